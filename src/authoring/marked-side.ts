import type { MarkedWords } from '../editions/changes/marked-words.ts';

/** Signs that mean something in HTML as references. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One side of a comparison (`changedWords`) as HTML: what is only here stands in `<del>` or `<ins>`. */
export function markedSide(words: readonly MarkedWords[], side: 'before' | 'after'): string {
  const own = side === 'before' ? 'removed' : 'added';
  const tag = side === 'before' ? 'del' : 'ins';
  return words
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => (kind === own ? `<${tag}>${escaped(text)}</${tag}>` : escaped(text)))
    .join('');
}
