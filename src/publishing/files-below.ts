import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths (with `/`) of all files below a folder, in the order of their bytes. Links and other things that are no files are left out. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
