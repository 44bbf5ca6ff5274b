import type { Clause } from './model.ts';

/** The text of a clause without its notes: what readers see on screen and on paper before anything is opened. */
export function seenText({ text, notes }: Pick<Clause, 'text' | 'notes'>): string {
  const closed = new Set(notes.split('\n'));
  return text
    .split('\n')
    .filter((line) => !closed.has(line))
    .join('\n');
}
