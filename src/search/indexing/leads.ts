/** Words that lead to records before all others, for the catalogue and the book. */
import type { SearchWords } from '../../schemas/search-words.ts';
import { fold } from '../fold.ts';
import type { SearchRecord } from './records.ts';

/** Lines `word|word=12 34`. */
export interface LeadLines {
  /** Words that stand in a title: these are asked without the book. */
  readonly standing: readonly string[];
  readonly others: readonly string[];
}

/** The leads of content/search and the names of the pages. Targets that the edition lacks are left out. */
export function leadsOf(
  records: readonly SearchRecord[],
  pages: readonly { readonly slug: string; readonly names: readonly string[] }[],
  leads: SearchWords['leads'],
): LeadLines {
  const numberOf = new Map(records.map(({ name }, number) => [name, number]));
  // As `Engine.isPlain` knows them.
  const titles = records
    .filter(({ entry: { form } }) => form !== 'answer')
    .map(({ entry: { title } }) => fold(title))
    .join('\n');
  const standing: string[] = [];
  const others: string[] = [];
  const add = (words: readonly string[], targets: readonly string[]) => {
    const numbers = targets.flatMap((target) => numberOf.get(target) ?? []).join(' ');
    if (numbers === '') return;
    const folded = [...new Set(words.map(fold).filter((word) => word !== ''))];
    for (const [lines, stands] of [
      [standing, true],
      [others, false],
    ] as const) {
      const own = folded.filter((word) => titles.includes(word) === stands);
      if (own.length > 0) lines.push(`${own.join('|')}=${numbers}`);
    }
  };
  for (const { words, to } of leads) add(words, to);
  for (const { slug, names } of pages) add(names, [`section:${slug}`]);
  return { standing, others };
}
