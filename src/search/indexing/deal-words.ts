import { createHash } from 'node:crypto';
import { list, listItems, text, textOf } from './cbor.ts';
import type { IndexFile } from './settle-index.ts';

/** Begins every unpacked file of an index. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Place of the table of word files in a .pf_meta: after the version and the records. */
const WORD_FILES = 2;
const HASH_LENGTH = 10;

/**
 * Deals the words of an index into files anew. Pagefind 1.5 fills files of some
 * 20,000 places (17 kB) in the order of words, so that most queries would fetch
 * two or three of them; ours are smaller, and `groups` says which words share
 * one (all words, in code point order). Only whole word entries move; the table
 * of contents in the .pf_meta names the first and the last word of each file.
 * Throws when a word is in no group.
 */
export function dealWords(
  files: readonly IndexFile[],
  language: string,
  groups: readonly (readonly string[])[],
): IndexFile[] {
  const isWords = ({ path }: IndexFile) => path.endsWith('.pf_index');
  const entries = new Map<string, Buffer>();
  for (const file of files.filter(isWords)) {
    for (const wordList of listItems(unsigned(file))) {
      for (const entry of listItems(wordList)) entries.set(textOf(listItems(entry)[0] ?? entry), entry);
    }
  }
  const dealt = groups.flatMap((group) => {
    const words = group.filter((word) => entries.has(word));
    if (words.length === 0) return [];
    const bytes = Buffer.concat([SIGNATURE, list([list(words.map((word) => entries.get(word) ?? missing(word)))])]);
    for (const word of words) entries.delete(word);
    const name = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH)}`;
    return [{ name, words, file: { path: `index/${name}.pf_index`, bytes } }];
  });
  for (const word of entries.keys()) missing(word);
  const table = list(
    dealt.map(({ name, words }) => list([text(words[0] ?? ''), text(words.at(-1) ?? ''), text(name)])),
  );
  const others = files
    .filter((file) => !isWords(file))
    .map((file) => {
      if (!file.path.endsWith('.pf_meta')) return file;
      const parts = listItems(unsigned(file));
      return {
        ...file,
        bytes: Buffer.concat([SIGNATURE, list(parts.map((part, place) => (place === WORD_FILES ? table : part)))]),
      };
    });
  return [...others, ...dealt.map(({ file }) => file)];
}

function unsigned({ path, bytes }: IndexFile): Buffer {
  const buffer = Buffer.from(bytes);
  if (!buffer.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new TypeError(`${path}: not a file of Pagefind`);
  return buffer.subarray(SIGNATURE.length);
}

function missing(word: string): never {
  throw new Error(
    `索引の語「${word}」（U+${word.codePointAt(0)?.toString(16)}）を置くファイルがありません / word in no group`,
  );
}
