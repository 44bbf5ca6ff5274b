/**
 * `npm run bench:servers`: requests a second that one worker of nginx answers with the ready
 * file (deploy/nginx/cyber.conf, TLS, files as compressed by the build), and the
 * bytes on the wire. Needs nginx and wrk (Debian: `apt-get install wrk`). The load comes from the same machine.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser, launchOptions, NO_BROWSER } from '../../src/cli/find-browser.ts';
import { newestEdition } from '../../src/editions/load.ts';
import { type Running, startNginx } from '../servers/setup.ts';
import { buildSite } from '../support/build-site.ts';
import { SITES } from '../support/sites.ts';
import '../support/use-frozen.ts';

const CONNECTIONS = 32;
const SECONDS = 4;
/** A word of the pamphlet, and one of readers that also needs the table of synonyms. */
const FIRST_SEARCHES = ['暗号資産', '免責'];

/** Requests a second for one address. Throws when any answer is not a 2xx. */
function rate(server: Running, path: string): number {
  const address = `https://127.0.0.1:${server.port}${path}`;
  const options = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', 'Accept-Encoding: br', '-H', 'Host: localhost'];
  const { stdout, error, status } = spawnSync('wrk', [...options, address], { encoding: 'utf8' });
  if (error) throw new Error('wrk がありません。apt-get install wrk で入れてください / wrk is needed');
  const found = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  if (status !== 0 || !found || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`${path}\n${stdout}`);
  return Number(found);
}

const bytesOf = async (server: Running, path: string) =>
  (await server.ask(path, { 'accept-encoding': 'br' })).body.length;

function line(name: string, bytes: number, perSecond: number, note = ''): void {
  console.log(
    `${name.padEnd(36)} ${bytes.toLocaleString('ja-JP').padStart(9)} バイト ${Math.round(perSecond).toLocaleString('ja-JP').padStart(9)} 回/秒 ${note}`,
  );
}

/** Paths that a browser without any cache asks for, for the page and until it has gone quiet. */
async function pathsOfVisit(server: Running, path: string, done: string): Promise<string[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  const browser = await chromium.launch(launchOptions(executablePath));
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const paths = new Set<string>();
    page.on('response', (response) => {
      const { pathname, hostname } = new URL(response.url());
      if (hostname === 'localhost' && response.ok()) paths.add(pathname);
    });
    await page.goto(`https://localhost:${server.port}${path}`, { waitUntil: 'networkidle' });
    await page.waitForSelector(done, { state: 'attached' });
    await page.waitForLoadState('networkidle');
    return [...paths].filter((name) => name !== '/favicon.ico');
  } finally {
    await browser.close();
  }
}

/** What one visit costs: bytes of all its files, and how many visits one worker serves a second when each file is asked for in turn. */
async function visit(server: Running, name: string, paths: readonly string[], rates: Map<string, number>) {
  let bytes = 0;
  let seconds = 0;
  for (const path of paths) {
    bytes += await bytesOf(server, path);
    const perSecond = rates.get(path) ?? rate(server, path);
    rates.set(path, perSecond);
    seconds += 1 / perSecond;
  }
  line(name, bytes, 1 / seconds, `（要求 ${paths.length}）`);
}

await buildSite('ended', SITES.ended.env);
const server = await startNginx('ended');
try {
  const { id } = newestEdition();
  const rates = new Map<string, number>();
  console.log(
    `# nginx、作業プロセス1つ、TLS、接続${CONNECTIONS}、${SECONDS}秒ずつ。回は、そのページに要るすべてのファイル`,
  );
  await visit(server, 'はじめのページ', ['/'], rates);
  await visit(server, '免責のページ', [`/${id}/exclusions/`], rates);
  const calculator = await pathsOfVisit(server, `/${id}/calculator/`, 'main');
  await visit(server, '保険料の計算', calculator, rates);
  for (const word of FIRST_SEARCHES) {
    const address = `/search/?q=${encodeURIComponent(word)}`;
    const paths = await pathsOfVisit(server, address, '[data-search-state="done"]');
    if (!paths.some((path) => path.includes('/tables/'))) throw new Error(`${word}: 検索のファイルが読まれていません`);
    await visit(server, `最初の検索「${word}」`, paths, rates);
  }
  const log = readFileSync(server.log, 'utf8');
  if (log.includes('q=')) throw new Error('記録に、問いの言葉が残っています');
} finally {
  await server.stop();
}
