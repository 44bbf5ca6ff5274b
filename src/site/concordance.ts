import type { Clause } from '../editions/clauses/model.ts';
import type { Edition } from '../editions/load.ts';
import { gojuonGroups } from './gojuon.ts';

/** A headword of the index with the clauses in which it stands. */
export interface IndexEntry {
  readonly term: string;
  readonly reading: string;
  /** Its glossary entry, where there is one. */
  readonly termId: string | undefined;
  readonly clauses: readonly Clause[];
  /** Clauses beyond MAX_CLAUSES, which are left out: a word that stands everywhere points nowhere. */
  readonly more: number;
}

const MAX_CLAUSES = 12;

/** Clauses that mention a word, most telling first: where it stands in the name, then exclusions and cover. */
function weight(clause: Clause, words: readonly string[]): number {
  const named = words.some((word) => clause.title.includes(word)) ? 4 : 0;
  const telling = clause.kind === 'exclusion' || clause.kind === 'coverage' ? 1 : 0;
  return named + telling;
}

/**
 * Headwords (index terms and glossary terms) with every whole clause in which
 * they or their other spellings literally stand. Headwords that stand nowhere are left out.
 */
function concordance(edition: Edition): IndexEntry[] {
  const candidates = edition.clauses.filter(
    ({ parent, form, section }) => parent === undefined && form !== 'term' && form !== 'premium' && section !== 'about',
  );
  const terms = new Map(
    edition.indexTerms.terms.map(({ term, reading, aliases }) => [
      term,
      { reading, aliases, termId: undefined as string | undefined },
    ]),
  );
  for (const { id, term, reading, aliases } of edition.glossary.terms)
    terms.set(term, { reading, aliases, termId: id });
  return [...terms].flatMap(([term, { reading, aliases, termId }]) => {
    const words = [term, ...aliases];
    const found = candidates.filter((clause) =>
      words.some((word) => clause.text.includes(word) || clause.title.includes(word)),
    );
    if (found.length === 0 && termId === undefined) return [];
    const shown =
      found.length > MAX_CLAUSES
        ? found.toSorted((a, b) => weight(b, words) - weight(a, words)).slice(0, MAX_CLAUSES)
        : found;
    return [{ term, reading, termId, clauses: shown, more: found.length - shown.length }];
  });
}

/** The whole index, under あ か さ …. Reads every clause for every headword: ask once a page. */
export function indexGroups(edition: Edition): ReturnType<typeof gojuonGroups<IndexEntry>> {
  return gojuonGroups(concordance(edition));
}
