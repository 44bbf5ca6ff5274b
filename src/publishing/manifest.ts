import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** Name of the list of hashes in a built site. */
export const MANIFEST = 'manifest.sha256';

/** Hash of each file below a folder by its path (with `/`), sorted by bytes of the path; without the manifest itself. */
export function hashFolder(folder: string): Map<string, string> {
  const names = filesBelow(folder).filter((name) => name !== MANIFEST);
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** The list in the form that `sha256sum -c` reads. */
export function manifestText(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].map(([name, hash]) => `${hash}  ${name}\n`).join('');
}

/** Reads a list. Throws an Error in Japanese that names the line which is not `hash  path`. */
export function parseManifest(text: string): Map<string, string> {
  const lines = text
    .replace(/\r\n/g, '\n')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const found = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
      if (!found?.[1] || !found[2]) throw new Error(`${MANIFEST} の${index + 1}行めを読めません：${line.slice(0, 80)}`);
      return [found[2].replace(/^\.\//, ''), found[1]];
    }),
  );
}

/** Writes the list of a built site and returns how many files it names. Call it again after anything was added. */
export function writeManifest(folder: string): number {
  const hashes = hashFolder(folder);
  writeFileSync(join(folder, MANIFEST), manifestText(hashes));
  return hashes.size;
}

/** How a copy differs from the list. */
export interface CopyDifference {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Number of files that are as listed. */
  readonly same: number;
}

/** Compares a copy with a list; by default with the list in the copy itself. Throws when there is no list. */
export function compareCopy(folder: string, manifestPath = join(folder, MANIFEST)): CopyDifference {
  if (!existsSync(manifestPath))
    throw new Error(`${manifestPath} がありません。npm run build で作った一覧を指定してください`);
  const listed = parseManifest(readFileSync(manifestPath, 'utf8'));
  const found = hashFolder(folder);
  const missing = [...listed.keys()].filter((name) => !found.has(name));
  const changed = [...listed]
    .filter(([name, hash]) => found.has(name) && found.get(name) !== hash)
    .map(([name]) => name);
  const extra = [...found.keys()].filter((name) => !listed.has(name));
  return { changed, missing, extra, same: listed.size - missing.length - changed.length };
}
