import type { ClauseForm, ClauseKind } from '../schemas/clause.ts';

/**
 * What a record is: a clause in one of its forms (parts of a clause belong to its
 * record), a page, chapter or group of the edition (`page`), or a written answer
 * to a question (`answer`).
 */
export type RecordForm = Exclude<ClauseForm, 'item' | 'exception'> | 'page' | 'answer';

/** One record, as far as it can be listed and ranked without its text. */
export interface RecordEntry {
  readonly form: RecordForm;
  /** Fragment of its address in `page`; empty for a page itself, and for an answer, which leads to its first clause. */
  readonly id: string;
  /** 共通⑩; empty for pages and answers. */
  readonly code: string;
  /** Title; of an answer, the question. */
  readonly title: string;
  /** What the clause does (exclusion, duty …); empty for pages and answers. */
  readonly kind: ClauseKind | '';
  /** Place in `Catalogue.pages` of the page that it leads to. */
  readonly page: number;
  /** Place in `Catalogue.groups`, −1 for none. */
  readonly group: number;
  /** Key of `Catalogue.plans`; empty when it speaks of no plan. */
  readonly plan: string;
  /** Length of the folded text, to the nearest twenty letters: nothing is ranked by less. */
  readonly length: number;
  /** 1 when the text itself begins with the title (rows, terms), so that the title is no field of its own. */
  readonly titleLeads: 0 | 1;
  /** Of an answer: numbers of the records it rests on, most important first; the page shows their codes as links. Otherwise empty. */
  readonly clauses: readonly number[];
  /** Of an answer: 1 when it says that the pamphlet does not say (and whom to ask). */
  readonly silent: 0 | 1;
  /** 1 when it says how or when to apply; of an answer, when a clause does that it rests on. */
  readonly joining: 0 | 1;
}

/** Address of a record from the site's root, without base: `2025/exclusions/#common-10`. An answer leads to its first clause. */
export function recordPath(
  record: RecordEntry,
  catalogue: { readonly pages: readonly { readonly path: string }[]; readonly records: readonly RecordEntry[] },
): string {
  const [first] = record.clauses;
  const target = record.form === 'answer' ? (catalogue.records[first ?? -1] ?? record) : record;
  const path = catalogue.pages[target.page]?.path ?? '';
  return target.id === '' ? path : `${path}#${target.id}`;
}
