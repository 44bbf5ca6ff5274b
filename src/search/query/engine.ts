import type { Catalogue } from '../catalogue.ts';
import { fold, foldWithMap } from '../fold.ts';
import { skeleton } from '../skeleton.ts';
import type { RecordText } from '../text.ts';
import { allVariants, type Group, groupScore } from './group.ts';
import { type RankedRecord, RecordFields } from './rank.ts';
import { type Retriever, remembering } from './retriever.ts';
import { answerTerm } from './term.ts';
import { parseQuery } from './terms.ts';
import type { Variant } from './variants.ts';
import { type TableSource, vocabularyOf } from './vocabulary.ts';

/** How many of the best records are loaded and ranked again on their text. */
export const RERANKED = 3;
/** Weights of records by page: what is said of the source text stands below the insurance itself, a definition just below the clause, and thirty rows of prices below the words about them. */
const STANDING: Readonly<Record<string, number>> = { about: 0.45, glossary: 0.9, premiums: 0.6 };

/** One record of an answer. */
export interface Result {
  readonly record: number;
  readonly score: number;
  /** What matched in it, for the marks. */
  readonly variants: readonly Variant[];
}

/** The answer to a query, best first. */
export interface Answer {
  readonly results: readonly Result[];
  /** The word that was looked up instead of a misspelt one, as the edition writes it. */
  readonly suggestion?: string;
  /** Whether no record holds all of the query's words. */
  readonly partial: boolean;
  /** Whether the query was too long and cut. */
  readonly cut: boolean;
}

/** Search in one edition. */
export interface Engine {
  readonly catalogue: Catalogue;
  /** Rejects when a file that it needs cannot be had. `deep`: also pieces and misspellings, for a query that has come to rest. */
  search(query: string, options: { readonly deep: boolean }): Promise<Answer>;
  text(record: number): Promise<RecordText>;
}

export function createEngine(catalogue: Catalogue, source: Retriever, tables: TableSource): Engine {
  const retriever = remembering(source);
  const context = { vocabulary: vocabularyOf(catalogue, tables), retriever, total: catalogue.records.length };
  const records = catalogue.records.map((_, number) => rankedRecord(catalogue, number));
  const averageLength = records.reduce((sum, { length }) => sum + length, 0) / (records.length || 1);

  async function search(query: string, { deep }: { readonly deep: boolean }): Promise<Answer> {
    const { terms, cut } = parseQuery(query);
    const answers = await Promise.all(terms.map((term) => answerTerm(term, context, deep)));
    const found = answers.filter(({ group }) => group.records.size > 0);
    const missing = answers.length - found.length;
    if (found.length === 0 || missing > found.length) return { results: [], partial: false, cut };

    const groups = withPlaces(
      answers.map(({ group }) => group),
      terms,
      records,
    ).filter(({ records: held }) => held.size > 0);
    const { numbers, complete } = holding(groups);
    const ranked = numbers
      .map((number) => ({
        number,
        score: total(groups, number, undefined),
        held: groups.filter(({ records: held }) => held.has(number)).length,
      }))
      .sort((a, b) => b.held - a.held || b.score - a.score);
    const head = await Promise.all(
      ranked
        .slice(0, RERANKED)
        .map(async (entry) => ({ ...entry, score: total(groups, entry.number, await retriever.text(entry.number)) })),
    );
    head.sort((a, b) => b.held - a.held || b.score - a.score);
    const variants = groups.flatMap(allVariants);
    const results = [...head, ...ranked.slice(RERANKED)].map(({ number, score }) => ({
      record: number,
      score,
      variants: variants.filter(({ hits }) => hits.has(number)),
    }));
    const instead = answers.find((answer) => answer.instead !== undefined)?.instead;
    const suggestion = instead === undefined ? undefined : await asWritten(instead, results, retriever);
    return {
      results,
      ...(suggestion === undefined ? {} : { suggestion }),
      partial: missing > 0 || !complete || found.some(({ partial }) => partial),
      cut,
    };
  }

  function total(groups: readonly Group[], number: number, text: RecordText | undefined): number {
    const record = records[number];
    if (!record) return 0;
    const fields = new RecordFields(record, text);
    return record.standing * groups.reduce((sum, group) => sum + groupScore(group, fields, averageLength), 0);
  }

  return { catalogue, search, text: (record) => retriever.text(record) };
}

function rankedRecord(catalogue: Catalogue, number: number): RankedRecord {
  const [, , code, title, section, group, , length, leads] = catalogue.records[number] ?? [
    '',
    '',
    '',
    '',
    0,
    -1,
    '',
    0,
    0,
  ];
  const entry = catalogue.sections[section];
  const slug = entry?.slug;
  return {
    number,
    code,
    title,
    place: `${entry?.title ?? ''}\n${catalogue.groups[group] ?? ''}`,
    length,
    textStart: leads ? 0 : [...fold(title)].length + 1,
    standing: STANDING[slug ?? ''] ?? 1,
  };
}

/**
 * With several terms, a term also counts as held by the records of a section or
 * group of that name: 免責 戦争. A single term does not, or it would bring whole sections.
 */
function withPlaces(groups: readonly Group[], terms: readonly string[], records: readonly RankedRecord[]): Group[] {
  if (groups.length < 2) return [...groups];
  return groups.map((group, index) => {
    const folded = fold(terms[index] ?? '');
    const bare = skeleton(terms[index] ?? '');
    if (folded.length < 2) return group;
    const there = records.filter(
      ({ place }) => fold(place).includes(folded) || (bare.length >= 2 && skeleton(place).includes(bare)),
    );
    return there.length === 0
      ? group
      : { ...group, records: new Set([...group.records, ...there.map(({ number }) => number)]) };
  });
}

/** Records that hold every term; failing those, records that hold at least half of them. */
function holding(groups: readonly Group[]): { numbers: number[]; complete: boolean } {
  const counts = new Map<number, number>();
  for (const { records } of groups) for (const number of records) counts.set(number, (counts.get(number) ?? 0) + 1);
  const all = [...counts].filter(([, count]) => count === groups.length).map(([number]) => number);
  if (all.length > 0) return { numbers: all, complete: true };
  return {
    numbers: [...counts].filter(([, count]) => count >= Math.ceil(groups.length / 2)).map(([number]) => number),
    complete: false,
  };
}

/** A folded word as the text of the first result that holds it writes it: クリングオフ → クーリングオフ. */
async function asWritten(folded: string, results: readonly Result[], retriever: Retriever): Promise<string> {
  for (const { record } of results.slice(0, RERANKED)) {
    const { title, text } = await retriever.text(record);
    for (const source of [title, text]) {
      const map = foldWithMap(source);
      const at = map.text.indexOf(folded);
      if (at >= 0) return source.slice(map.start[at] ?? 0, map.end[at + folded.length - 1] ?? source.length);
    }
  }
  return folded;
}
