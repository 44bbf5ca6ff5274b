/**
 * The edition that the tests of the machinery read, whatever content/ holds: frozen, with a year, premiums and
 * telephone numbers of its own (freeze-edition.ts). What content/ holds is looked at in tests/unit/content.
 */
import { join } from 'node:path';
import { yearsLater } from '../../src/domain/edition/years.ts';
import { type Edition, editionYears, readEdition } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';

/** Its content folder: one edition, and the words of search. */
export const CONTENT = join(PROJECT, 'tests/fixtures/frozen/content');

const [newest] = editionYears(CONTENT);
if (newest === undefined) throw new Error(`${CONTENT} に版がありません。npm run test:freeze -- 年度`);

/** Its year, and the year of the edition that an editor would make next. */
export const YEAR = newest;
export const NEXT_YEAR = String(Number(YEAR) + 1);

/** The frozen edition, read and checked once for the tests. */
export const edition: Edition = readEdition(YEAR, CONTENT);

/** A moment of the frozen edition's time, in Japan: `inYear('05-05T16:00')`; `years` later when given. */
export function inYear(monthAndTime: string, years = 0): string {
  return yearsLater(`${YEAR}-${monthAndTime}:00+09:00`, years);
}
