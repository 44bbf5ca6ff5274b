import { isKanji, scriptOf } from '../characters.ts';
import { fold } from '../fold.ts';
import { figureForms } from './figures.ts';
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

/**
 * Cuts a term into known words at the least price: 病院保険料 → 病院 + 保険料, 戦争は補償されますか → 戦争 + 補償. `mistyped`:
 * words of the term that are known although the edition has not these letters.
 */
export function piecesOf(term: string, vocabulary: Vocabulary, mistyped: readonly string[] = []): Pieces {
  const letters = [...term];
  const longest = Math.max(LONGEST_WORD, ...mistyped.map((word) => [...word].length));
  const isKnown = (word: string, from: number, to: number) =>
    mistyped.includes(word) || (atWordEnds(letters, from, to, breaks) && isPiece(word, vocabulary));
  interface Cut {
    readonly cost: number;
    readonly words: readonly string[];
  }
  const breaks = katakanaBreaks(letters, vocabulary);
  const nothing: Cut = { cost: 0, words: [] };
  const best: Cut[] = Array.from({ length: letters.length + 1 }, () => nothing);
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const skipped = best[at + 1] ?? nothing;
    let least: Cut = {
      cost: skipped.cost + (HIRAGANA.test(letters[at] ?? '') ? COST.hiragana : COST.other),
      words: skipped.words,
    };
    for (let end = Math.min(letters.length, at + longest); end >= at + 2; end -= 1) {
      const word = letters.slice(at, end).join('');
      const rest = best[end] ?? nothing;
      if (rest.cost + COST.word < least.cost && isKnown(word, at, end))
        least = { cost: rest.cost + COST.word, words: [word, ...rest.words] };
    }
    best[at] = least;
  }
  const cut = withoutTorn(term, best[0]?.words ?? []);
  // Hiragana are grammar, and so is what only asks.
  const weight = (text: string) =>
    [...text.replace(/何|誰|パーセント/g, '')].filter((letter) => !HIRAGANA.test(letter)).length;
  // Hiragana before a kanji carries meaning (がん保険), unless it is polite or points (お, この).
  const head = /^(?!お|ご|この|その|どの|わが)[\u3041-\u3096]{2,}(?=\p{Script=Han})/u.exec(term)?.[0] ?? '';
  const beginsKnown =
    cut.join('').startsWith(head) || mistyped.some((word) => word === cut[0] && term.startsWith(word));
  const unknownHead = beginsKnown ? 0 : head.length;
  return {
    words: [...new Set(cut)],
    covered: Math.min(1, weight(cut.join('')) / (weight(term) + unknownHead || 1)),
  };
}

/** A kanji that may stand alone beside a word: 医療費控除 is 医療, 費, 控除. */
const AFFIXES = new Set('費料額金書者人員所先用的性化業日時間中後前内外別等系側院会証権数法型');

/** Words of a cut but those that are torn from a longer one by a single kanji beside them: 自動 in 自動車保険. */
function withoutTorn(term: string, words: readonly string[]): string[] {
  let at = 0;
  return words.filter((word) => {
    const from = term.indexOf(word, at);
    const to = from + word.length;
    const before = [...term.slice(at, from)];
    at = to;
    const next = words[words.indexOf(word) + 1];
    const after = [...term.slice(to, next === undefined ? term.length : term.indexOf(next, to))];
    const tears = (letters: readonly string[], inside: string) =>
      letters.length === 1 && isKanji(letters[0] ?? '') && isKanji(inside) && !AFFIXES.has(letters[0] ?? '');
    // A longer word is known by itself: 情報漏 of 情報漏曳.
    if (word.length > 2) return true;
    return !tears(before, word.charAt(0)) && !tears(after, word.charAt(word.length - 1));
  });
}

/** Whether a place is inside a figure: 10, is no piece of 10,000円. */
function inFigure(letters: readonly string[], at: number): boolean {
  const inside = (letter: string | undefined) => /^[\d,.]$/.test(letter ?? '');
  return inside(letters[at - 1]) && inside(letters[at]);
}

/** Least letters of a word in a compound of katakana. */
const KATAKANA_WORD = 3;

/** Places inside runs of katakana that are wholly made of known words: データ|リカバリー, but not クレジット|カード of which one is unknown. */
function katakanaBreaks(letters: readonly string[], vocabulary: Vocabulary): Set<number> {
  const breaks = new Set<number>();
  for (const run of letters.join('').matchAll(/[ァ-ヺー]{6,}/g)) {
    /** The ends of words by which each place can be reached, fewest words first. */
    const ways: (readonly number[] | undefined)[] = [[]];
    const [text] = run;
    for (let at = 0; at < text.length; at += 1) {
      const way = ways[at];
      if (!way) continue;
      for (let end = at + KATAKANA_WORD; end <= text.length; end += 1)
        if (
          text[end] !== 'ー' &&
          isPiece(text.slice(at, end), vocabulary) &&
          (ways[end]?.length ?? Infinity) > way.length + 1
        )
          ways[end] = [...way, end];
    }
    for (const end of ways[text.length] ?? []) if (end < text.length) breaks.add(run.index + end);
  }
  return breaks;
}

/**
 * Katakana and Latin words are whole: カード is no piece of クレジットカード. Kanji words have no such ends. `breaks`: places
 * at which katakana part nevertheless.
 */
export function atWordEnds(
  letters: readonly string[],
  from: number,
  to: number,
  breaks: ReadonlySet<number> = new Set(),
): boolean {
  const apart = (inside: number, outside: number) => {
    if (breaks.has(Math.max(inside, outside))) return true;
    const letter = letters[inside] ?? '';
    const next = letters[outside];
    if (isKanji(letter) || HIRAGANA.test(letter)) return true;
    return next === undefined || scriptOf(fold(next)) !== scriptOf(fold(letter)) || next === 'ー';
  };
  return (
    apart(from, from - 1) &&
    apart(to - 1, to) &&
    letters[to] !== 'ー' &&
    !inFigure(letters, from) &&
    !inFigure(letters, to)
  );
}

function isPiece(word: string, vocabulary: Vocabulary): boolean {
  const folded = fold(word);
  if (folded.length < 2) return false;
  // With a particle before it, a word is not yet a piece: の電話番号.
  const { synonyms } = vocabulary;
  if ((HIRAGANA.test(word.charAt(0)) ? synonyms.exactly(folded) : synonyms.of(folded)).length > 0) return true;
  if (ONLY_HIRAGANA.test(word)) return word.length >= 3 && vocabulary.isHiraganaWord(folded);
  if (/^[〇一二三四五六七八九十百千]/.test(word) && figureForms(word).some((form) => vocabulary.stands(form)))
    return true;
  return vocabulary.isWord(folded) || (/^\d/.test(folded) && vocabulary.stands(folded));
}
