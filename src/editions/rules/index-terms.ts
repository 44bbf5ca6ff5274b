import type { IndexTerms } from '../../schemas/index.ts';
import type { Clause } from '../clauses/model.ts';
import { seenText } from '../clauses/seen-text.ts';
import type { RuleFinding } from './rule.ts';

/** Every headword of the index, or another spelling of it, stands in a clause where readers see it: else it leads nowhere. */
export function indexTermFindings({ terms }: IndexTerms, clauses: readonly Clause[]): RuleFinding[] {
  const texts = clauses
    .filter(
      ({ form, section, parent }) =>
        form !== 'term' && form !== 'premium' && section !== 'about' && parent === undefined,
    )
    .map((clause) => `${clause.title}\n${seenText(clause)}`);
  const seen = new Map<string, number>();
  return terms.flatMap(({ term, aliases }, index): RuleFinding[] => {
    const path = ['terms', index, 'term'];
    const file = 'index-terms.json';
    const earlier = seen.get(term);
    seen.set(term, index);
    if (earlier !== undefined)
      return [{ file, path, message: `見出し語「${term}」が2度あります。1つにまとめてください / duplicate headword` }];
    if ([term, ...aliases].some((word) => texts.some((text) => text.includes(word)))) return [];
    return [
      {
        file,
        path,
        message: `見出し語「${term}」は、どの条項の文にもありません。条項の書き方に合わせるか、消してください / headword stands in no clause`,
      },
    ];
  });
}
