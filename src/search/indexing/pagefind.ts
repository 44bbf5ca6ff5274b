import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { indexContent } from '../tokens.ts';
import type { SearchRecord } from './records.ts';

/** Language of the index; Pagefind has no word forms for it, so that tokens stay as they are. */
const LANGUAGE = 'ja';
/** Pagefind's own search fields and highlighter, which nothing here uses, and the table of filters, which is never asked for. */
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|filter\/)/;
/** Every file of an index begins so, once unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Builds one Pagefind index, writes its files to `folder` as Pagefind made them,
 * and returns the key of each record, by which results name it. Throws when
 * Pagefind reports an error or loses a record.
 */
export async function writePagefind(records: readonly SearchRecord[], folder: string): Promise<string[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const record of records) {
    // A filter value is kept in the fragment but in no word index, unlike `meta`.
    const added = await index.addCustomRecord({
      url: `/${record.name}`,
      content: indexContent(record.fields),
      language: LANGUAGE,
      filters: { text: [record.packed] },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${record.name}: ${added.errors.join('; ')}`);
  }
  const { files, errors: faults } = await index.getFiles();
  await index.deleteIndex();
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
  const keys = new Map<string, string>();
  for (const { path, content } of files) {
    const key = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (key !== undefined) keys.set(recordName(content), key);
    if (UNUSED.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return records.map(({ name }) => {
    const key = keys.get(name);
    if (key === undefined) throw new Error(`Pagefind が記録を落としました: ${name} / record lost`);
    return key;
  });
}

function recordName(fragment: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(fragment).toString('utf8').slice(SIGNATURE.length)) as { url: string };
  return url.replace(/^\//, '');
}
