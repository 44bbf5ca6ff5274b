import { editionYears } from '../editions/load.ts';

/** The year that an example of a command names: that of the newest edition, or the one after it. */
export function exampleYear(root: string, which: 'newest' | 'next'): string {
  const newest = Number(editionYears(root)[0] ?? new Date().getFullYear());
  return String(which === 'newest' ? newest : newest + 1);
}
