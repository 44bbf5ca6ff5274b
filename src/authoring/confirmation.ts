import { rmSync, writeFileSync } from 'node:fs';
import { isAddressed, isWithin, type Leaf, leavesOf } from '../editions/files/leaves.ts';
import { parseJson } from '../editions/files/read-json.ts';
import type { EditionSources } from '../editions/files/sources.ts';
import { type OpenItem, unconfirmedPath } from '../editions/files/unconfirmed.ts';
import type { Unconfirmed } from '../schemas/unconfirmed.ts';
import { mdxParts, PAGE_PART } from './mdx-parts.ts';

/** Keys that name things and state nothing about the insurance. */
const NAMES: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'edition',
  'publication',
  'siteApprovalNumber',
  'refs',
  'order',
]);

function isFigure({ value }: Leaf): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value));
}

/**
 * The items of a data file. edition.json and premiums.json: each value. Tables and
 * the glossary: each row or term, and each figure and date in it besides. The index
 * terms are search words: one item.
 */
function jsonItems(file: string, text: string): string[] {
  if (file === 'index-terms.json') return ['terms'];
  const addressed: string[] = [];
  const leaves = leavesOf(parseJson(text, file).value, (node, path) => {
    if (path !== '' && (isAddressed(node) || (file === 'glossary.json' && 'meaning' in node))) addressed.push(path);
  });
  const items: string[] = [];
  const seen = new Set<string>();
  for (const leaf of leaves) {
    const row = addressed.findLast((path) => isWithin(leaf.path, path));
    if (row !== undefined && !seen.has(row)) {
      seen.add(row);
      items.push(row);
    }
    // The list of misspellings states nothing about the insurance.
    if (NAMES.has(String(leaf.keys.at(-1))) || leaf.keys[0] === 'homophones') continue;
    if (row === undefined || isFigure(leaf)) items.push(leaf.path);
  }
  return items;
}

/** The items of a section: front matter, text outside the clauses, and each clause with its parts. */
function mdxItems(file: string, source: string): string[] {
  const { front, parts } = mdxParts(source, file);
  return [
    ...front.map(({ path }) => path).filter((path) => !NAMES.has(path)),
    ...parts
      .filter(({ id, body }) => id !== PAGE_PART || body.replace(/⟨[^⟩]*⟩|\s/g, '') !== '')
      .map(({ path }) => path),
  ];
}

const SHOWN_LENGTH = 40;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line;
}

/** What stands in the file now, by item: the value, or the code and title of a clause. Items that are no longer there are absent. */
export function currentValues(file: string, text: string): Map<string, string> {
  const values = new Map<string, string>();
  if (file.endsWith('.mdx')) {
    const { front, parts } = mdxParts(text, file);
    for (const { path, value } of front) values.set(path, shortened(String(value)));
    for (const { path, attributes, body } of parts)
      values.set(path, shortened([attributes['code'], attributes['title'] ?? body].filter(Boolean).join(' ')));
    return values;
  }
  const leaves = leavesOf(parseJson(text, file).value, (node, path) => {
    const { code, title, term } = node as { code?: unknown; title?: unknown; term?: unknown };
    values.set(path, shortened([code, title ?? term].filter((part) => typeof part === 'string').join(' ')));
  });
  for (const { path, value } of leaves)
    values.set(path, shortened(typeof value === 'string' ? value : JSON.stringify(value)));
  return values;
}

/** Every figure, date and clause of an edition, as items to be confirmed. */
export function allItems({ files }: EditionSources): Unconfirmed['open'] {
  const open: Unconfirmed['open'] = {};
  for (const [file, text] of files) {
    const items = file.endsWith('.json')
      ? jsonItems(file, text)
      : file.endsWith('.mdx')
        ? mdxItems(file, text)
        : ['（ファイル）'];
    if (items.length > 0) open[file] = items;
  }
  return open;
}

/** Writes the list; an empty one is removed, since its absence says the same. */
export function writeUnconfirmed(folder: string, list: Unconfirmed): void {
  const open = Object.fromEntries(Object.entries(list.open).filter(([, fields]) => fields.length > 0));
  if (Object.keys(open).length === 0) rmSync(unconfirmedPath(folder), { force: true });
  else
    writeFileSync(
      unconfirmedPath(folder),
      `${JSON.stringify({ $schema: '../schemas/unconfirmed.schema.json', from: list.from, open }, null, 2)}\n`,
    );
}

/** Whether a field named on the command line means an item: the item itself, or anything it lies under. */
function means(field: string, item: OpenItem): boolean {
  return isWithin(item.field, field) || (item.file.endsWith('.mdx') && item.field.split('.').includes(field));
}

/** What a request to confirm came to. */
export interface Confirmation {
  readonly list: Unconfirmed;
  readonly confirmed: readonly OpenItem[];
  /** Requests that meant nothing open: a slip of the pen, or confirmed before. */
  readonly unknown: readonly string[];
}

/**
 * Takes items off the list. `fields` are paths, beginnings of paths, or addresses
 * of clauses (with everything inside them); none means the whole file.
 */
export function confirm(list: Unconfirmed, file: string, fields: readonly string[]): Confirmation {
  const items = (list.open[file] ?? []).map((field): OpenItem => ({ file, field }));
  const isMeant = (item: OpenItem) => fields.length === 0 || fields.some((field) => means(field, item));
  const confirmed = items.filter(isMeant);
  const unknown =
    fields.length === 0 && items.length === 0
      ? [file]
      : fields.filter((field) => !items.some((item) => means(field, item))).map((field) => `${file} ${field}`);
  const left = items.filter((item) => !isMeant(item)).map(({ field }) => field);
  return { list: { ...list, open: { ...list.open, [file]: left } }, confirmed, unknown };
}
