/**
 * The ready files of deploy/ in real servers, looked at from outside. What deploy/release.sh
 * has published is served at the root of a domain and below a path.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRESH, HEADERS, HOST_FILES, KEPT } from '../../src/publishing/host-rules.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES, type SiteName } from '../support/sites.ts';
import { missingServers, type ServerName } from './find-server.ts';
import { type Reply, type Running, startApache, startCaddy, startNginx } from './setup.ts';

const STARTERS: Readonly<Record<ServerName, (site: SiteName) => Promise<Running>>> = {
  nginx: startNginx,
  caddy: startCaddy,
  apache2: startApache,
};

/** Sites of tests/support/sites.ts that are built with compressed files. */
const SERVED: readonly SiteName[] = ['ended', 'based'];

/** Elsewhere than in CI people may lack a server: its tests are then left out and counted so. */
const isLeftOut = (name: ServerName) => !process.env['CI'] && missingServers().includes(name);

/** Headers of HEADERS that a reply lacks or has with another value. */
const wrongHeaders = ({ headers }: Reply) =>
  HEADERS.filter(([name, value]) => headers[name.toLowerCase()] !== value).map(([name]) => [
    name,
    headers[name.toLowerCase()],
  ]);

for (const [name, start] of Object.entries(STARTERS) as [ServerName, (site: SiteName) => Promise<Running>][]) {
  describe.skipIf(isLeftOut(name)).each(SERVED)(`${name}：%s`, (siteName) => {
    const { base } = SITES[siteName];
    let server: Running;
    beforeAll(async () => {
      server = await start(siteName);
    });
    afterAll(() => server?.stop());

    const file = (path: string) => readFileSync(join(server.site, path));
    /** First file of a folder of the site, without those compressed beside it. */
    const first = (folder: string) =>
      `${folder}/${readdirSync(join(server.site, folder)).filter((entry) => !/\.(br|gz)$/.test(entry))[0]}`;
    const hashed = () =>
      ['_astro', ...['tables', 'fragment', 'index'].map((folder) => `pagefind/2014/${folder}`)].map(first);

    test('すべてのページが、状態200、HTML、確かめさせる指定、7つのヘッダーで返る', async () => {
      const pages = pagesOf(server.site).filter((page) => page !== '404.html');
      expect(pages.length).toBeGreaterThan(20);
      for (const page of pages) {
        const reply = await server.ask(base + page);
        expect([page, reply.status, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
          page,
          200,
          expect.stringMatching(/^text\/html; charset=utf-8$/i),
          FRESH,
        ]);
        expect([page, wrongHeaders(reply)]).toEqual([page, []]);
        expect(reply.body.equals(file(`${page}index.html`)), page).toBe(true);
      }
    });

    test.each([
      ['br', 'br', '.br'],
      ['gzip', 'gzip', '.gz'],
      ['gzip, deflate, br', 'br', '.br'],
      ['gzip, deflate, br, zstd', 'br', '.br'],
    ])('Accept-Encoding: %s には、組み立てのときに作った %s をそのまま送る', async (accept, encoding, ending) => {
      let checked = 0;
      for (const path of ['2014/exclusions/index.html', 'index.html', '404.html', ...hashed()]) {
        const name = path.split('/').at(-1) ?? '';
        // The smallest files are not worth a compressed form.
        if (!readdirSync(join(server.site, path, '..')).includes(name + ending)) continue;
        checked += 1;
        const reply = await server.ask(base + path.replace(/index\.html$/, ''), { 'accept-encoding': accept });
        expect([path, reply.status, reply.headers['content-encoding']]).toEqual([path, 200, encoding]);
        expect(reply.body.equals(file(path + ending)), path).toBe(true);
        expect([path, reply.headers['vary']]).toEqual([path, expect.stringMatching(/accept-encoding/i)]);
        expect([path, wrongHeaders(reply)]).toEqual([path, []]);
      }
      expect(checked).toBeGreaterThan(4);
    });

    test('種類は、圧縮してもしなくても、もとのファイルのもの', async () => {
      const types: [string, RegExp][] = [
        ['', /^text\/html; charset=utf-8$/i],
        ['404.html', /^text\/html; charset=utf-8$/i],
        ['robots.txt', /^text\/plain; charset=utf-8$/i],
        [first('_astro'), /^(text|application)\/javascript(; charset=utf-8)?$/i],
        [first('pagefind/2014/tables'), /^(text|application)\/(javascript|json)(; charset=utf-8)?$/i],
        ['pagefind/2014/pagefind.js', /^(text|application)\/javascript(; charset=utf-8)?$/i],
        [first('pagefind/2014/fragment'), /^(application\/octet-stream|text\/plain.*)$/],
        [first('pagefind/2014/index'), /^(application\/octet-stream|text\/plain.*)$/],
        ['2014/data/clauses.json', /^application\/json(; charset=utf-8)?$/i],
        ['2014/data/premiums.csv', /^text\/csv; charset=utf-8$/i],
        ['2014/data/premiums.xlsx', /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/],
        ...('SITE_URL' in SITES[siteName].env
          ? [['sitemap-0.xml', /^(text|application)\/xml(;.*)?$/] as [string, RegExp]]
          : []),
      ];
      for (const [path, type] of types)
        for (const accept of ['identity', 'gzip', 'br']) {
          const reply = await server.ask(base + path, { 'accept-encoding': accept });
          expect([path, accept, reply.status, reply.headers['content-type']]).toEqual([
            path,
            accept,
            200,
            expect.stringMatching(type),
          ]);
          expect([path, reply.headers['content-language']]).toEqual([path, undefined]);
        }
    });

    test('名にハッシュの付くファイルは、200と304のときだけ長く取っておかせる', async () => {
      for (const path of hashed())
        for (const accept of ['identity', 'br', 'gzip']) {
          const whole = await server.ask(base + path, { 'accept-encoding': accept });
          expect([path, whole.status, whole.headers['cache-control']]).toEqual([path, 200, KEPT]);
          const etag = whole.headers['etag'] ?? '';
          expect([path, etag]).toEqual([path, expect.stringMatching(/./)]);
          const again = await server.ask(base + path, { 'accept-encoding': accept, 'if-none-match': etag });
          expect([path, accept, again.status, again.body.length, again.headers['cache-control']]).toEqual([
            path,
            accept,
            304,
            0,
            KEPT,
          ]);
        }
      for (const path of ['_astro/gone.0123.js', 'pagefind/2014/tables/gone.json', 'pagefind/2014/index/', '_astro/']) {
        const reply = await server.ask(base + path);
        expect([path, reply.status, reply.headers['cache-control']]).toEqual([path, 404, FRESH]);
        expect([path, wrongHeaders(reply)]).toEqual([path, []]);
      }
      // What is not the file may not be kept as the file: a range beyond it (416), a refused method (405).
      for (const path of hashed()) {
        const beyond = await server.ask(base + path, { range: 'bytes=99999999-' });
        expect([200, 416]).toContain(beyond.status);
        const refused = await server.ask(base + path, {}, 'POST');
        expect(refused.status).toBe(405);
        for (const reply of [beyond, refused].filter(({ status }) => status !== 200)) {
          expect([path, reply.status, reply.headers['cache-control']]).toEqual([path, reply.status, FRESH]);
          expect([path, wrongHeaders(reply)]).toEqual([path, []]);
        }
        const part = await server.ask(base + path, { range: 'bytes=0-9' });
        expect([path, part.status, part.headers['cache-control']]).toEqual([path, part.status, KEPT]);
        expect([200, 206]).toContain(part.status);
      }
      const prepare = await server.ask(`${base}pagefind/prepare.js`);
      expect([prepare.status, prepare.headers['cache-control']]).toEqual([200, FRESH]);
    });

    test('ページは、変わっていなければ304になり、ヘッダーも付く', async () => {
      for (const accept of ['identity', 'br', 'gzip']) {
        const { headers } = await server.ask(`${base}2014/plans/`, { 'accept-encoding': accept });
        const validators = { 'if-none-match': headers['etag'] ?? '', 'accept-encoding': accept };
        const again = await server.ask(`${base}2014/plans/`, validators);
        expect([accept, again.status, again.headers['cache-control'], wrongHeaders(again)]).toEqual([
          accept,
          304,
          FRESH,
          [],
        ]);
      }
    });

    test('見つからないアドレス、フォルダーの一覧、置き場所への指定には、自分の404のページが状態404で返る', async () => {
      const missing = ['nai/', '2014/nai', '2014/index.htm', 'pagefind/', 'pagefind/2014/', '_astro/', '%E3%81%82'];
      for (const path of [...missing, ...HOST_FILES, 'index.html.br', '2014/exclusions/index.html.gz']) {
        const reply = await server.ask(base + path);
        expect([path, reply.status, reply.body.equals(file('404.html'))]).toEqual([path, 404, true]);
        expect([path, reply.headers['cache-control'], wrongHeaders(reply)]).toEqual([path, FRESH, []]);
        expect([path, reply.headers['content-type']]).toEqual([
          path,
          expect.stringMatching(/^text\/html; charset=utf-8$/i),
        ]);
      }
      const packed = await server.ask(`${base}nai/`, { 'accept-encoding': 'br' });
      expect([packed.status, packed.headers['content-encoding']]).toEqual([404, 'br']);
      expect(packed.body.equals(file('404.html.br'))).toBe(true);
    });

    test('末尾の / がないアドレスは、問いの言葉を保ったまま、同じサイトの中の / 付きへ移る', async () => {
      for (const [from, to] of [
        ['2014/exclusions', '2014/exclusions/'],
        ['search?q=%E5%85%8D%E8%B2%AC', 'search/?q=%E5%85%8D%E8%B2%AC'],
      ] as const) {
        const reply = await server.ask(base + from);
        const location = new URL(reply.headers['location'] ?? '', `https://localhost:${server.port}${base}${from}`);
        expect([301, 308]).toContain(reply.status);
        expect(location.href).toBe(`https://localhost:${server.port}${base}${to}`);
        expect([wrongHeaders(reply), reply.headers['cache-control']]).toEqual([[], FRESH]);
      }
    });

    test('読むほかの求めには応じない。サイトの外のファイルは出ない', async () => {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const reply = await server.ask(`${base}2014/plans/`, {}, method);
        expect([method, reply.status]).toEqual([method, 405]);
      }
      const head = await server.ask(`${base}2014/plans/`, {}, 'HEAD');
      expect([head.status, head.body.length, wrongHeaders(head)]).toEqual([200, 0, []]);
      for (const path of [
        '../../../../etc/passwd',
        '..%2f..%2f..%2f..%2fetc%2fpasswd',
        '%2e%2e/%2e%2e/certificate.pem',
      ]) {
        const reply = await server.ask(base + path);
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(reply.body.toString()).not.toMatch(/root:x:|BEGIN/);
      }
    });

    test('HTTPはHTTPSへ移る。HTTP/2で話せる', async () => {
      if (name !== 'caddy') {
        const location = await new Promise<string | undefined>((resolve, reject) => {
          const options = { host: '127.0.0.1', port: server.httpPort, path: `${base}2014/plans/?a=1` };
          request({ ...options, headers: { host: 'localhost' } }, (reply) => {
            reply.resume();
            resolve(reply.headers.location);
          })
            .once('error', reject)
            .end();
        });
        expect(location).toMatch(/^https:\/\/localhost(:\d+)?\//);
        expect(location?.endsWith(`${base}2014/plans/?a=1`)).toBe(true);
      }
      const session = connect(`https://localhost:${server.port}`, { rejectUnauthorized: false });
      const status = await new Promise((resolve, reject) => {
        session.once('error', reject);
        const stream = session.request({ ':path': `${base}2014/plans/` });
        stream.once('response', (headers) => resolve(headers[':status']));
        stream.once('error', reject);
        stream.resume();
        stream.end();
      });
      session.close();
      expect([status, session.alpnProtocol]).toEqual([200, 'h2']);
    });

    test('記録には、見たページは残り、問いの言葉も、どこから来たかも残らない', async () => {
      for (const path of [
        'search/?q=himitsu-no-kotoba',
        'nai/?q=himitsu-no-kotoba',
        '2014/calculator?beds=himitsu-no-kotoba',
      ])
        await server.ask(base + path, { referer: 'https://moto.example/himitsu-no-kotoba' });
      let log = '';
      for (let tries = 0; tries < 100 && !log.includes('/nai/'); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        log = readFileSync(server.log, 'utf8');
      }
      expect(log).toContain(`${base}search/`);
      const all = readdirSync(join(server.log, '..')).filter((entry) => entry.endsWith('.log'));
      const kept = all.map((entry) => readFileSync(join(server.log, '..', entry), 'utf8')).join('\n');
      expect(kept).not.toContain('himitsu-no-kotoba');
    });
  });
}

describe.skipIf(isLeftOut('nginx'))('nginx：brotli のモジュールがないとき', () => {
  test('その1行を消せば、gzip で送る', async () => {
    const server = await startNginx('ended', (text) => text.replace(/^.*brotli_static on;.*$/m, ''));
    try {
      const reply = await server.ask('/2014/exclusions/', { 'accept-encoding': 'gzip, deflate, br' });
      expect(reply.headers['content-encoding']).toBe('gzip');
      expect(reply.body.equals(readFileSync(join(server.site, '2014/exclusions/index.html.gz')))).toBe(true);
    } finally {
      await server.stop();
    }
  });
});
