import { type Folded, foldWithMap } from '../fold.ts';
import type { Alphabet } from '../letters.ts';
import type { Matched } from '../query/answers.ts';
import { skeletonWithMap } from '../skeleton.ts';
import { withDenial } from './denial.ts';
import { LONGEST_MARK, MOST_MARKS } from './mark-limits.ts';

/** A stretch of the display text, from inclusive, to exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Most texts whose folded forms are kept. */
const MOST_KEPT = 2000;
const kept = new Map<string, Partial<Record<Alphabet, Folded>>>();

/** A text in folded letters; kept, since the same texts are marked anew at every key. */
function formOf(text: string, alphabet: Alphabet): Folded {
  if (kept.size > MOST_KEPT) kept.clear();
  const forms = kept.get(text) ?? {};
  kept.set(text, forms);
  const form = forms[alphabet] ?? (alphabet === 'plain' ? foldWithMap(text) : skeletonWithMap(text));
  forms[alphabet] = form;
  return form;
}

/** Long marks, full and half width, and the repeat mark. */
const LONG_MARKS = 'ー\uFF70々';

/** Every occurrence of what matched, in the display text's own letters, each with its denial, in order and without overlaps. */
export function markRanges(text: string, matched: readonly Matched[]): Range[] {
  const marked = new Uint8Array(text.length);
  for (const { text: wanted, alphabet } of matched) {
    if (wanted === '') continue;
    const form = formOf(text, alphabet);
    for (let at = form.text.indexOf(wanted); at >= 0; at = form.text.indexOf(wanted, at + 1)) {
      let end = form.end[at + wanted.length - 1] ?? text.length;
      // Folding drops these, so the match ends before them; to the eye they belong to its last letter.
      while (LONG_MARKS.includes(text.charAt(end)) && end < text.length) end += 1;
      const range = withDenial(text, form.start[at] ?? 0, end);
      marked.fill(1, range.from, range.to);
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
