import { basename, dirname } from 'node:path';
import { japanTime } from '../domain/edition/index.ts';
import { isByItem } from '../editions/confirmation/gate.ts';
import { type ConfirmItem, confirmItems } from '../editions/confirmation/items.ts';
import {
  readConfirmations,
  samePerson,
  stateOf,
  withConfirmation,
  writeConfirmations,
} from '../editions/confirmation/records.ts';
import { editionYears } from '../editions/files/folders.ts';
import { isWithin, leavesOf } from '../editions/files/leaves.ts';
import { readSources } from '../editions/files/sources.ts';
import type { Confirmations } from '../schemas/confirmations.ts';
import { ForEditors } from './for-editors.ts';

/** The records of a folder with its items as they stand now. */
export interface Desk {
  readonly folder: string;
  readonly items: readonly ConfirmItem[];
  readonly records: Confirmations;
}

/** Why a folder cannot be confirmed, in words for an editor. */
export class ConfirmationError extends ForEditors {}

/**
 * Opens the records of an edition. Throws a ConfirmationError for an edition from before
 * records, and a ContentError for files that cannot be read.
 */
export function openDesk(folder: string): Desk {
  const year = basename(folder);
  if (!isByItem(folder))
    throw new ConfirmationError(
      `${year}年度版は、項目ごとの確認の記録を始める前に公開した版です。確かめる項目はありません。直したときは、別の人が原典と見くらべてください`,
    );
  const from = editionYears(dirname(folder)).find((other) => other < year) ?? year;
  return {
    folder,
    items: confirmItems(readSources(year, dirname(folder))),
    records: readConfirmations(folder) ?? { from, confirmed: {} },
  };
}

/** Today in Japan, YYYY-MM-DD. */
export function today(now = new Date()): string {
  const { year, month, day } = japanTime(now);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whether a name on the command line means an item: the item itself, or a part of it. */
function means(word: string, item: ConfirmItem): boolean {
  if (word === item.name || item.within.includes(word)) return true;
  if (!item.file.endsWith('.json') || !isWithin(word, item.name)) return false;
  const below = word.slice(item.name.length + 1);
  return leavesOf(JSON.parse(item.text)).some(({ path }) => isWithin(path, below));
}

/** What a request to confirm came to. */
export interface ConfirmResult {
  readonly records: Confirmations;
  readonly confirmed: readonly ConfirmItem[];
  /** What this person had confirmed before, as it stands now. */
  readonly already: readonly ConfirmItem[];
  /** Names that mean no item of the file. */
  readonly unknown: readonly string[];
}

/** Confirms items of one file by name. A file is one item only when nothing in it has a name of its own. */
export function confirm(desk: Desk, file: string, names: readonly string[], by: string, on: string): ConfirmResult {
  const own = desk.items.filter((item) => item.file === file);
  const isWhole = names.length === 0 && own.length === 1;
  const meant = own.filter((item) => isWhole || names.some((name) => means(name, item)));
  const unknown = names.filter((name) => !own.some((item) => means(name, item)));
  const isDone = (item: ConfirmItem) =>
    (desk.records.confirmed[item.file]?.[item.name] ?? []).some(
      (record) => record.hash === item.hash && samePerson(record.by, by),
    );
  const confirmed = meant.filter((item) => !isDone(item));
  return {
    records: confirmed.reduce((records, item) => withConfirmation(records, item, by, on), desk.records),
    confirmed,
    already: meant.filter(isDone),
    unknown: names.length === 0 && !isWhole ? [file] : unknown,
  };
}

/** Writes the records of a desk. */
export function saveDesk({ folder, items, records }: Desk): void {
  writeConfirmations(folder, records, items);
}

/** How many items still wait. */
export function openCount({ items, records }: Pick<Desk, 'items' | 'records'>): number {
  return items.filter((item) => stateOf(item, records).tag !== 'confirmed').length;
}
