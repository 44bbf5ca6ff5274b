/** Half-width kana with their marks, or one code point with a combining mark: what must be normalized as one. */
const UNIT = /[\uFF66-\uFF9D][\uFF9E\uFF9F]?|[\s\S][\u3099\u309A]?/gu;
/** Letters and digits; % tells 20% from the 20 of 2025. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}%]/u;
/** Long marks and the repeat mark are left out on both sides: サーバー = サーバ, 様々 = 様. */
const DROPPED = new Set(['ー', '々']);
const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶゔヴぢヂづヅ';
const LARGE = 'あいうえおつやゆよわかけアイウエオツヤユヨワカケふフじジずズ';

/** Text without the differences that readers do not type, with the way back to the original. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its original character begins. */
  readonly start: readonly number[];
  /** For each UTF-16 unit of `text`: where its original character ends. */
  readonly end: readonly number[];
}

/**
 * Folds widths (ＵＳＢ → usb, ﾗﾝｻﾑ → ランサム, ⑩ → 10), case, small kana, ヴヂヅ,
 * long marks, punctuation and spaces. Hiragana and katakana stay apart, so that
 * コロナ is not found in ところなど; see `toKatakana`. Never throws; lone
 * surrogates vanish like punctuation.
 */
export function foldWithMap(source: string): Folded {
  let text = '';
  const start: number[] = [];
  const end: number[] = [];
  for (const match of source.matchAll(UNIT)) {
    const [unit] = match;
    const folded = foldedUnit(unit);
    text += folded;
    for (let unitOfText = 0; unitOfText < folded.length; unitOfText += 1) {
      start.push(match.index);
      end.push(match.index + unit.length);
    }
  }
  return { text, start, end };
}

/** What must be looked at together with its neighbours: half-width kana, combining marks, halves of a code point. */
const JOINED = /[\uFF66-\uFF9F\u3099\u309A\uD800-\uDFFF]/;

/** `foldWithMap` without the way back. */
export function fold(source: string): string {
  if (JOINED.test(source)) return source.replace(UNIT, foldedUnit);
  // Letter by letter: the texts of an edition are folded before the first answer.
  let text = '';
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    foldedCodes[code] ??= foldedUnit(source.charAt(at));
    text += foldedCodes[code];
  }
  return text;
}

/** The same as `foldedUnits` by the code of a letter that stands alone: nothing is cut out of the text to look it up. */
const foldedCodes: string[] = [];

/** What is left of each unit that was folded before: a text has many letters, but few different ones. */
const foldedUnits = new Map<string, string>();

function foldedUnit(unit: string): string {
  const known = foldedUnits.get(unit);
  if (known !== undefined) return known;
  let text = '';
  for (const character of unit.normalize('NFKC').toLowerCase()) {
    if (DROPPED.has(character) || !LETTER_OR_DIGIT.test(character)) continue;
    const small = SMALL.indexOf(character);
    text += small < 0 ? character : LARGE.charAt(small);
  }
  foldedUnits.set(unit, text);
  return text;
}

/**
 * The parts of a text that phrases may stand in: its lines, and figures that only
 * a space tells apart (S1 29,380円), which folding would run together.
 */
export function partsOf(source: string): string[] {
  return source.replace(/(\d)[\s\u3000]+(?=\d)/g, '$1\n').split('\n');
}

/** A text folded part by part, with line ends between. */
export function foldParts(source: string): string {
  return partsOf(source).map(fold).filter(Boolean).join('\n');
}

/** Folded text with all kana as katakana: the key under which readings and synonyms are kept. */
export function toKatakana(folded: string): string {
  return folded.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** Folded text with all kana as hiragana. */
export function toHiragana(folded: string): string {
  return folded.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
