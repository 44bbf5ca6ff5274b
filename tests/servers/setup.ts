import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, siteFolder } from '../support/build-site.ts';
import { findPorts } from '../support/find-port.ts';
import { SITES, type SiteName } from '../support/sites.ts';
import { findServer, type ServerName } from './find-server.ts';

/** What came back, as it travelled: nothing is unpacked, no redirect followed. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A published site behind a real server. */
export interface Running {
  readonly base: string;
  /** Folder that the server reads (the released copy, base path included). */
  readonly site: string;
  readonly log: string;
  /** Port of plain http, where the file serves it. */
  readonly httpPort: number;
  readonly port: number;
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Reply>;
  stop(): Promise<void>;
}

/** Where a server keeps its files in a test, and what its ready file is turned into. */
export interface Place {
  readonly folder: string;
  readonly root: string;
  readonly log: string;
  readonly certificate: string;
  readonly key: string;
  readonly port: number;
  readonly httpPort: number;
  readonly base: string;
}

/** A ready file of deploy/ with lines exchanged. Throws when one of them is not in it. */
export function readyFile(path: string, changes: readonly (readonly [string, string])[]): string {
  let text = readFileSync(join(PROJECT, 'deploy', path), 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`deploy/${path} に「${from}」がありません`);
    text = text.replaceAll(from, () => to);
  }
  return text;
}

/** Publishes a built site with deploy/release.sh into a new folder and starts a server on it. */
export async function start(
  name: ServerName,
  siteName: SiteName,
  command: (place: Place) => { args: readonly string[]; env?: Record<string, string> },
): Promise<Running> {
  const program = findServer(name);
  if (program === undefined) throw new Error(`${name} がありません。npm run test:ready が入れます`);
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const { base } = SITES[siteName];
  const www = join(folder, 'www');
  execFileSync('bash', [join(PROJECT, 'deploy/release.sh'), siteFolder(siteName), www, base], { stdio: 'pipe' });
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-keyout', key, '-out', certificate, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ],
    { stdio: 'pipe' },
  );
  const port = await findPorts(2, 5600, 6000);
  const log = join(folder, 'access.log');
  const root = join(www, 'current');
  mkdirSync(join(folder, 'work'));
  const { args, env } = command({ folder, root, log, certificate, key, port, httpPort: port + 1, base });
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(port, child, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    base,
    site: join(root, base),
    log,
    port,
    httpPort: port + 1,
    stop,
    ask: (path, headers = {}, method = 'GET') => ask(port, path, headers, method),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function listening(port: number, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`サーバーが始まりません\n${output()}`);
    const open = await new Promise<boolean>((resolve) => {
      const probe = connect(port, '127.0.0.1', () => {
        probe.destroy();
        resolve(true);
      });
      probe.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`サーバーが始まりません\n${output()}`);
}

function ask(port: number, path: string, headers: Record<string, string>, method: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, rejectUnauthorized: false, servername: 'localhost' };
    const sent = request({ ...options, agent: false, headers: { host: `localhost:${port}`, ...headers } }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.once('error', reject);
      reply.once('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(reply.headers).map(([name, value]) => [
              name,
              Array.isArray(value) ? value.join(', ') : (value ?? ''),
            ]),
          ),
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.once('error', reject);
    sent.end();
  });
}

/** nginx with the ready file; `change` edits it further. */
export const startNginx = (siteName: SiteName, change: (text: string) => string = (text) => text) =>
  start('nginx', siteName, ({ folder, root, log, certificate, key, port, httpPort, base }) => {
    const site = readyFile('nginx/cyber.conf', [
      ['listen 80;', `listen 127.0.0.1:${httpPort};`],
      ['listen [::]:80;', ''],
      ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
      ['listen [::]:443 ssl http2;', ''],
      ['server_name cyber.example.jp;', 'server_name localhost;'],
      ['/etc/ssl/certs/cyber.example.jp.pem', certificate],
      ['/etc/ssl/private/cyber.example.jp.key', key],
      ['/srv/www/cyber/current', root],
      ['/var/log/nginx/cyber.log', log],
      ['=404 /404.html;', `=404 ${base}404.html;`],
    ]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/work;`,
    );
    const whole = [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;`,
      'load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;',
      'events {}',
      'http {',
      'include /etc/nginx/mime.types; default_type application/octet-stream;',
      ...temporary.filter((line) => !/^(fastcgi|uwsgi|scgi)/.test(line)),
      change(site),
      '}',
    ].join('\n');
    writeFileSync(join(folder, 'nginx.conf'), whole);
    return { args: ['-p', folder, '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`] };
  });

export const startCaddy = (siteName: SiteName) =>
  start('caddy', siteName, ({ folder, root, log, certificate, key, port, httpPort, base }) => {
    const site = readyFile('caddy/Caddyfile', [
      ['cyber.example.jp {', `https://localhost:${port} {\n\ttls ${certificate} ${key}`],
      ['/srv/www/cyber/current', root],
      ['/var/log/caddy/cyber.log', log],
      ['rewrite * /404.html', `rewrite * ${base}404.html`],
    ]);
    const global = `{\n\tadmin off\n\thttp_port ${httpPort}\n\thttps_port ${port}\n}\n`;
    writeFileSync(join(folder, 'Caddyfile'), global + site);
    return {
      args: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
      env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    };
  });

/** Debian's modules that a rental server has too; its own rules for types come along, as they get in the way. */
const APACHE_MODULES =
  'mpm_event authn_core authz_core alias dir mime negotiation autoindex setenvif env rewrite headers deflate filter brotli ssl socache_shmcb http2'.split(
    ' ',
  );

export const startApache = (siteName: SiteName) =>
  start('apache2', siteName, ({ folder, root, log, certificate, key, port, httpPort }) => {
    const site = readyFile('apache/cyber.conf', [
      ['<VirtualHost *:80>', `<VirtualHost 127.0.0.1:${httpPort}>`],
      ['<VirtualHost *:443>', `<VirtualHost 127.0.0.1:${port}>`],
      ['ServerName cyber.example.jp', 'ServerName localhost'],
      ['https://cyber.example.jp/', `https://localhost:${port}/`],
      ['/etc/ssl/certs/cyber.example.jp.pem', certificate],
      ['/etc/ssl/private/cyber.example.jp.key', key],
      ['/srv/www/cyber/current', root],
      ['<Directory /srv/www/cyber>', `<Directory ${folder}/www>`],
      ['/var/log/apache2/cyber.log', log],
      ['/var/log/apache2/cyber-error.log', join(folder, 'error.log')],
    ]);
    const whole = [
      `ServerRoot ${folder}\nPidFile ${folder}/apache.pid\nDefaultRuntimeDir ${folder}/work\nMutex file:${folder}/work default`,
      'ServerName localhost',
      `Listen 127.0.0.1:${httpPort}\nListen 127.0.0.1:${port} https`,
      ...APACHE_MODULES.map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so`),
      ...(process.getuid?.() === 0 ? ['User www-data\nGroup www-data'] : []),
      `ErrorLog ${folder}/error.log`,
      '<Directory />\nAllowOverride None\nRequire all denied\n</Directory>',
      // A rental server lists folders and packs texts on the way, unless told otherwise.
      ...['mime', 'autoindex', 'dir', 'negotiation', 'deflate'].map(
        (name) => `Include /etc/apache2/mods-available/${name}.conf`,
      ),
      site.replace('Options FollowSymLinks', 'Options FollowSymLinks Indexes MultiViews'),
    ].join('\n');
    writeFileSync(join(folder, 'apache.conf'), whole);
    if (process.getuid?.() === 0) execFileSync('chmod', ['-R', 'a+rX', folder]);
    return { args: ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'] };
  });
