/**
 * `npm run bench`: what the site costs its readers and its builders, as one
 * table, beside the last kept run (tests/bench/baseline.json; `--save` keeps
 * this one). `--quick` leaves out Lighthouse and the builds of many editions.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { editionYears } from '../../src/editions/load.ts';
import { buildSite, PROJECT } from '../support/build-site.ts';
import { findPorts } from '../support/find-port.ts';
import { serveFolder } from '../support/static-server.ts';
import { measureAnswers } from './calculator.ts';
import { measureBuild } from './editions.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measurePages } from './pages.ts';
import type { SearchFigure } from './search/figures.ts';

const quick = process.argv.includes('--quick');
const keep = process.argv.includes('--save');
const baselineFile = join(import.meta.dirname, 'baseline.json');
const before: Record<string, number> = existsSync(baselineFile)
  ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, number>)
  : {};
const figures: Record<string, number> = {};

/** What is measured is what content/ holds; the figures are kept under names without its year. */
const CONTENT_DIR = join(PROJECT, 'content');
const year = editionYears(CONTENT_DIR)[0] ?? '';

/** One page of every kind. */
const KINDS = [
  '',
  `${year}/exclusions/`,
  `${year}/premiums/`,
  `${year}/calculator/`,
  'search/',
  `${year}/index/`,
  `${year}/emergency/`,
  `${year}/booklet/`,
  'about/',
];

function line(measured: string, value: number, unit: string): void {
  const name = measured.replace(`/${year}/`, '/edition/');
  figures[name] = Math.round(value * 100) / 100;
  const last = before[name];
  const change =
    last === undefined || last === 0 ? '' : `${value >= last ? '+' : ''}${(((value - last) / last) * 100).toFixed(1)}%`;
  console.log(
    `${name.padEnd(48)} ${figures[name]?.toLocaleString('ja-JP').padStart(12)} ${unit.padEnd(6)} ${last === undefined ? '' : `前回 ${last.toLocaleString('ja-JP')} ${change}`}`,
  );
}

const folder = await buildSite('bench', { CONTENT_DIR });
const port = await findPorts(1, 5300, 5600);
const server = await serveFolder(folder, port);
const base = `http://localhost:${port}/`;
try {
  console.log('# ページ（brotli 11 のバイト数。比は、そのページの文字だけを同じく縮めた大きさに対して）');
  const pages = await measurePages(folder, base);
  for (const cost of pages) {
    line(`page ${cost.page} total`, cost.total, 'B');
    console.log(
      `   HTML ${cost.html}（うちCSS ${cost.css}）、命令 ${cost.script}、文字 ${cost.text}、要求 ${cost.requests}、比 ${cost.ratio.toFixed(2)}`,
    );
  }
  const ratios = pages.map(({ ratio }) => ratio).sort((a, b) => a - b);
  line('page median ratio to its own text', ratios[Math.floor(ratios.length / 2)] ?? 0, '');

  console.log(
    '# 計算（CPUを6分の1にして、入力から。ready は答えがページにできるまで、painted は次のコマに描かれるまで）',
  );
  const answers = await measureAnswers(base, year);
  for (const key of ['ready', 'painted'] as const) {
    line(`calculator answer ${key} median`, answers[key].median, 'ms');
    line(`calculator answer ${key} p95`, answers[key].p95, 'ms');
  }

  console.log('# 検索（決まった版で。内訳は npm run bench:search）');
  const search = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'search/figures.ts')]);
  for (const [name, value, unit] of JSON.parse(search.stdout) as SearchFigure[]) line(`search ${name}`, value, unit);

  if (!quick) {
    console.log('# Lighthouse（モバイル）');
    for (const score of await measureLighthouse(base, KINDS)) {
      for (const name of ['performance', 'accessibility', 'bestPractices', 'seo'] as const)
        line(`lighthouse ${score.page} ${name}`, score[name], '/100');
      if (score.below.length > 0) console.log(`   満点でない項目: ${score.below.join('、')}`);
    }
    console.log('# 版の数と組み立て');
    for (const count of [1, 10, 50]) {
      const cost = await measureBuild(count);
      line(`build ${count} editions seconds`, cost.seconds, 's');
      line(`build ${count} editions peak memory`, cost.memory, 'MB');
      line(`build ${count} editions output`, cost.output, 'MB');
      line(`build ${count} editions exclusions page`, cost.page, 'B');
    }
  }
} finally {
  server.close();
}
if (keep) {
  writeFileSync(baselineFile, `${JSON.stringify({ ...before, ...figures }, null, 2)}\n`);
  console.log(`この回の数を ${baselineFile} に残しました`);
}
