import { createHash } from 'node:crypto';

/** A file of an index as Pagefind gives it, unpacked. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const FILTER = /filter\/(.+)\.pf_filter$/;
const META = /^pagefind\.(.+)\.pf_meta$/;

/** Length of the hash in the name of a .pf_meta, in letters. */
const HASH_LENGTH = 10;

function replaced(bytes: Uint8Array, from: string, to: string): Buffer {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

/**
 * Makes two builds of the same records the same. Pagefind writes the values of a
 * filter in an order that changes from run to run, so the name of that chunk
 * changes, hence the table that names it and that table's own name. The chunk is
 * never fetched: its name becomes a fixed one, and the table is named by its bytes.
 */
export function settleIndex(files: readonly IndexFile[]): IndexFile[] {
  const filters = files.flatMap(({ path }) => FILTER.exec(path)?.[1] ?? []);
  const renamed = new Map<string, string>();
  const settled = files.map((file): IndexFile => {
    const name = META.exec(file.path)?.[1];
    if (name === undefined) return file;
    const bytes = filters.reduce<Uint8Array>((current, filter) => {
      const language = filter.slice(0, filter.indexOf('_') + 1);
      return replaced(current, filter, language.padEnd(filter.length, '0'));
    }, file.bytes);
    const language = name.slice(0, name.indexOf('_') + 1);
    const own = language + createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);
    renamed.set(name, own);
    return { path: `pagefind.${own}.pf_meta`, bytes };
  });
  return settled.map((file) =>
    file.path === 'pagefind-entry.json'
      ? {
          ...file,
          bytes: [...renamed].reduce<Uint8Array>((bytes, [from, to]) => replaced(bytes, from, to), file.bytes),
        }
      : file,
  );
}
