/**
 * `node src/cli/with-node.mjs tests/support/try-mistakes.ts`: the mistakes of editors-mistakes.ts in the newest edition
 * of content/, each alone in a copy: what reading the edition says, and of what reads well, what the tests of the
 * content say. With a word behind it (`person`), only the mistakes that say so. Takes minutes; that reading refuses what
 * it refused is held by tests/unit/editions/editors-mistakes.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { editionYears, readEdition } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';
import { copyDesk } from './edition-year.ts';
import { mistakesOf, readingSays } from './editors-mistakes.ts';

const desk = copyDesk('mistakes');
const kept = `${desk.content}-kept`;
cpSync(desk.content, kept, { recursive: true });
const [year = ''] = editionYears(kept);
const found = { read: 0, transcription: 0, harmless: 0, nobody: [] as string[] };

/** Whether the tests of the content fail. */
function isNoticed(): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/vitest.config.ts', '--bail=1', 'tests/unit/content'],
    { cwd: PROJECT, env: { ...process.env, OWN_CONTENT: desk.content, OWN_TRANSCRIPTIONS: desk.transcriptions } },
  );
  return status !== 0;
}

if (isNoticed())
  throw new Error('もとのままの版で、もう内容の検査が通りません。先に npm run test:unit を通してください');

const only = process.argv[2];
const mistakes = mistakesOf(readEdition(year, kept)).filter(({ foundBy }) => only === undefined || foundBy === only);
for (const { kind, name, foundBy, make } of mistakes) {
  rmSync(desk.content, { recursive: true });
  cpSync(kept, desk.content, { recursive: true });
  make(desk.content, join(desk.content, year));
  const said = readingSays(desk.content, year);
  if (said.length > 0) found.read += 1;
  else if (foundBy === 'harmless') found.harmless += 1;
  else if (isNoticed()) found.transcription += 1;
  else found.nobody.push(`${kind}：${name}`);
  const now = said.length > 0 ? 'reading' : found.nobody.at(-1) === `${kind}：${name}` ? 'nobody' : 'built';
  console.log(`${now}\t${foundBy ?? 'reading'}\t${kind}：${name}\t${said[0] ?? ''}`);
}
desk.remove();
console.log(
  `${mistakes.length}のまちがいのうち、読むときに${found.read}、書き取りで${found.transcription}が見つかりました。害のないもの${found.harmless}、だれも気づかないもの${found.nobody.length}：\n${found.nobody.join('\n')}`,
);
