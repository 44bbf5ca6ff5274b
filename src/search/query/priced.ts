/** Sizes of facilities (50床, 100人) whose premiums the edition publishes: where a query that names one is led. */
import { fold } from '../fold.ts';
import type { RecordEntry } from '../record.ts';
import { inDigits, sumsIn } from './figures.ts';
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

/** What is known of the records in which prices are looked for. */
export interface PricedRecords {
  readonly records: readonly RecordEntry[];
  /** The records in which a folded text stands. */
  readonly hits: (folded: string) => Hits;
  /** The text of a record. */
  readonly textOf: (record: number) => string;
}

/**
 * The row of the type whose two sums insured a query names, in the table of the facility that it names: 老健で賠償5千万、
 * 費用も5千万. None where it names no such pair, or several tables have it.
 */
function sumsAsked(
  whole: string,
  groups: readonly Group[],
  { records, hits, textOf }: PricedRecords,
): readonly number[] {
  const asked = sumsIn(whole).sort(descending);
  if (asked.length !== 2) return [];
  const priced = records.flatMap(({ form }, record) => (form === 'premium' ? [record] : []));
  const rows = priced.filter((record) => String(sumsIn(textOf(record)).sort(descending)) === String(asked));
  // A word tells a table when rows of one, not of all, have it; so does a size.
  const telling = [
    ...groups.flatMap(allVariants).map(({ hits: found }) => found),
    ...sizesAndCodes(whole).sizes.map(hits),
  ].filter((found) => new Set(priced.filter((row) => found.has(row)).map((row) => records[row]?.group)).size === 1);
  const named = rows.filter((row) => telling.length > 0 && telling.every((found) => found.has(row)));
  return named.length === 1 ? named : [];
}

const descending = (a: number, b: number): number => b - a;

/**
 * Where the premiums for what a query names stand, when these are asked for: the row of the type that is named, or the
 * table of the size. `groups` are those of the query's terms.
 */
export function pricesAsked(whole: string, groups: readonly Group[], priced: PricedRecords): readonly number[] {
  const bySums = sumsAsked(whole, groups, priced);
  if (bySums.length > 0) return bySums;
  const { records, hits } = priced;
  const { sizes, codes } = sizesAndCodes(whole);
  const [figure] = [...sizes, ...codes];
  if (figure === undefined || sizes.length > 1) return [];
  const holdsAll = (row: number) => groups.flatMap(words).every((group) => group.records.has(row));
  const sized = [...hits(figure)].filter((record) => records[record]?.form === 'premium');
  // Types of that name are in every table; the size tells which, or all the words together.
  const rows = sizes.length > 0 ? sized : sized.filter(holdsAll);
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
