import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from './files-below.ts';

/** Endings of the files that stand beside another one as its compressed form. */
export const COMPRESSED = ['.br', '.gz'] as const;

/** What browsers ask for and what shrinks: text, wasm, and the search index, whose files have endings of Pagefind's own. */
const WORTH_IT = /\.(html|css|csv|js|json|svg|txt|xml|wasm|ico)$|^pagefind\/[^/]+\/(index|fragment)\//;

/** Rules for hosts; no reader gets them. */
const NEVER = /^(_headers|_redirects|\.htaccess|web\.config)$/;

/** Where compressed files are kept between builds, whatever their folder. */
export const COMPRESSION_CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/compressed');

/** Byte of a gzip file that names the system it was made on; 255 is "unknown". */
const SYSTEM_BYTE = 9;

/** Compressed files that no build has used for so long are dropped from the cache. */
const KEEP_DAYS = 30;

/** The same content gives the same bytes only with the same libraries. */
const LIBRARIES = `${process.versions['brotli'] ?? ''}-${process.versions['zlib'] ?? ''}`;

const packers: Readonly<Record<(typeof COMPRESSED)[number], (content: Buffer) => Promise<Buffer>>> = {
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': async (content) => {
    const packed = await promisify<Buffer, object, Buffer>(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
    packed[SYSTEM_BYTE] = 255;
    return packed;
  },
};

/** Whether a file of the site (path with `/`) is sent compressed. */
export function isCompressible(path: string): boolean {
  return WORTH_IT.test(path) && !NEVER.test(path) && !COMPRESSED.some((ending) => path.endsWith(ending));
}

/** A compressed form from the cache, or made and kept there. Builds may run side by side: what stands in the cache is whole. */
async function packed(content: Buffer, hash: string, ending: (typeof COMPRESSED)[number], cache: string) {
  const kept = join(cache, `${hash}${ending}`);
  if (existsSync(kept)) {
    const now = new Date();
    utimesSync(kept, now, now);
    return readFileSync(kept);
  }
  const made = await packers[ending](content);
  const part = `${kept}.${process.pid}.part`;
  writeFileSync(part, made);
  renameSync(part, kept);
  return made;
}

function dropOld(cache: string): void {
  const oldest = Date.now() - KEEP_DAYS * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < oldest) rmSync(path, { force: true });
  }
}

/**
 * Writes `.br` (quality 11) and `.gz` (level 9) beside every file of a built site
 * that is sent compressed, where they are smaller, and removes those that no
 * longer fit. `cache` keeps them by content, so that the next build only compresses
 * what has changed. Returns how many files now have a compressed form.
 */
export async function compressFolder(folder: string, cache: string): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const names = filesBelow(folder);
  const sources = names.filter(isCompressible);
  const listed = new Set(names);
  for (const name of names) {
    const ending = COMPRESSED.find((known) => name.endsWith(known));
    if (ending && (isCompressible(name.slice(0, -ending.length)) || !listed.has(name.slice(0, -ending.length))))
      rmSync(join(folder, name));
  }
  // zlib works on threads of its own, so all are asked for at once.
  await Promise.all(
    sources.map(async (name) => {
      const path = join(folder, name);
      const content = readFileSync(path);
      const hash = createHash('sha256').update(LIBRARIES).update(content).digest('hex');
      for (const ending of COMPRESSED) {
        const made = await packed(content, hash, ending, cache);
        if (made.length < content.length) writeFileSync(path + ending, made);
      }
    }),
  );
  dropOld(cache);
  return sources.length;
}
