import { isKanji } from '../characters.ts';
import { byKeys } from './by-keys.ts';

/** Least letters of a word in which one letter, or two, may be wrong. */
const LETTERS_FOR_ONE = 5;
const LETTERS_FOR_TWO = 9;
/** Least letters of a word in which one kanji may stand for another: 著作件. */
const KANJI_LETTERS = 3;
/** Least kanji of such a word that need not stand at the end of a word of the edition. */
const FREE_KANJI_LETTERS = 4;
const MOST_SUGGESTIONS = 3;

/** How many letters may be wrong in a word of so many. */
export function allowedErrors(length: number): 0 | 1 | 2 {
  return length >= LETTERS_FOR_TWO ? 2 : length >= LETTERS_FOR_ONE ? 1 : 0;
}

/** Distance of two folded words: letters put in, left out, exchanged, or two neighbours swapped (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** A word with each two neighbours swapped, without the word itself: GPDR → GDPR … */
export function swaps(folded: string): string[] {
  const letters = [...folded];
  return letters.slice(1).flatMap((letter, index) => {
    if (letter === letters[index]) return [];
    const swapped = [...letters];
    [swapped[index], swapped[index + 1]] = [letter, letters[index] ?? ''];
    return swapped.join('');
  });
}

/** A word with one letter where two alike stand side by side, for each such place: 団体割割引 → 団体割引. */
export function withoutDoubled(folded: string): string[] {
  const letters = [...folded];
  return letters.flatMap((letter, at) =>
    at > 0 && letter === letters[at - 1] ? [...letters.slice(0, at), ...letters.slice(at + 1)].join('') : [],
  );
}

interface Suggestion {
  readonly word: string;
  readonly cost: number;
  readonly count: number;
}

/** Stretches of the edition's words that differ from the term in at most `errors` letters, nearest first. */
export function nearWords(folded: string, runs: readonly string[], errors: number): string[] {
  const allowed = Math.min(errors, allowedErrors(folded.length));
  if (allowed === 0) return [];
  const found = new Map<string, Suggestion>();
  const letters = [...folded];
  for (const run of runs) {
    // Most of the letters must be there at all.
    if (letters.filter((letter) => run.includes(letter)).length < letters.length - allowed) continue;
    for (const end of nearEnds(folded, run, allowed)) {
      for (let length = folded.length - allowed; length <= folded.length + allowed; length += 1) {
        const start = end - length;
        if (start < 0) continue;
        const word = run.slice(start, end);
        const sameHead = word[0] === folded[0];
        const sameTail = word[word.length - 1] === folded[folded.length - 1];
        if (!sameHead && !sameTail) continue;
        const distance = editDistance(word, folded);
        if (distance > allowed) continue;
        const cost = distance + (sameHead ? 0 : 0.5) + (sameTail ? 0 : 0.5);
        found.set(word, { word, cost, count: (found.get(word)?.count ?? 0) + 1 });
      }
    }
  }
  return best(found);
}

/** Ends (exclusive) in `run` of stretches within `allowed` errors of the term (Sellers' algorithm, with swaps). */
function nearEnds(folded: string, run: string, allowed: number): number[] {
  const ends: number[] = [];
  let before: number[] = [];
  let column = Array.from({ length: folded.length + 1 }, (_, index) => index);
  for (let place = 0; place < run.length; place += 1) {
    const next = [0];
    for (let i = 1; i <= folded.length; i += 1) {
      const substitution = (column[i - 1] ?? 0) + (folded[i - 1] === run[place] ? 0 : 1);
      let least = Math.min(substitution, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1);
      if (i > 1 && place > 0 && folded[i - 1] === run[place - 1] && folded[i - 2] === run[place])
        least = Math.min(least, (before[i - 2] ?? 0) + 1);
      next.push(least);
    }
    before = column;
    column = next;
    if ((column[folded.length] ?? allowed + 1) <= allowed) ends.push(place + 1);
  }
  return ends;
}

/**
 * Words of the edition in which one kanji differs (a wrong choice while
 * converting): 示段交渉 → 示談交渉, 著作件 → 著作権. Three letters must end
 * where a word of the edition begins or ends.
 */
export function nearKanjiWords(folded: string, runs: readonly string[]): string[] {
  const letters = [...folded];
  const { length } = letters;
  if (length < KANJI_LETTERS || letters.length !== folded.length || !letters.every(isKanji)) return [];
  const found = new Map<string, Suggestion>();
  for (const run of runs) {
    for (let start = 0; start + length <= run.length; start += 1) {
      const word = run.slice(start, start + length);
      const wrong = letters.filter((letter, index) => letter !== word[index]);
      if (wrong.length !== 1 || ![...word].every(isKanji)) continue;
      const atEnd = start === 0 || start + length === run.length;
      if (length < FREE_KANJI_LETTERS && !atEnd) continue;
      found.set(word, { word, cost: atEnd ? 1 : 1.25, count: (found.get(word)?.count ?? 0) + 1 });
    }
  }
  return best(found);
}

/** Least letters of a kanji word of which one letter may have been left out: 告知務. */
const DROPPED_LETTERS = 3;

/** A text with each of its letters left out. */
export function withOneLess(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.map((_, out) => letters.filter((_, at) => at !== out).join('')));
}

/** Whether a word has kanji, or is a longer one of katakana: オプシン may lack a letter, リスク is too short to tell. */
function isOneWord(word: string): boolean {
  return [...word].some(isKanji) || /^[ァ-ヺ]{4,}$/.test(word);
}

/**
 * Tells the terms from which a word with kanji differs by one letter: left out (告知務 → 告知義務) or, in a word as long as
 * the term, another one (お詫山状 → お詫び状).
 */
export function termsByOneLetter(terms: Iterable<string>): (folded: string) => readonly string[] {
  let made: Map<string, string[]> | undefined;
  return (folded) => {
    if (!isOneWord(folded)) return [];
    made ??= byKeys(terms, (term) =>
      [...term].length <= DROPPED_LETTERS || !isOneWord(term) ? [] : withOneLess(term),
    );
    const byRest = made;
    const longer = byRest.get(folded) ?? [];
    if (longer.length > 0) return longer;
    return [...withOneLess(folded)]
      .flatMap((rest) => byRest.get(rest) ?? [])
      .filter((term) => term.length === folded.length && editDistance(term, folded) === 1);
  };
}

/** Least letters of a word that is known by its letters in whatever order. */
const ANAGRAM_LETTERS = 5;

/** Tells the terms that have a word's letters in another order, since more than one was misplaced: ラムサンウェア, 指定紛解決争機関. */
export function termsInAnotherOrder(terms: Iterable<string>): (folded: string) => readonly string[] {
  const key = (word: string) => [...word].sort().join('');
  let byLetters: Map<string, string[]> | undefined;
  return (folded) => {
    byLetters ??= byKeys(terms, (term) => ([...term].length < ANAGRAM_LETTERS || !isOneWord(term) ? [] : [key(term)]));
    return (byLetters.get(key(folded)) ?? []).filter((term) => term !== folded);
  };
}

function best(found: ReadonlyMap<string, Suggestion>): string[] {
  return [...found.values()]
    .sort((a, b) => a.cost - b.cost || b.count - a.count)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ word }) => word);
}
