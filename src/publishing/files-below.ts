import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Everything below a folder but folders. Links stand for themselves: Node's own recursive reading would go through them. */
function entriesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesBelow(join(folder, entry.name)) : [entry],
  );
}

/** Paths (with `/`) below a folder of what `wanted` takes, in the order of their bytes. */
function pathsBelow(folder: string, wanted: (entry: Dirent) => boolean): string[] {
  return entriesBelow(folder)
    .filter(wanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Paths of all files below a folder. */
export function filesBelow(folder: string): string[] {
  return pathsBelow(folder, (entry) => entry.isFile());
}

/** Paths of links, sockets and whatever else is neither file nor folder. */
export function notFilesBelow(folder: string): string[] {
  return pathsBelow(folder, (entry) => !entry.isFile());
}
