import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of one edition as they lie on the disk, by their path inside its folder (with `/`). */
export interface EditionSources {
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
}

/** The list of what is still to be confirmed speaks about an edition and is no part of it. */
export const UNCONFIRMED_FILE = 'unconfirmed.json';

/** Reads every file of an edition's folder, unchecked. Throws when the folder is missing. */
export function readSources(year: string, root: string): EditionSources {
  const folder = join(root, year);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== UNCONFIRMED_FILE && !name.split('/').some((part) => part.startsWith('.')))
    .sort();
  return { id: year, files: new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])) };
}
