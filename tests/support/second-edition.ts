import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEdition } from '../../src/authoring/new-edition.ts';
import { readSources } from '../../src/editions/files/sources.ts';
import { confirmAll } from './confirm-all.ts';
import { copyContent } from './edition-copies.ts';

/** Clauses of the exclusions: gone in 2026, on another page in 2026, unchanged. */
export const REMOVED = 'common-03';
export const MOVED = 'common-10';
export const KEPT = 'common-04';

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, () => to);
  if (edited === text) throw new Error(`${path} に「${from}」がありません`);
  writeFileSync(path, edited);
}

/** Cuts a clause out of a section and gives it back; references to it go to another clause. */
function cutClause(root: string, id: string, instead: string): string {
  const path = join(root, '2026/sections/exclusions.mdx');
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(`<Clause id="${id}"`);
  const end = text.indexOf('</Clause>', start) + '</Clause>'.length;
  writeFileSync(path, text.slice(0, start) + text.slice(end));
  if (instead !== id) {
    for (const name of readSources('2026', root).files.keys()) {
      const file = join(root, '2026', name);
      const pattern = new RegExp(`(?<=["\\s])${id}(?=["\\s])`, 'g');
      writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, instead));
    }
  }
  return text.slice(start, end);
}

/**
 * A content folder of its own with 2025 and with 2026, made as an editor makes it: generated,
 * changed (a clause less, a clause on another page, a premium), confirmed, published. Never shipped.
 */
export function secondEdition(name: string): string {
  const root = copyContent(name);
  newEdition(root, '2026');
  const folder = join(root, '2026');
  cutClause(root, REMOVED, KEPT);
  const moved = cutClause(root, MOVED, MOVED);
  edit(
    join(folder, 'sections/cautions.mdx'),
    /<Group [^>]*>/,
    `${/<Group [^>]*>/.exec(readFileSync(join(folder, 'sections/cautions.mdx'), 'utf8'))?.[0]}\n\n${moved.replace('<Clause ', '<Clause chapter="15" ')}\n`,
  );
  edit(join(folder, 'premiums.json'), '29380', '30970');
  edit(join(folder, 'edition.json'), '"issued": "2025-01-28"', '"issued": "2026-01-27"');
  edit(join(folder, 'edition.json'), 'SJ24-13834', 'SJ25-10000');
  edit(join(folder, 'edition.json'), '"draft"', '"published"');
  confirmAll(folder);
  return root;
}
