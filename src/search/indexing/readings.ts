import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji, { type Token, type Tokenizer } from 'kuromoji';
import type { Edition } from '../../editions/load.ts';
import { fold, toKatakana } from '../fold.ts';
import { readerOf } from '../reading-of.ts';

let tokenizer: Promise<Tokenizer> | undefined;

/** The morphological analyser with its dictionary (IPADIC); loaded once a build, about a second. */
export function loadTokenizer(): Promise<Tokenizer> {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  tokenizer ??= new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)));
  });
  return tokenizer;
}

const KANJI = /\p{Script=Han}/u;
/** Longest reader's word that is read; longer ones are compounds of words that are read themselves. */
const LONGEST_READERS_WORD = 5;
/** Longest surface that is kept: longer ones are compounds, which readers' kana are cut into anyway. */
const LONGEST_SURFACE = 8;

/**
 * How the edition's words are read: `ロウエイ:漏えい`. From the morphological analysis of `texts` (of the records), so that
 * it holds nothing else; from the nouns of the `questions` that these answer (their verbs would weigh a kilobyte, and find
 * hardly anything more); and from the readings that editors gave to glossary and index. Readers' own words are read as
 * well, so that those who type kana find what they mean. The last line, without a reading, holds the words that read as
 * their parts or their `kanji` (lines of `kanjiReadings`) do; see reading-of.ts.
 */
export async function readingsOf(
  edition: Edition,
  texts: readonly string[],
  questions: readonly string[],
  readersWords: readonly string[],
  kanji: readonly string[],
): Promise<string[]> {
  const { tokenize } = await boundTokenizer();
  const surfaces = new Map<string, Map<string, boolean>>();
  const keep = (reading: string, surface: string, noun: boolean) => {
    const key = toKatakana(fold(reading));
    const word = fold(surface);
    // Katakana are their own reading.
    if (toKatakana(word) === key || (key.length < 2 && !noun)) return;
    const known = surfaces.get(key) ?? new Map<string, boolean>();
    surfaces.set(key, known.set(word, noun || known.get(word) === true));
  };
  const keepWords = (text: string, isKept: (token: Token) => boolean) => {
    for (const line of text.split('\n')) {
      for (const token of tokenize(line.normalize('NFKC'))) {
        if (
          token.reading &&
          KANJI.test(token.surface_form) &&
          token.surface_form.length <= LONGEST_SURFACE &&
          isKept(token)
        )
          keep(token.reading, token.surface_form, isNoun(token));
      }
    }
  };
  for (const text of texts) keepWords(text, () => true);
  for (const question of questions) keepWords(question, isNoun);
  for (const { term, reading } of [...edition.glossary.terms, ...edition.indexTerms.terms]) {
    keep(reading, term, true);
  }
  const known = new Set([...surfaces.values()].flatMap((words) => [...words.keys()]));
  for (const word of readersWords) {
    const tokens = tokenize(word.normalize('NFKC'));
    // A compound of the edition's own words is read from these.
    if (word.length > LONGEST_READERS_WORD || tokens.every(({ surface_form }) => known.has(fold(surface_form))))
      continue;
    const reading = tokens.map(
      ({ reading: own, surface_form }) => own ?? (KANJI.test(surface_form) ? undefined : surface_form),
    );
    if (reading.every((part) => part !== undefined)) keep(reading.join(''), word, true);
  }
  return readingLines(surfaces, kanji);
}

type Surfaces = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** Readings as lines; the words whose reading their parts or kanji give stand together behind an empty one. */
function readingLines(surfaces: Surfaces, kanji: readonly string[]): string[] {
  const all = [...surfaces].flatMap(([reading, words]) => [...words].map(([word, noun]) => ({ reading, word, noun })));
  const shown = ({ word, noun }: { word: string; noun: boolean }) => (noun ? word : `~${word}`);
  const readings = new Map<string, number>();
  for (const { word } of all) readings.set(word, (readings.get(word) ?? 0) + 1);
  const spelt = new Set(all.filter(({ word }) => readings.get(word) !== 1));
  const lines = () =>
    [...Map.groupBy(spelt, ({ reading }) => reading)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reading, words]) => `${reading}:${words.map(shown).join(',')}`);
  // A longer word may hide the parts of another one: again, until all are read as they are.
  for (let before = -1; before !== spelt.size; ) {
    before = spelt.size;
    for (const entries of [...Map.groupBy(all, ({ word }) => word.length)].sort(([a], [b]) => a - b)) {
      const { read } = readerOf(lines(), kanji);
      for (const entry of entries[1]) if (read(entry.word) !== entry.reading) spelt.add(entry);
    }
  }
  const others = all.filter((entry) => !spelt.has(entry)).sort((a, b) => (a.word < b.word ? -1 : 1));
  return [...lines(), ...(others.length > 0 ? [`:${others.map(shown).join(',')}`] : [])];
}

/** The analyser as a function. */
export async function boundTokenizer(): Promise<{ tokenize: (text: string) => Token[] }> {
  const loaded = await loadTokenizer();
  return { tokenize: (text) => loaded.tokenize(text) };
}

function isNoun({ pos, pos_detail_1 }: Token): boolean {
  return pos === '名詞' && pos_detail_1 !== '非自立';
}
