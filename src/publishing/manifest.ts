import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPRESSED } from './compress.ts';
import { filesBelow, notFilesBelow } from './files-below.ts';
import { HASHED } from './host-rules.ts';
import { SIGNATURE, signFile } from './signature.ts';

/** Name of the list of hashes in a built site. */
export const MANIFEST = 'manifest.sha256';

/** List, in the same form, of the files that deploy/release.sh has kept from the publications before. */
export const PREVIOUS = 'previous.sha256';

/** Files that speak of the others and cannot name themselves. */
const LISTS: readonly string[] = [MANIFEST, MANIFEST + SIGNATURE, PREVIOUS];

/** Hash of each file below a folder by its path (with `/`), sorted by bytes of the path; without the lists themselves. */
export function hashFolder(folder: string): Map<string, string> {
  const names = filesBelow(folder).filter((name) => !LISTS.includes(name));
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
export function parseManifest(text: string, file = MANIFEST): Map<string, string> {
  const lines = text
    .replace(/\r\n/g, '\n')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const found = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
      if (!found?.[1] || !found[2]) throw new Error(`${file} の${index + 1}行めを読めません：${line.slice(0, 80)}`);
      return [found[2].replace(/^\.\//, ''), found[1]];
    }),
  );
}

/**
 * Writes the list of a built site and returns how many files it names. Call it
 * again after anything was added. With SIGN_KEY (path of a private SSH key) the list is
 * signed; without, a signature from before is removed, as it no longer holds.
 */
export function writeManifest(folder: string): number {
  const hashes = hashFolder(folder);
  const path = join(folder, MANIFEST);
  rmSync(path + SIGNATURE, { force: true });
  writeFileSync(path, manifestText(hashes));
  const key = process.env['SIGN_KEY'];
  if (key) signFile(path, key);
  return hashes.size;
}

/** How a copy differs from the list. */
export interface CopyDifference {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Links and other things that are neither file nor folder: a server would follow them out of the copy. */
  readonly notFiles: readonly string[];
  /** Number of files that are as listed. */
  readonly same: number;
  /** Number of files kept from the publications before, as listed in PREVIOUS. */
  readonly kept: number;
}

/** Whether a file may be kept from an earlier publication: its name says its content, so no page can get it by mistake. */
function mayBeKept(name: string): boolean {
  const ending = COMPRESSED.find((known) => name.endsWith(known)) ?? '';
  return HASHED.test(name.slice(0, name.length - ending.length));
}

/** Compares a copy with a list; by default with the list in the copy itself. Throws when there is no list. */
export function compareCopy(folder: string, manifestPath = join(folder, MANIFEST)): CopyDifference {
  if (!existsSync(manifestPath))
    throw new Error(`${manifestPath} がありません。npm run build で作った一覧を指定してください`);
  const listed = parseManifest(readFileSync(manifestPath, 'utf8'));
  const previous = join(folder, PREVIOUS);
  const kept = new Map(
    (existsSync(previous) ? [...parseManifest(readFileSync(previous, 'utf8'), PREVIOUS)] : []).filter(
      ([name]) => !listed.has(name) && mayBeKept(name),
    ),
  );
  const found = hashFolder(folder);
  const all = [...listed, ...kept];
  const missing = all.map(([name]) => name).filter((name) => !found.has(name));
  const changed = all.filter(([name, hash]) => found.has(name) && found.get(name) !== hash).map(([name]) => name);
  const extra = [...found.keys()].filter((name) => !listed.has(name) && !kept.has(name));
  const isWrong = new Set([...missing, ...changed]);
  const rightOf = (names: Iterable<string>) => [...names].filter((name) => !isWrong.has(name)).length;
  return {
    changed,
    missing,
    extra,
    notFiles: notFilesBelow(folder),
    same: rightOf(listed.keys()),
    kept: rightOf(kept.keys()),
  };
}
