/**
 * Misspelt queries made by rule from every term of the glossary and every headword of the index: one slip in kana, in
 * romaji, or in the word as it is written.
 */
import { toRomaji } from 'wanakana';
import type { Edition } from '../../src/editions/load.ts';
import type { MadeQuery } from './search-sets.ts';

/** A word without its letter at a place, with it twice, with it and the next swapped, or with another one there. */
const less = (word: string, at: number) => [...word].toSpliced(at, 1).join('');
const twice = (word: string, at: number) => [...word].toSpliced(at, 0, [...word][at] ?? '').join('');
const other = (word: string, at: number, letter: string) => [...word].toSpliced(at, 1, letter).join('');
const swapped = (word: string, at: number) => {
  const [a = '', b = ''] = [...word].slice(at);
  return [...word].toSpliced(at, 2, b, a).join('');
};
const middle = (word: string) => Math.floor([...word].length / 2);

/** Kana that are told from each other by a mark alone. */
const VOICED = new Map(
  [...'かきくけこさしすせそたちつてとはひふへほ'].map((kana) => [kana, `${kana}\u3099`.normalize('NFC')]),
);
const UNVOICED = new Map([...VOICED].map(([kana, voiced]) => [voiced, kana]));

/** A reading with one kana behind the first voiced that is not, or the other way round. */
function voicedOtherwise(reading: string): string | undefined {
  const letters = [...reading];
  const at = letters.findIndex((kana, place) => place > 0 && (VOICED.has(kana) || UNVOICED.has(kana)));
  const kana = letters[at] ?? '';
  return at < 0 ? undefined : other(reading, at, VOICED.get(kana) ?? UNVOICED.get(kana) ?? '');
}

/** A slip: how a query is made of a term and its reading; undefined where the word is too short for it. */
type Slip = (term: string, reading: string, romaji: string, number: number) => string | undefined;

/** Fewest letters of a word in which a slip leaves anything to go by. */
const LEAST = 5;
const KANA = [...'なもらせへ'];
const KANJI = [...'海本部山校'];
const KATAKANA = [...'ナモラセヘ'];

/** A letter of the same script that hardly stands there. */
function strange(letter: string, number: number): string {
  const letters = /[ァ-ヺー]/.test(letter) ? KATAKANA : /\p{Script=Han}/u.test(letter) ? KANJI : KANA;
  return letters[number % letters.length] ?? '';
}

const SLIPS: Readonly<Record<string, Slip>> = {
  'kana left out': (_term, reading) => less(reading, [...reading].length - 2),
  'kana swapped': (_term, reading) => swapped(reading, middle(reading) - 1),
  'kana voiced otherwise': (_term, reading) => voicedOtherwise(reading),
  'kana twice': (_term, reading) => twice(reading, middle(reading)),
  'another kana': (_term, reading, _romaji, number) =>
    other(reading, middle(reading), KANA[number % KANA.length] ?? ''),
  'kana unfinished': (_term, reading) => other(reading, [...reading].length - 1, 'k'),
  'romaji left out': (_term, _reading, romaji) => less(romaji, middle(romaji)),
  'romaji swapped': (_term, _reading, romaji) => swapped(romaji, middle(romaji) - 1),
  'romaji twice': (_term, _reading, romaji) => twice(romaji, middle(romaji)),
  'n of romaji twice': (_term, _reading, romaji) => romaji.replace(/n(?![aiueoyn'])/g, 'nn'),
  'letter twice': (term) => twice(term, middle(term)),
  'another letter': (term, _reading, _romaji, number) =>
    other(term, middle(term), strange([...term][middle(term)] ?? '', number)),
};

/** Every slip in every word that is long enough for it. */
export function misspeltWords({ glossary, indexTerms }: Edition): MadeQuery[] {
  const words = new Map([...glossary.terms, ...indexTerms.terms].map(({ term, reading }) => [term, reading]));
  return Object.entries(SLIPS).flatMap(([rule, slip]) =>
    [...words].flatMap(([term, reading], number): MadeQuery[] => {
      if ([...term].length < LEAST - 1 || [...reading].length < LEAST) return [];
      const query = slip(term, reading, toRomaji(reading), number);
      return query === undefined || query === term || query === reading ? [] : [{ rule, query, term }];
    }),
  );
}
