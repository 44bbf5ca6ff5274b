/** Words that lead to records before all others, for the catalogue and the book. */
import type { Glossary, GlossaryTerm } from '../../schemas/glossary.ts';
import type { SearchWords } from '../../schemas/search-words.ts';
import { fold } from '../fold.ts';
import { parseQuery } from '../query/terms.ts';
import type { SearchRecord } from './records.ts';

/** Lines `word|word=12 34`. */
export interface LeadLines {
  /** Words of which all that is looked up stands in a title (言葉 of 言葉の意味): these are asked without the book. */
  readonly standing: readonly string[];
  readonly others: readonly string[];
}

/**
 * The leads of content/search, the names of the pages, and the glossary's terms. Targets that the edition lacks are left
 * out.
 */
export function leadsOf(
  records: readonly SearchRecord[],
  pages: readonly { readonly slug: string; readonly names: readonly string[] }[],
  leads: SearchWords['leads'],
  terms: Glossary['terms'],
): LeadLines {
  const numberOf = new Map(records.map(({ name }, number) => [name, number]));
  // As `Engine.isPlain` knows them.
  const titles = records
    .filter(({ entry: { form } }) => form !== 'answer')
    .map(({ entry: { title } }) => fold(title))
    .join('\n');
  const isStanding = (word: string) => parseQuery(word).terms.every((term) => titles.includes(fold(term)));
  const standing: string[] = [];
  const others: string[] = [];
  const add = (words: readonly string[], targets: readonly string[]) => {
    const numbers = targets.flatMap((target) => numberOf.get(target) ?? []).join(' ');
    if (numbers === '') return;
    for (const [lines, stands] of [
      [standing, true],
      [others, false],
    ] as const) {
      const own = words.filter((word) => isStanding(word) === stands).map(fold);
      const folded = [...new Set(own)].filter((word) => word !== '');
      if (folded.length > 0) lines.push(`${folded.join('|')}=${numbers}`);
    }
  };
  for (const { words, to } of leads) add(words, to);
  for (const { slug, names } of pages) add(names, [`section:${slug}`]);
  for (const term of terms) add([term.term], mainClause(term, records));
  return { standing, others };
}

/** Of the clauses on which editors base a term's meaning, the first that holds the term: what it says comes before any other mention. */
function mainClause({ term, clauses }: GlossaryTerm, records: readonly SearchRecord[]): string[] {
  const holds = (id: string) =>
    records.some(({ name, entry: { title }, text }) => name === id && fold(`${title}\n${text}`).includes(fold(term)));
  return clauses.filter(holds).slice(0, 1);
}
