/**
 * The nginx file as it stands: its own listen lines (IPv6 too) and TLS settings, which the running server of
 * servers.test.ts has on other ports. Only ports, certificate and log are exchanged.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPorts } from '../support/find-port.ts';
import { BROTLI_MODULE, findServer, missingServers } from './find-server.ts';
import { readyFile } from './setup.ts';

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ family }) => family === 'IPv6'));

describe.skipIf(!process.env['CI'] && missingServers().includes('nginx'))('deploy/nginx/cyber.conf', () => {
  let folder = '';
  let port = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-test-'));
    port = await findPorts(2, 6400, 6600);
    const subject = ['-subj', '/CN=localhost', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'own.pem')];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...subject], { stdio: 'pipe' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What `nginx -t` says of the file. */
  function check(change: (text: string) => string = (text) => text): { status: number | null; said: string } {
    const site = readyFile('nginx/cyber.conf', [
      ['listen 80;', `listen ${port};`],
      ['listen [::]:80;', hasIpv6 ? `listen [::]:${port};` : ''],
      ['listen 443 ssl http2;', `listen ${port + 1} ssl http2;`],
      ['listen [::]:443 ssl http2;', hasIpv6 ? `listen [::]:${port + 1} ssl http2;` : ''],
      ['/etc/ssl/certs/cyber.example.jp.pem', join(folder, 'own.pem')],
      ['/etc/ssl/private/cyber.example.jp.key', join(folder, 'key.pem')],
      ['/var/log/nginx/cyber.log', join(folder, 'access.log')],
    ]);
    const whole = [
      `pid ${folder}/nginx.pid; error_log ${folder}/error.log; load_module ${BROTLI_MODULE};`,
      `events {} http { include /etc/nginx/mime.types; client_body_temp_path ${folder}; proxy_temp_path ${folder};`,
      change(site),
      '}',
    ].join('\n');
    writeFileSync(join(folder, 'nginx.conf'), whole);
    const { status, stderr } = spawnSync(
      findServer('nginx') ?? '',
      ['-t', '-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')],
      { encoding: 'utf8' },
    );
    return { status, said: stderr };
  }

  test('nginx -t は、自分で作った証明書で、警告もなく読む', () => {
    const { status, said } = check();
    expect([status, said]).toEqual([0, expect.stringContaining('test is successful')]);
    expect(said).not.toMatch(/\[(warn|emerg|alert|crit|error)\]/);
  });

  test('知らない指定や、ない証明書なら、読むのを断る', () => {
    expect(check((text) => text.replace('gzip_static on;', 'gzip_statik on;')).status).not.toBe(0);
    expect(check((text) => text.replaceAll('own.pem', 'nai.pem')).status).not.toBe(0);
  });
});
