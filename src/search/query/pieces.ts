import { isKanji, scriptOf } from '../characters.ts';
import { fold } from '../fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A compound or a sentence cut into words that the edition knows. */
export interface Pieces {
  /** In the reader's letters. */
  readonly words: readonly string[];
  /** Share of the letters other than hiragana that the words cover, 0 to 1. */
  readonly covered: number;
}

/** Price of a word, of a hiragana (particle, ending) that is passed over, and of any other letter. */
const COST = { word: 0.6, hiragana: 0.35, other: 2 } as const;
/** Longest word that is looked for, in letters. */
const LONGEST_WORD = 16;
const HIRAGANA = /[\u3041-\u3096ー]/;
const ONLY_HIRAGANA = /^[\u3041-\u3096ー]+$/;

/** Cuts a term into known words at the least price: 病院保険料 → 病院 + 保険料, 戦争は補償されますか → 戦争 + 補償. */
export function piecesOf(term: string, vocabulary: Vocabulary): Pieces {
  const letters = [...term];
  interface Cut {
    readonly cost: number;
    readonly words: readonly string[];
  }
  const nothing: Cut = { cost: 0, words: [] };
  const best: Cut[] = Array.from({ length: letters.length + 1 }, () => nothing);
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const skipped = best[at + 1] ?? nothing;
    let least: Cut = {
      cost: skipped.cost + (HIRAGANA.test(letters[at] ?? '') ? COST.hiragana : COST.other),
      words: skipped.words,
    };
    for (let end = Math.min(letters.length, at + LONGEST_WORD); end >= at + 2; end -= 1) {
      const word = letters.slice(at, end).join('');
      const rest = best[end] ?? nothing;
      if (rest.cost + COST.word < least.cost && atWordEnds(letters, at, end) && isPiece(word, vocabulary))
        least = { cost: rest.cost + COST.word, words: [word, ...rest.words] };
    }
    best[at] = least;
  }
  const words = [...new Set(best[0]?.words ?? [])];
  const weight = (text: string) => [...text].filter((letter) => !HIRAGANA.test(letter)).length;
  return { words, covered: Math.min(1, weight((best[0]?.words ?? []).join('')) / (weight(term) || 1)) };
}

/** Katakana and Latin words are whole: カード is no piece of クレジットカード. Kanji words have no such ends. */
function atWordEnds(letters: readonly string[], from: number, to: number): boolean {
  const apart = (inside: number, outside: number) => {
    const letter = letters[inside] ?? '';
    const next = letters[outside];
    if (isKanji(letter) || HIRAGANA.test(letter)) return true;
    return next === undefined || scriptOf(fold(next)) !== scriptOf(fold(letter)) || next === 'ー';
  };
  return apart(from, from - 1) && apart(to - 1, to) && letters[to] !== 'ー';
}

function isPiece(word: string, vocabulary: Vocabulary): boolean {
  const folded = fold(word);
  if (folded.length < 2) return false;
  if (vocabulary.synonyms.of(folded).length > 0) return true;
  if (ONLY_HIRAGANA.test(word)) return word.length >= 3 && vocabulary.isHiraganaWord(folded);
  return vocabulary.isWord(folded);
}
