import type { ClauseKind } from '../schemas/clause.ts';
import { fold } from './fold.ts';
import type { RecordEntry, RecordForm } from './record.ts';

/** What the browser must know of an edition before it can ask anything. */
export interface Catalogue {
  /** Year. */
  readonly edition: string;
  /** `2025年度版` */
  readonly label: string;
  /** Pages that records stand on, in the order of the book, then the pages that the site makes. */
  readonly pages: readonly PageEntry[];
  /** Titles of groups (h2); records name them by place in this list. */
  readonly groups: readonly string[];
  /** Names of the plans that records name. */
  readonly plans: Readonly<Record<string, string>>;
  /** Clauses in reading order, then pages and groups, then answers. */
  readonly records: readonly RecordEntry[];
  /**
   * Records that a word leads to before any other, best first, by folded word: names of pages, 免責, 電話番号. Words that
   * stand in no title are in the book: they are asked with it anyway.
   */
  readonly leads: ReadonlyMap<string, readonly number[]>;
  /** Readers' words that stand in the text too, so that finding them there must not hide what they mean; lines as in `Book.synonyms`. */
  readonly synonyms: readonly string[];
  /** Folded words that speak of an incident under way, and the records that say what to do then. */
  readonly emergency: { readonly words: readonly string[]; readonly to: readonly number[] };
  /** Pagefind's key of each record. */
  readonly keys: readonly string[];
}

/** One page of the edition. */
export interface PageEntry {
  /** Slug of a section, or of a page that the site makes (calculator …). */
  readonly slug: string;
  readonly title: string;
  /** Short name, for the filter and the navigation. */
  readonly nav: string;
  /** Address from the site's root, without base: `2025/exclusions/`. */
  readonly path: string;
}

/** The catalogue as it travels: columns compress to half of rows. */
export interface WireCatalogue {
  readonly edition: string;
  readonly label: string;
  readonly pages: readonly PageEntry[];
  readonly groups: readonly string[];
  readonly plans: Readonly<Record<string, string>>;
  /** Columns of the records; texts are joined by line ends. */
  readonly records: {
    readonly form: string;
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly kind: string;
    readonly plan: string;
    readonly page: readonly number[];
    readonly group: readonly number[];
    readonly length: readonly number[];
    readonly titleLeads: readonly (0 | 1)[];
    /** By record number; answers only. */
    readonly clauses: Readonly<Record<string, readonly number[]>>;
    readonly silent: readonly number[];
    readonly joining: readonly number[];
  };
  /** `word|word=12 34` */
  readonly leads: readonly string[];
  readonly synonyms: readonly string[];
  readonly emergency: { readonly words: readonly string[]; readonly to: readonly number[] };
  /** Pagefind's keys of the records, without its language and without separators: KEY_LETTERS letters each, which nothing compresses. */
  readonly keys: string;
}

/** How Pagefind names its fragments: `ja_1a2b3c4`. */
const KEY_START = 'ja_';
const KEY_LETTERS = 7;

/** Pagefind's keys as they travel. Throws when Pagefind names its fragments otherwise. */
export function wireKeys(keys: readonly string[]): string {
  return keys
    .map((key) => {
      if (!key.startsWith(KEY_START) || key.length !== KEY_START.length + KEY_LETTERS)
        throw new TypeError(`Pagefind の鍵の形が変わりました: ${key} / unexpected key`);
      return key.slice(KEY_START.length);
    })
    .join('');
}

/** Lines `word|word=12 34` read: the records that each word leads to, of all lines in which it stands. */
export function leadsFrom(lines: readonly string[]): Map<string, readonly number[]> {
  const leads = new Map<string, readonly number[]>();
  for (const line of lines) {
    const equals = line.indexOf('=');
    const numbers = line
      .slice(equals + 1)
      .split(' ')
      .map(Number);
    for (const word of line.slice(0, equals).split('|'))
      leads.set(word, [...new Set([...(leads.get(word) ?? []), ...numbers])]);
  }
  return leads;
}

/** Reads a catalogue that came over the wire. Throws a TypeError when it is none, or a part of it is missing. */
export function catalogueFrom(value: unknown): Catalogue {
  const wire = value as WireCatalogue;
  if (typeof wire?.edition !== 'string' || typeof wire.records?.id !== 'string') throw new TypeError('not a catalogue');
  const { records: columns } = wire;
  const lines = (column: string) => column.split('\n');
  const [forms, ids, codes, titles, kinds, plans] = [
    columns.form,
    columns.id,
    columns.code,
    columns.title,
    columns.kind,
    columns.plan,
  ].map(lines);
  const count = ids?.length ?? 0;
  if (
    [forms, codes, titles, kinds, plans].some((column) => column?.length !== count) ||
    wire.keys?.length !== count * KEY_LETTERS
  )
    throw new TypeError('damaged catalogue');
  const silent = new Set(columns.silent);
  const joining = new Set(columns.joining);
  const records = Array.from(
    { length: count },
    (_, number): RecordEntry => ({
      form: (forms?.[number] ?? 'clause') as RecordForm,
      id: ids?.[number] ?? '',
      code: codes?.[number] ?? '',
      title: titles?.[number] ?? '',
      kind: (kinds?.[number] ?? '') as ClauseKind | '',
      page: columns.page[number] ?? 0,
      group: columns.group[number] ?? -1,
      plan: plans?.[number] ?? '',
      length: columns.length[number] ?? 0,
      titleLeads: columns.titleLeads[number] ?? 0,
      clauses: columns.clauses[number] ?? [],
      silent: silent.has(number) ? 1 : 0,
      joining: joining.has(number) ? 1 : 0,
    }),
  );
  const leads = new Map<string, readonly number[]>();
  const lead = (word: string, numbers: readonly number[]) =>
    leads.set(word, [...new Set([...(leads.get(word) ?? []), ...numbers])]);
  // Every title of a page or group leads to it, and so does the page's short name.
  records.forEach(({ form, id, title, page }, number) => {
    if (form !== 'page') return;
    lead(fold(title), [number]);
    lead(fold(title.replace(/（.*）$/, '')), [number]);
    if (id === '') lead(fold(wire.pages[page]?.nav ?? ''), [number]);
  });
  for (const [word, numbers] of leadsFrom(wire.leads)) lead(word, numbers);
  leads.delete('');
  const { edition, label, pages, groups, plans: planNames, synonyms, emergency } = wire;
  return {
    edition,
    label,
    pages,
    groups,
    plans: planNames,
    records,
    leads,
    synonyms,
    emergency,
    keys: records.map((_, number) => KEY_START + wire.keys.slice(number * KEY_LETTERS, (number + 1) * KEY_LETTERS)),
  };
}
