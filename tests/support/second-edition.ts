import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEdition } from '../../src/authoring/new-edition.ts';
import { readSources } from '../../src/editions/files/sources.ts';
import { confirmAll } from './confirm-all.ts';
import { edition, inYear, NEXT_YEAR } from './edition.ts';
import { copyContent } from './edition-copies.ts';

/** The next edition's number for incidents. */
export const NEXT_DESK = '0120-000-001';

/** Clauses of the exclusions: gone in the next edition, on another page of it, unchanged. */
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
  const path = join(root, NEXT_YEAR, 'sections/exclusions.mdx');
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(`<Clause id="${id}"`);
  const end = text.indexOf('</Clause>', start) + '</Clause>'.length;
  writeFileSync(path, text.slice(0, start) + text.slice(end));
  if (instead !== id) {
    for (const name of readSources(NEXT_YEAR, root).files.keys()) {
      const file = join(root, NEXT_YEAR, name);
      const pattern = new RegExp(`(?<=["\\s])${id}(?=["\\s])`, 'g');
      writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, instead));
    }
  }
  return text.slice(start, end);
}

/**
 * A content folder of its own with the frozen edition and the next, made as an editor makes it: generated,
 * changed (a clause less, a clause on another page, a premium), confirmed, published. Never shipped.
 */
export function secondEdition(name: string): string {
  const root = copyContent(name);
  newEdition(root, NEXT_YEAR);
  const folder = join(root, NEXT_YEAR);
  cutClause(root, REMOVED, KEPT);
  const moved = cutClause(root, MOVED, MOVED);
  edit(
    join(folder, 'sections/cautions.mdx'),
    /<Group [^>]*>/,
    `${/<Group [^>]*>/.exec(readFileSync(join(folder, 'sections/cautions.mdx'), 'utf8'))?.[0]}\n\n${moved.replace('<Clause ', '<Clause chapter="15" ')}\n`,
  );
  edit(join(folder, 'premiums.json'), '30390', '30970');
  edit(
    join(folder, 'edition.json'),
    `"issued": "${edition.facts.document.issued}"`,
    `"issued": "${inYear('01-27T00:00', 1).slice(0, 10)}"`,
  );
  edit(join(folder, 'edition.json'), edition.facts.document.number, 'SJ14-00001');
  edit(join(folder, 'edition.json'), edition.facts.contacts.incidentDesk.tel, NEXT_DESK);
  edit(join(folder, 'edition.json'), '"draft"', '"published"');
  confirmAll(folder);
  return root;
}
