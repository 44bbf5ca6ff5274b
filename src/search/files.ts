import type { Catalogue, RecordEntry, RecordPlan, SectionEntry } from './catalogue.ts';

/**
 * Where the files of one edition's search lie, as paths below its folder
 * (`pagefind/2025/`). All names change with the content, so that browsers keep
 * the files; the search page carries this list.
 */
export interface SearchFiles {
  /** pagefind.js */
  readonly module: string;
  readonly wasm: string;
  readonly dictionary: string;
  readonly synonyms: string;
  readonly readings: string;
  readonly runs: string;
}

/**
 * The one table that every query needs: the catalogue by columns (half the bytes
 * of rows), and two small files of the index, which would be requests of their own.
 */
export interface Dictionary {
  readonly edition: string;
  readonly label: string;
  readonly sections: readonly SectionEntry[];
  readonly groups: readonly string[];
  readonly plans: Readonly<Record<string, string>>;
  /** Columns of the records, in reading order; texts are joined by line ends. */
  readonly records: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly section: readonly number[];
    readonly group: readonly number[];
    readonly plan: readonly RecordPlan[];
    readonly length: readonly number[];
    readonly titleLeads: readonly (0 | 1)[];
  };
  readonly synonyms: readonly string[];
  readonly letters: readonly string[];
  /** pagefind-entry.json */
  readonly entry: string;
  /** The .pf_meta, a character for each byte. It names the records in the order in which they were added. */
  readonly meta: string;
}

/** Throws a TypeError when it is not a dictionary. */
export function catalogueFrom(dictionary: Dictionary): Catalogue {
  const { edition, label, sections, groups, plans, synonyms, letters, records: columns, meta } = dictionary;
  const [ids, codes, titles] = [columns.id, columns.code, columns.title].map((column) => column.split('\n'));
  const keys = keysIn(meta);
  if (!ids || keys.length < ids.length) throw new TypeError('damaged dictionary');
  const records = ids.map(
    (id, number): RecordEntry => [
      keys[number] ?? '',
      id,
      codes?.[number] ?? '',
      titles?.[number] ?? '',
      columns.section[number] ?? 0,
      columns.group[number] ?? -1,
      columns.plan[number] ?? '',
      columns.length[number] ?? 0,
      columns.titleLeads[number] ?? 0,
    ],
  );
  return { edition, label, sections, groups, plans, records, synonyms, letters };
}

/** Keys of the records that a .pf_meta names, in its order; behind them stand those of the index files. */
export function keysIn(meta: string): string[] {
  return [...meta.matchAll(/ja_[0-9a-f]{7}/g)].map(([key]) => key);
}

/** A file that Pagefind asks for: its content where the dictionary holds it, otherwise its path. */
export function fileFor(
  path: string,
  files: SearchFiles,
  dictionary: Dictionary,
): { readonly content: string | Uint8Array<ArrayBuffer> } | { readonly path: string } {
  if (path === 'pagefind-entry.json') return { content: dictionary.entry };
  if (path.endsWith('.pf_meta'))
    return { content: Uint8Array.from(dictionary.meta, (character) => character.charCodeAt(0)) };
  return { path: path.endsWith('.pagefind') ? files.wasm : path };
}
