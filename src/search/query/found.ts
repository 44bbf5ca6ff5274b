/** What is said of how records and words were found. */

import type { Catalogue } from '../catalogue.ts';
import type { AskedWord, How, Result, SearchStatus } from './answers.ts';
import { allVariants, type Group, howFound } from './group.ts';
import type { FoundVariant } from './rank.ts';
import type { TermPlan } from './variants.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a record was found by all terms, and the words of the edition that it was found by instead. */
export function howRecord(
  record: number,
  groups: readonly Group[],
  held: number,
  led: boolean,
  wordOf: (variant: FoundVariant) => string,
): Pick<Result, 'how' | 'instead'> {
  const ways = groups.map((group) => howFound(group, record));
  const instead = [
    ...new Set(
      groups
        .flatMap(allVariants)
        .filter(({ kind, hits }) => kind !== 'itself' && hits.has(record))
        .map(wordOf),
    ),
  ];
  if (ways.length > 0 && ways.every((way) => way === 'literal')) return { how: 'literal', instead: [] };
  if (held === 0 || ways.every((way) => way === undefined)) return { how: led ? 'term' : 'partial', instead: [] };
  if (!led && ways.some((way) => way === 'partial' || way === undefined)) return { how: 'partial', instead };
  return { how: 'term', instead };
}

/** A word of the query: whether it stands in the edition, and what was looked for instead. */
export function askedWord(
  term: string,
  plan: TermPlan | undefined,
  group: Group | undefined,
  vocabulary: Vocabulary | undefined,
): AskedWord {
  const variants = group ? allVariants(group) : [];
  const instead = new Map<string, AskedWord['instead'][number]>();
  for (const variant of variants) {
    if (variant.kind === 'itself') continue;
    const word = variant.word ?? vocabulary?.written(variant.text) ?? variant.text;
    if (!instead.has(word)) instead.set(word, { word, kind: variant.kind });
  }
  const direct = plan?.parts.length === 0 ? plan.variants : [];
  return {
    asked: term,
    // Answer cards ask in readers' words; only what stands in the edition itself stands.
    stands:
      plan?.asked === undefined &&
      direct.some(
        ({ kind, text, alphabet }) =>
          kind === 'itself' && (vocabulary ? vocabulary.standsInEdition(text, alphabet) : true),
      ),
    instead: [...instead.values()],
    parts: plan?.asked === undefined ? (plan?.parts.map(({ word }) => word) ?? []) : [plan.asked],
  };
}

/** What the list as a whole says. */
export function statusOf(
  asked: readonly AskedWord[],
  counts: Readonly<Record<How, number>>,
  results: readonly Result[],
  catalogue: Catalogue,
): SearchStatus {
  if (results.length === 0) return 'none';
  const literal = results.some(({ how, record }) => how === 'literal' && catalogue.records[record]?.form !== 'answer');
  if (literal && asked.every(({ stands, parts }) => stands || parts.length > 0)) return 'found';
  return counts.term > 0 || counts.literal > 0 ? 'found-by-other-words' : 'partly';
}
