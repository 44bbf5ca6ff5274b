/**
 * Queries made by rule, not chosen: from every term of the glossary, as people
 * type who use no kanji, no IME, a question, an odd ending, or fast fingers.
 */
import { toRomaji } from 'wanakana';
import type { Edition } from '../../src/editions/load.ts';

/** A query with the term that the first answer must hold. */
export interface MadeQuery {
  readonly rule: string;
  readonly query: string;
  readonly term: string;
}

/** Endings that no rule of the search knows. */
const ODD_ENDINGS = ['のところ', 'らへん', 'どうなのかな', 'とかって', 'ってさあ', 'のはなし'];

/** The term with two neighbouring letters swapped, nearest to its middle; undefined when none differ. */
function swapped(term: string): string | undefined {
  const letters = [...term];
  const middle = Math.floor(letters.length / 2);
  for (let step = 0; step < letters.length; step += 1) {
    for (const at of [middle - 1 - step, middle - 1 + step]) {
      const [a, b] = [letters[at], letters[at + 1]];
      if (a === undefined || b === undefined || a === b || a === 'ー' || b === 'ー') continue;
      return [...letters.slice(0, at), b, a, ...letters.slice(at + 2)].join('');
    }
  }
  return undefined;
}

/** Six queries for every term of the glossary. */
export function madeFromGlossary({ glossary }: Edition): MadeQuery[] {
  return glossary.terms.flatMap(({ term, reading }, number) => {
    const ending = ODD_ENDINGS[number % ODD_ENDINGS.length] ?? '';
    const made: [rule: string, query: string | undefined][] = [
      ['romaji', toRomaji(reading)],
      ['hiragana', reading],
      ['hiragana + について', `${reading}について`],
      ['…とは何ですか', `${term}とは何ですか`],
      ['odd ending', `${term}${ending}`],
      ['swapped', swapped(term)],
    ];
    return made.flatMap(([rule, query]) => (query === undefined ? [] : [{ rule, query, term }]));
  });
}

/** Every title of a page or group, and every label of the navigation, with the path that it must lead to. */
export interface TitleQuery {
  readonly query: string;
  readonly path: string;
}
