import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Unconfirmed, unconfirmedSchema } from '../../schemas/unconfirmed.ts';
import { ContentError, type Finding } from './content-error.ts';
import { readJson } from './read-json.ts';
import { UNCONFIRMED_FILE } from './sources.ts';

/** One thing that nobody has confirmed yet. */
export interface OpenItem {
  /** File inside the edition's folder. */
  readonly file: string;
  /** Path of a value, or addresses from the group to the clause. */
  readonly field: string;
}

/** Where the list of an edition's folder lies. */
export function unconfirmedPath(folder: string): string {
  return join(folder, UNCONFIRMED_FILE);
}

/** Reads the list of an edition's folder. Throws a ContentError when it is there and cannot be read. */
export function readUnconfirmed(folder: string): Unconfirmed | undefined {
  const path = unconfirmedPath(folder);
  return existsSync(path) ? readJson(path, relative(process.cwd(), path), unconfirmedSchema) : undefined;
}

/** What is open in an edition's folder, in the order of the list. */
export function openItems(folder: string): OpenItem[] {
  const list = readUnconfirmed(folder);
  return Object.entries(list?.open ?? {}).flatMap(([file, fields]) => fields.map((field) => ({ file, field })));
}

/** Refuses an edition that is marked for publication while something in it is open. Throws a ContentError that lists all of it. */
export function checkConfirmation(folder: string, publication: 'published' | 'draft'): void {
  if (publication !== 'published') return;
  const items = openItems(folder);
  if (items.length === 0) return;
  const shown = relative(process.cwd(), folder);
  const year = shown.split(/[\\/]/).at(-1) ?? '';
  const findings = items.map(
    ({ file, field }): Finding => ({
      file: `${shown}/${file}`,
      field,
      message: 'まだ確かめていません / not confirmed',
    }),
  );
  throw new ContentError([
    ...findings,
    {
      file: `${shown}/${UNCONFIRMED_FILE}`,
      field: 'open',
      message: `確かめていない項目が${items.length}件あるので公開できません。確かめて npm run edition:confirm -- ${year} ファイル 項目 とするか、edition.json の publication を draft に戻してください / unconfirmed items: confirm them or set publication to draft`,
    },
  ]);
}
