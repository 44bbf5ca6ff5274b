/** Words marked between two texts: nothing changed goes unmarked, and only the sentences around a change are shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkedWords, markedWords } from '../../../../src/editions/changes/marked-words.ts';
import { edition } from '../../../support/edition.ts';

const side = (marked: readonly MarkedWords[], without: MarkedWords['kind']) =>
  marked
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text }) => (kind === 'gap' ? '\u0000' : text))
    .join('');

/** Whether a text is another with stretches left out where the gaps are. */
function fits(shown: string, whole: string): boolean {
  const parts = shown.split('\u0000');
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(whole);
}

test('前の言葉と今の言葉は、略したところのほかは、もとの文に戻る', () => {
  const texts = edition.clauses.map(({ text }) => text).filter((text) => text !== '');
  const pick = fc.constantFrom(...texts);
  fc.assert(
    fc.property(pick, pick, fc.nat(200), fc.nat(20), (text, other, at, length) => {
      const changed = text.slice(0, at) + other.slice(0, length) + text.slice(at + length);
      const marked = markedWords(text, changed);
      expect(fits(side(marked, 'added'), text)).toBe(true);
      expect(fits(side(marked, 'removed'), changed)).toBe(true);
      expect(marked.some(({ kind }) => kind === 'added' || kind === 'removed')).toBe(text !== changed);
    }),
    { numRuns: 300 },
  );
});

test('印が付くのは言葉で、文のすべてではない', () => {
  expect(markedWords('加入者の故意による損害。', '加入者の重大な過失による損害。')).toEqual([
    { kind: 'same', text: '加入者の' },
    { kind: 'removed', text: '故意' },
    { kind: 'added', text: '重大な過失' },
    { kind: 'same', text: 'による損害。' },
  ]);
});

test('変わった言葉から離れた文は略し、まわりの文は残す', () => {
  const [before, after] = [
    '一の文。二の文。三の文は10日。四の文。五の文。',
    '一の文。二の文。三の文は20日。四の文。五の文。',
  ];
  expect(
    markedWords(before, after)
      .map(({ kind, text }) => (kind === 'gap' ? '…' : text))
      .join('|'),
  ).toBe('…|三の文は|10|20|日。|…');
});
