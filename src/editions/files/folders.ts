import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The records of who confirmed what speak about an edition and are no part of it. */
export const CONFIRMATIONS_FILE = 'confirmations.json';

/** The list that editions had in its place before; commands turn it into records of which none is made yet. */
export const FORMER_LIST = 'unconfirmed.json';

/** The folder that holds the editions; CONTENT_DIR lets tests build from another one. */
export function contentRoot(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Years that have a folder, newest first. */
export function editionYears(root = contentRoot()): string[] {
  return readdirSync(root)
    .filter((name) => /^20\d{2}$/.test(name) && existsSync(join(root, name, 'edition.json')))
    .sort()
    .reverse();
}
