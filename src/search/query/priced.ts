/** Sizes of facilities (50床, 100人) whose premiums the edition publishes: where a query that names one is led. */
import { fold } from '../fold.ts';
import type { RecordEntry } from '../record.ts';
import { inDigits } from './figures.ts';
import { allVariants, type Group } from './group.ts';
import type { Hits } from './retriever.ts';

/** Sizes of facilities, which stand in tables, and the codes of types beside them: 50床, 100人; S4, P5000. */
const SIZE = /\d+(?:床|人|名)/g;
const CODE = /[sp]\d+/g;

/** The sizes and the codes of types that a query names, folded. */
export function sizesAndCodes(whole: string): { readonly sizes: readonly string[]; readonly codes: readonly string[] } {
  const folded = fold(inDigits(whole));
  return { sizes: folded.match(SIZE) ?? [], codes: folded.match(CODE) ?? [] };
}

/**
 * Where the premiums for what a query names stand, when these are asked for: the row of the type that is named, or the
 * table of the size. `groups` are those of the query's terms, `hits` the records in which a folded text stands.
 */
export function pricesAsked(
  whole: string,
  groups: readonly Group[],
  records: readonly RecordEntry[],
  hits: (folded: string) => Hits,
): number[] {
  const { sizes, codes } = sizesAndCodes(whole);
  const [figure] = [...sizes, ...codes];
  if (figure === undefined || sizes.length > 1) return [];
  const holdsAll = (row: number) => groups.flatMap(words).every((group) => group.records.has(row));
  const priced = [...hits(figure)].filter((record) => records[record]?.form === 'premium');
  // Types of that name are in every table; the size tells which, or all the words together.
  const rows = sizes.length > 0 ? priced : priced.filter(holdsAll);
  const asksPrice = groups.flatMap(allVariants).some(({ text }) => text.endsWith('保険料'));
  // Names and の between them: 老健の100人.
  const namesOnly = !/[\u3041-\u306d\u306f-\u3096]/.test(whole) && rows.some(holdsAll);
  if (!asksPrice && !namesOnly) return [];
  const coded = codes.map(hits);
  const named = rows.filter((row) => coded.every((found) => found.has(row)));
  if (codes.length > 0 && named.length > 0) return named.length > 1 && sizes.length === 0 ? [] : named;
  const table = records[rows[0] ?? -1];
  return records.flatMap(({ form, id, page, group }, record) =>
    form === 'page' && id !== '' && page === table?.page && group === table.group ? [record] : [],
  );
}

/** The words that a term was looked up by: itself, or its parts. */
function words(group: Group): readonly Group[] {
  return group.parts ? group.parts.groups.flatMap(words) : [group];
}
