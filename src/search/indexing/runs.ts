import type { Edition } from '../../editions/load.ts';
import { fold } from '../fold.ts';

/** Runs of katakana, and of kanji, katakana, letters and digits together: the words a misspelt query is compared with. */
const KATAKANA_RUN = /[ァ-ヺー]{2,}/g;
const WORD_RUN = /[\p{Script=Han}ァ-ヺーA-Za-z0-9々]{2,}/gu;

function runsOf(edition: Edition, pattern: RegExp): string[] {
  const found = new Set<string>();
  for (const { title, text } of edition.clauses) {
    for (const [run] of `${title}\n${text}`.normalize('NFKC').matchAll(pattern)) {
      const folded = fold(run);
      if (folded.length >= 2) found.add(folded);
    }
  }
  // A run that stands inside another tells nothing new.
  const all = [...found].sort((a, b) => b.length - a.length);
  const kept: string[] = [];
  for (const run of all) if (!kept.some((longer) => longer.includes(run))) kept.push(run);
  return kept.sort();
}

/** Katakana words of the edition, for the catalogue. */
export function katakanaRuns(edition: Edition): string[] {
  return runsOf(edition, KATAKANA_RUN);
}

/** All words of the edition, for spelling suggestions. */
export function wordRuns(edition: Edition): string[] {
  return runsOf(edition, WORD_RUN).filter((run) => !/^\d+$/.test(run));
}
