import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Confirmation, type Confirmations, confirmationsSchema } from '../../schemas/confirmations.ts';
import { CONFIRMATIONS_FILE, FORMER_LIST } from '../files/folders.ts';
import { readJson } from '../files/read-json.ts';
import { writeWhole } from '../files/write-text.ts';
import type { ConfirmItem } from './items.ts';

/** How far an item is confirmed. */
export type ItemState =
  | { readonly tag: 'open' }
  /** Confirmed once, and its words have changed since. */
  | { readonly tag: 'changed'; readonly last: Confirmation }
  /** Waits for a second person. */
  | { readonly tag: 'half'; readonly first: Confirmation }
  | { readonly tag: 'confirmed'; readonly by: readonly Confirmation[] };

/** Where the records of an edition's folder lie. */
export function confirmationsPath(folder: string): string {
  return join(folder, CONFIRMATIONS_FILE);
}

/** Reads the records of an edition's folder; undefined where there are none. Throws a ContentError when they cannot be read. */
export function readConfirmations(folder: string): Confirmations | undefined {
  const path = confirmationsPath(folder);
  return existsSync(path) ? readJson(path, relative(process.cwd(), path), confirmationsSchema) : undefined;
}

/** Initials as they are compared: Ｋｍ and KM are one person. */
export function samePerson(a: string, b: string): boolean {
  return a.normalize('NFKC').toUpperCase() === b.normalize('NFKC').toUpperCase();
}

function recordsOf({ file, name }: ConfirmItem, records: Confirmations): readonly Confirmation[] {
  return records.confirmed[file]?.[name] ?? [];
}

/** What the records say of an item as it stands now. */
export function stateOf(item: ConfirmItem, records: Confirmations): ItemState {
  const all = recordsOf(item, records);
  const valid = all.filter(({ hash }) => hash === item.hash);
  const people = valid.filter(({ by }, index) => valid.findIndex((other) => samePerson(other.by, by)) === index);
  const [first] = people;
  const last = all.at(-1);
  if (people.length >= item.eyes) return { tag: 'confirmed', by: people };
  if (first) return { tag: 'half', first };
  return last ? { tag: 'changed', last } : { tag: 'open' };
}

/** The state in words. */
export function stateText(state: ItemState): string {
  switch (state.tag) {
    case 'open':
      return 'まだ確かめていません';
    case 'changed':
      return `確かめたあとに変わりました（${state.last.by} ${state.last.on}）`;
    case 'half':
      return `2人目の確認が要ります（1人目 ${state.first.by} ${state.first.on}）`;
    case 'confirmed':
      return `確認済み（${state.by.map(({ by, on }) => `${by} ${on}`).join('、')}）`;
  }
}

function withRecords(records: Confirmations, { file, name }: ConfirmItem, own: readonly Confirmation[]): Confirmations {
  const { [name]: _, ...others } = records.confirmed[file] ?? {};
  const entries = own.length > 0 ? { ...others, [name]: [...own] } : others;
  const { [file]: __, ...files } = records.confirmed;
  return { ...records, confirmed: Object.keys(entries).length > 0 ? { ...files, [file]: entries } : files };
}

/** Adds one person's confirmation of an item as it stands now; what was confirmed of earlier words goes. */
export function withConfirmation(records: Confirmations, item: ConfirmItem, by: string, on: string): Confirmations {
  const kept = recordsOf(item, records).filter((own) => own.hash === item.hash && !samePerson(own.by, by));
  return withRecords(records, item, [...kept, { by, on, hash: item.hash }]);
}

/** Takes one person's confirmation of an item back. */
export function withoutConfirmation(records: Confirmations, item: ConfirmItem, by: string): Confirmations {
  return withRecords(
    records,
    item,
    recordsOf(item, records).filter((own) => !samePerson(own.by, by)),
  );
}

/** Writes the records in the order of the items; records of what is no longer there go. */
export function writeConfirmations(folder: string, records: Confirmations, items: readonly ConfirmItem[]): void {
  const ordered: Confirmations['confirmed'] = {};
  for (const item of items) {
    const own = recordsOf(item, records);
    if (own.length > 0) ordered[item.file] = { ...ordered[item.file], [item.name]: [...own] };
  }
  const content = { $schema: '../schemas/confirmations.schema.json', from: records.from, confirmed: ordered };
  writeWhole(confirmationsPath(folder), `${JSON.stringify(content, null, 2)}\n`);
  rmSync(join(folder, FORMER_LIST), { force: true });
}
