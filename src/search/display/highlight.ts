import { foldWithMap } from '../fold.ts';
import { skeletonWithMap } from '../skeleton.ts';
import type { Alphabet } from '../tokens.ts';
import { LONGEST_MARK, MOST_MARKS } from './mark-limits.ts';

/** What matched, as highlighting needs it. */
export interface Matched {
  readonly text: string;
  readonly alphabet: Alphabet;
}

/** A stretch of the display text, from inclusive, to exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Every occurrence of what matched, in the display text's own letters, in order and without overlaps. */
export function markRanges(text: string, matched: readonly Matched[]): Range[] {
  const forms = { plain: foldWithMap(text), skeleton: skeletonWithMap(text) };
  const marked = new Uint8Array(text.length);
  for (const { text: wanted, alphabet } of matched) {
    if (wanted === '') continue;
    const form = forms[alphabet];
    for (let at = form.text.indexOf(wanted); at >= 0; at = form.text.indexOf(wanted, at + 1)) {
      marked.fill(1, form.start[at], form.end[at + wanted.length - 1]);
    }
  }
  const ranges: Range[] = [];
  for (let at = marked.indexOf(1); at >= 0; ) {
    const end = marked.indexOf(0, at);
    const to = end < 0 ? text.length : end;
    ranges.push({ from: at, to });
    at = end < 0 ? -1 : marked.indexOf(1, end);
  }
  return ranges;
}

/** The different stretches that matched, letter by letter, for marking them on the page itself. */
export function markedWords(text: string, matched: readonly Matched[]): string[] {
  const words = markRanges(text, matched).flatMap(({ from, to }) => text.slice(from, to).split('\n'));
  return [...new Set(words.filter((word) => word !== '' && word.length <= LONGEST_MARK))].slice(0, MOST_MARKS);
}
