import { isHiragana } from './characters.ts';
import { type Folded, fold, foldWithMap } from './fold.ts';

/**
 * Folded text without its hiragana. 申込み, 申し込み and 申込 share a skeleton, so
 * do 差押え and 差し押さえ: okurigana needs no dictionary.
 */
export function skeletonWithMap(source: string): Folded {
  const folded = foldWithMap(source);
  let text = '';
  const start: number[] = [];
  const end: number[] = [];
  for (let unit = 0; unit < folded.text.length; unit += 1) {
    const character = folded.text.charAt(unit);
    if (isHiragana(character)) continue;
    text += character;
    start.push(folded.start[unit] ?? 0);
    end.push(folded.end[unit] ?? 0);
  }
  return { text, start, end };
}

/** `skeletonWithMap` without the way back. */
export function skeleton(source: string): string {
  return withoutHiragana(fold(source));
}

/** Folded text without its hiragana. */
export function withoutHiragana(folded: string): string {
  return folded.replace(/[\u3041-\u3096]+/g, '');
}

/**
 * Whether a query term may be asked by its skeleton. Hiragana before a kanji
 * carries meaning (がん保険), except the polite お and ご (お問い合わせ), and so do
 * long stretches of it, which are grammar, not okurigana (補償されない).
 */
export function mayUseSkeleton(term: string): boolean {
  const word = /^[おご]/.test(term) ? term.slice(1) : term;
  return (
    /\p{Script=Han}/u.test(word) &&
    !/(^|[^\p{Script=Han}])[\u3041-\u3096]{2,}(?=\p{Script=Han})/u.test(word) &&
    !/[\u3041-\u3096]{4,}/.test(word)
  );
}
