import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { createIndex } from 'pagefind';
import { keysIn } from '../files.ts';
import { FIELD_END, tokensOf } from '../tokens.ts';
import { dealWords } from './deal-words.ts';
import { contentOf, type SearchRecord } from './records.ts';
import { type IndexFile, settleIndex } from './settle-index.ts';

/** Language of the index; Pagefind has no word forms for it, so that tokens stay as they are. */
const LANGUAGE = 'ja';
/** Files that Pagefind packs with gzip. It reads them unpacked too, and servers compress those better (wasm: 59 kB instead of 68). */
const PACKED = /\.(pf_\w+|pagefind)$/;

/** What the index consists of beside the files of words and records, which `writeIndex` writes itself. */
export interface WrittenIndex {
  /** pagefind.js, minified. */
  readonly module: Uint8Array;
  readonly wasm: Uint8Array;
  /** pagefind-entry.json */
  readonly entry: string;
  /** The .pf_meta, a character for each byte. */
  readonly meta: string;
}

/**
 * Builds one Pagefind index and writes its files of words and of records to
 * `folder`; the words are dealt into files by `groups` of letters. Throws when
 * Pagefind reports an error or does not keep the order of the records.
 */
export async function writeIndex(
  records: readonly SearchRecord[],
  groups: readonly string[],
  folder: string,
): Promise<WrittenIndex> {
  const tokens = tokensOf(groups);
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const record of records) {
    // A filter value is kept in the fragment but in no word index, unlike `meta`; its own chunk is never fetched.
    const added = await index.addCustomRecord({
      url: record.clause.id,
      content: contentOf(record, tokens),
      language: LANGUAGE,
      filters: { text: [record.packed] },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${record.clause.id}: ${added.errors.join('; ')}`);
  }
  const built = await index.getFiles();
  await index.deleteIndex();
  if (built.errors.length > 0) throw new Error(`Pagefind: ${built.errors.join('; ')}`);

  const words = (alphabet: 'plain' | 'skeleton') => groups.map((group) => tokens.of(group, alphabet) ?? []);
  const unpacked = built.files.map(
    ({ path, content }): IndexFile => ({ path, bytes: PACKED.test(path) ? gunzipSync(content) : content }),
  );
  const files = settleIndex(dealWords(unpacked, LANGUAGE, [...words('plain'), [FIELD_END], ...words('skeleton')]));
  const only = (pattern: RegExp): Uint8Array => {
    const [found, ...others] = files.filter(({ path }) => pattern.test(path));
    if (!found || others.length > 0) throw new Error(`Pagefind: ${files.map(({ path }) => path).join(', ')}`);
    return found.bytes;
  };
  const meta = Buffer.from(only(/\.pf_meta$/)).toString('latin1');
  const keys = keysIn(meta);
  for (const { path, bytes } of files) {
    const key = /fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (
      key !== undefined &&
      keys.indexOf(key) !== records.findIndex(({ clause }) => fragmentUrl(bytes) === `/${clause.id}`)
    )
      throw new Error(`Pagefind が順を変えました: ${fragmentUrl(bytes)} / unexpected order of records`);
    if (!/^(index|fragment)\//.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return {
    module: await minified(only(/^pagefind\.js$/)),
    wasm: only(/^wasm\.unknown\.pagefind$/),
    entry: new TextDecoder().decode(only(/^pagefind-entry\.json$/)),
    meta,
  };
}

/** Pagefind's loader comes with its names unshortened: 10 kB compressed instead of 12. */
async function minified(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(new TextDecoder().decode(script), {
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115'],
  });
  return new TextEncoder().encode(code);
}

/** Address in an unpacked fragment, after Pagefind's twelve-letter signature. */
function fragmentUrl(bytes: Uint8Array): string {
  const { url } = JSON.parse(new TextDecoder().decode(bytes.subarray('pagefind_dcd'.length))) as { url: string };
  return url.startsWith('/') ? url : `/${url}`;
}
