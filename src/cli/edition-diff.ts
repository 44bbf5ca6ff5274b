/** `npm run edition:diff -- 前の年度 新しい年度 [--html FILE]`: everything by which two editions differ, on the terminal and as a page. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Change, diffCited, diffSources, sortChanges } from '../authoring/diff/index.ts';
import { reportPage } from '../authoring/diff/report-page.ts';
import { reportText } from '../authoring/diff/report-text.ts';
import { ContentError } from '../editions/files/content-error.ts';
import { readSources } from '../editions/files/sources.ts';
import { contentRoot, readEdition } from '../editions/load.ts';
import { refuse, runCommand } from './run.ts';

const root = contentRoot();
const USAGE = '使い方：npm run edition:diff -- 前の年度 新しい年度 [--html ファイル]';

/** Changes that reach a clause through a quoted fact; an edition with errors cannot tell them, so it says that. */
function citedChanges(from: string, to: string, reported: readonly Change[]): { changes: Change[]; errors: string } {
  try {
    return { changes: diffCited(readEdition(from, root).clauses, readEdition(to, root).clauses, reported), errors: '' };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { changes: [], errors: error.message };
  }
}

/** Prints and writes the report. Throws a ContentError for a file that cannot be read. */
function compare(from: string, to: string, html: string | undefined): void {
  const own = diffSources(readSources(from, root), readSources(to, root));
  const cited = citedChanges(from, to, own);
  const report = { from, to, changes: sortChanges([...own, ...cited.changes]) };
  console.log(reportText(report));
  if (cited.errors !== '') {
    console.error(`\n引用している事実の変更は、次の誤りを直すと調べられます。\n${cited.errors}`);
    process.exitCode = 1;
  }
  const path = html ?? join('.cache', `edition-diff-${from}-${to}.html`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, reportPage(report));
  console.log(`\n印刷できるページ: ${path}`);
}

await runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { html: { type: 'string' } } });
  const [from = '', to = ''] = positionals;
  const missing = [from, to].filter((year) => !/^20\d{2}$/.test(year) || !existsSync(join(root, year, 'edition.json')));
  if (missing.length > 0)
    return refuse(`版がありません：${missing.map((year) => year || '（指定なし）').join('、')}\n${USAGE}`);
  compare(from, to, values.html);
});
