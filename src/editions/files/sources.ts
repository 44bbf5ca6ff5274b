import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CONFIRMATIONS_FILE, FORMER_LIST } from './folders.ts';
import { readText } from './read-text.ts';
import { isSystemFile } from './stray-files.ts';

/** The files of one edition as written, by their path inside its folder (with `/`). */
export interface EditionSources {
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Files that no reader knows (a picture, say) keep their bytes, so that a difference shows. */
function sourceText(path: string): string {
  return /\.(?:json|mdx)$/.test(path) ? readText(path, relative(process.cwd(), path)) : readFileSync(path, 'latin1');
}

/**
 * Reads every file of an edition's folder, unchecked but for its encoding; files that operating
 * systems leave behind are passed over. Throws when the folder is missing, and a ContentError for a file that is not UTF-8.
 */
export function readSources(year: string, root: string): EditionSources {
  const folder = join(root, year);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== CONFIRMATIONS_FILE && name !== FORMER_LIST && !name.split('/').some(isSystemFile))
    .sort();
  return { id: year, files: new Map(names.map((name) => [name, sourceText(join(folder, name))])) };
}
