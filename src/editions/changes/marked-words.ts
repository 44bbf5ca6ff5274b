import { diffArrays } from 'diff';

/** A run of words: in both texts, only in the earlier, or only in the later one. `gap`: words of both that are left out. */
export interface MarkedWords {
  readonly kind: 'same' | 'removed' | 'added' | 'gap';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Words of both texts between changes: the sentences that touch a change; what lies between is left out. */
function nearby(text: string, isFirst: boolean, isLast: boolean): MarkedWords[] {
  const sentences = text.split(/(?<=[。\n])/);
  const [head, tail] = [isFirst ? '' : (sentences[0] ?? ''), isLast ? '' : (sentences.at(-1) ?? '')];
  if (sentences.length < 2 || (sentences.length === 2 && !isFirst && !isLast)) return [{ kind: 'same', text }];
  return (
    [
      { kind: 'same', text: head },
      { kind: 'gap', text: '' },
      { kind: 'same', text: tail },
    ] as const
  ).filter(({ kind, text: words }) => kind === 'gap' || words !== '');
}

/**
 * Two texts word by word (in Japanese, by the runtime's own segmentation), whole: without the added words it is the
 * earlier text, without the removed the later.
 */
export function changedWords(before: string, after: string): MarkedWords[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** What changed between two texts, with the sentences around it; what lies further from a change is a gap. */
export function markedWords(before: string, after: string): MarkedWords[] {
  const runs = changedWords(before, after);
  return runs.flatMap((run, index) =>
    run.kind === 'same' ? nearby(run.text, index === 0, index === runs.length - 1) : [run],
  );
}
