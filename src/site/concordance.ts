import type { Clause } from '../editions/clauses/model.ts';
import { seenText } from '../editions/clauses/seen-text.ts';
import type { Edition } from '../editions/load.ts';
import { gojuonGroups } from '../editions/words/gojuon.ts';

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
 * they or their other spellings literally stand, where readers see it; a headword that stands in no
 * clause but in the title of a group leads to the clauses of that group.
 * Headwords that lead nowhere are left out.
 */
function concordance(edition: Edition): IndexEntry[] {
  const candidates = edition.clauses
    .filter(
      ({ parent, form, section }) =>
        parent === undefined && form !== 'term' && form !== 'premium' && section !== 'about',
    )
    .map((clause) => ({ clause, seen: `${clause.title}\n${seenText(clause)}` }));
  interface Headword {
    readonly reading: string;
    readonly aliases: readonly string[];
    readonly notIn?: readonly string[] | undefined;
    readonly termId?: string;
  }
  const terms = new Map<string, Headword>(edition.indexTerms.terms.map(({ term, ...rest }) => [term, rest]));
  for (const { id, term, reading, aliases } of edition.glossary.terms) {
    const own = terms.get(term);
    terms.set(term, { ...own, reading, aliases: [...aliases, ...(own?.aliases ?? [])], termId: id });
  }
  const groups = edition.sections.flatMap((section) => section.groups);
  return [...terms].flatMap(([term, { reading, aliases, notIn = [], termId }]) => {
    const words = [term, ...aliases];
    const holds = (text: string) => {
      const rest = notIn.reduce((left, other) => left.replaceAll(other, '　'), text);
      return words.some((word) => rest.includes(word));
    };
    const literal = candidates.filter(({ seen }) => holds(seen));
    const titled = new Set(groups.filter(({ title }) => title.includes(term)).map(({ id }) => id));
    const found = (literal.length > 0 ? literal : candidates.filter(({ clause }) => titled.has(clause.group))).map(
      ({ clause }) => clause,
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
