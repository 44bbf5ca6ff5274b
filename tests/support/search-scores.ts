/** How well a search does on a list of queries. */
import type { Asked } from './search-lists.ts';

/** A record that was found; `near`: the answer to a question that is only near, and shown as that. */
export interface FoundRecord {
  readonly record: number;
  readonly near?: boolean;
}

/** Gives the records that are found, best first. */
export type Ask = (query: string) => Promise<readonly FoundRecord[]>;

/** What was counted on the queries of a group. */
export interface Score {
  queries: number;
  /** Queries that something answers. */
  answerable: number;
  /** Of these: answered by the first result, by one of the first three, and with nothing found. */
  first: number;
  firstThree: number;
  none: number;
  /** An answer card first that answers something else, to any query: as the answer, and as that to a near question. */
  wrongAnswer: number;
  wrongNear: number;
  /** Queries that nothing answers, and that found something. */
  answered: number;
}

/** A query that its answer did not come first for. */
export interface Miss {
  readonly query: string;
  /** The record that came first. */
  readonly first: number | undefined;
}

const nothing = (): Score => ({
  queries: 0,
  answerable: 0,
  first: 0,
  firstThree: 0,
  none: 0,
  wrongAnswer: 0,
  wrongNear: 0,
  answered: 0,
});

/** Asks every query. `isAnswer`: whether a record is an answer card. */
export async function scoresOf(
  list: readonly Asked[],
  ask: Ask,
  isAnswer: (record: number | undefined) => boolean,
): Promise<{ readonly groups: ReadonlyMap<string, Score>; readonly all: Score; readonly misses: readonly Miss[] }> {
  const groups = new Map<string, Score>();
  const all = nothing();
  const misses: Miss[] = [];
  for (const { query, group, answerable, isRight } of list) {
    const found = await ask(query);
    const first = found[0]?.record;
    const place = found.findIndex(({ record }) => isRight(record));
    const score = groups.get(group) ?? nothing();
    groups.set(group, score);
    for (const count of [score, all]) {
      count.queries += 1;
      if (first !== undefined && place !== 0 && isAnswer(first))
        count[found[0]?.near ? 'wrongNear' : 'wrongAnswer'] += 1;
      if (!answerable) count.answered += Number(first !== undefined);
      else {
        count.answerable += 1;
        count.first += Number(place === 0);
        count.firstThree += Number(place >= 0 && place < 3);
        count.none += Number(first === undefined);
      }
    }
    if (answerable && place !== 0) misses.push({ query, first });
  }
  return { groups, all, misses };
}

/** Share of the answerable queries, as it is printed. */
export function share(count: number, { answerable }: Score, digits = 2): string {
  return answerable === 0 ? '' : (count / answerable).toFixed(digits);
}

/** A line of the printed table. */
export function row(score: Score): Record<string, number | string> {
  return {
    queries: score.queries,
    'hit@1': share(score.first, score),
    'hit@3': share(score.firstThree, score),
    none: score.none,
    'wrong answer': score.wrongAnswer,
    'wrong near answer': score.wrongNear,
    'answered though nothing answers it': score.queries > score.answerable ? score.answered : '',
  };
}
