import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ContentError, type Finding } from '../files/content-error.ts';
import { CONFIRMATIONS_FILE, FORMER_LIST } from '../files/folders.ts';
import { parseJson } from '../files/read-json.ts';
import { readText } from '../files/read-text.ts';
import { readSources } from '../files/sources.ts';
import { type ConfirmItem, confirmItems } from './items.ts';
import { confirmationsPath, type ItemState, readConfirmations, stateOf, stateText } from './records.ts';

/** An item and how far it is confirmed. */
export interface JudgedItem {
  readonly item: ConfirmItem;
  readonly state: ItemState;
}

/**
 * Whether an edition is confirmed item by item: it says so in edition.json, or has records. One that
 * was published before records were kept has neither (docs/decisions/0011).
 */
export function isByItem(folder: string): boolean {
  if (existsSync(confirmationsPath(folder)) || existsSync(join(folder, FORMER_LIST))) return true;
  const path = join(folder, 'edition.json');
  const { value } = parseJson(readText(path, relative(process.cwd(), path)), path);
  return (value as { confirmation?: unknown } | null)?.confirmation === 'by-item';
}

/** Every item of an edition that is confirmed by item, with its state. Nothing for an edition from before. */
export function judgedItems(folder: string): JudgedItem[] {
  if (!isByItem(folder)) return [];
  const records = readConfirmations(folder) ?? { from: basename(folder), confirmed: {} };
  return confirmItems(readSources(basename(folder), dirname(folder))).map((item) => ({
    item,
    state: stateOf(item, records),
  }));
}

/** What still has to be confirmed in an edition. */
export function openItems(folder: string): JudgedItem[] {
  return judgedItems(folder).filter(({ state }) => state.tag !== 'confirmed');
}

/** Refuses an edition that is marked for publication while something in it is open. Throws a ContentError that lists all of it. */
export function checkConfirmation(folder: string, publication: 'published' | 'draft'): void {
  if (publication !== 'published') return;
  const open = openItems(folder);
  if (open.length === 0) return;
  const shown = relative(process.cwd(), folder);
  const year = basename(folder);
  const findings = open.map(
    ({ item, state }): Finding => ({
      file: `${shown}/${item.file}`,
      field: item.name,
      message: `${item.title}：${stateText(state)} / not confirmed`,
    }),
  );
  throw new ContentError([
    ...findings,
    {
      file: `${shown}/${CONFIRMATIONS_FILE}`,
      field: 'confirmed',
      message: `確かめていない項目が${open.length}件あるので公開できません。npm run edition:desk -- ${year} で確かめるか、edition.json の publication を draft に戻してください / unconfirmed items: confirm them or set publication to draft`,
    },
  ]);
}
