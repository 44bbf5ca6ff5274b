/** The order in which records are listed. */
import type { Catalogue } from '../catalogue.ts';
import { fold } from '../fold.ts';
import type { Alphabet } from '../letters.ts';
import type { RecordEntry } from '../record.ts';
import { skeleton } from '../skeleton.ts';
import type { RecordText } from '../text.ts';
import type { How } from './answers.ts';
import { type Group, groupScore, howFound } from './group.ts';
import type { Leads } from './leads.ts';
import type { Gains } from './question-gains.ts';
import { type RankedRecord, RecordFields } from './rank.ts';
import type { Retriever } from './retriever.ts';
import { isOtherSpelling } from './variants.ts';
import { LEAD, STANDING } from './weights.ts';

/** A record in its place; `held`: how many of the words it holds. */
export interface Ranked {
  readonly record: number;
  readonly score: number;
  readonly held: number;
}

/** Ranks the records of a catalogue. */
export class Ranking {
  private readonly catalogue: Catalogue;
  private readonly records: readonly RankedRecord[];
  private readonly averageLength: number;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    const { records } = catalogue;
    this.records = records.map((entry, number) => rankedRecord(catalogue, entry, number));
    this.averageLength = records.reduce((sum, { length }) => sum + length, 0) / (records.length || 1);
  }

  /** Records that hold every term, failing those the most of them; best first. */
  async rank(
    terms: readonly string[],
    words: readonly Group[],
    leads: Leads,
    { bonus, shown }: Gains,
    retriever: Retriever,
    reranked: number,
  ): Promise<Ranked[]> {
    const groups = this.withLeads(withPlaces(words, terms, this.records), terms, leads);
    const found = groups.filter(({ records }) => records.size > 0);
    const missing = groups.length - found.length;
    const numbers = missing > found.length ? [] : holding(found);
    const score = (record: number, text: RecordText | undefined) =>
      (bonus.get(record) ?? 0) + this.total(found, record, text);
    const held = (record: number) => found.filter(({ records }) => records.has(record)).length;
    // A word that was read or misspelt for another counts as that: こくちぎむ 対象 as 告知義務 対象.
    const literally = (record: number) =>
      words.filter((group) =>
        isFoundOtherwise(group) ? group.records.has(record) : howFound(group, record) === 'literal',
      ).length;
    const sentence = groups.length > 0 && groups.every(({ parts }) => parts && !parts.compound);
    const order = (a: { record: number; held: number; score: number; led: boolean }, b: typeof a) =>
      Number(b.led) - Number(a.led) ||
      (a.led
        ? (bonus.get(b.record) ?? 0) - (bonus.get(a.record) ?? 0)
        : sentence
          ? 0
          : b.held - a.held || (words.length > 1 ? literally(b.record) - literally(a.record) : 0)) ||
      b.score - a.score;
    const ranked = [...new Set([...numbers, ...bonus.keys()])]
      .filter((record) => numbers.includes(record) || shown.has(record))
      .map((record) => ({
        record,
        score: score(record, undefined),
        held: held(record),
        led: (bonus.get(record) ?? 0) >= LEAD.alone,
      }))
      .sort(order);
    const head = await Promise.all(
      ranked
        .slice(0, reranked)
        .map(async (entry) => ({ ...entry, score: score(entry.record, await retriever.text(entry.record)) })),
    );
    return [...head.sort(order), ...ranked.slice(reranked)];
  }

  /**
   * The first clause in which all words stand, before any glossary entry: an entry's
   * title is the word itself, but says what the word means, which was not asked.
   */
  clauseBeforeTerm(ranked: readonly Ranked[], groups: readonly Group[]): readonly Ranked[] {
    const formOf = ({ record }: Ranked) => this.catalogue.records[record]?.form;
    const firstClause = (wanted: How) =>
      ranked.findIndex(
        (entry) =>
          ['clause', 'row', 'premium'].includes(formOf(entry) ?? '') &&
          groups.length > 0 &&
          groups.every((group) => howFound(group, entry.record) === wanted),
      );
    const literal = firstClause('literal');
    const clause = literal < 0 && groups.every(isFoundOtherwise) ? firstClause('term') : literal;
    const term = ranked.findIndex((entry) => formOf(entry) === 'term');
    if (clause < 0 || term < 0 || term > clause) return ranked;
    return [
      ...ranked.slice(0, term),
      ...ranked.slice(clause, clause + 1),
      ...ranked.slice(term, clause),
      ...ranked.slice(clause + 1),
    ];
  }

  /** An answer before its main clause, where that comes first: under the question that it answers, which the clause does not name. */
  answerBeforeClause(ranked: readonly Ranked[], answer: number): readonly Ranked[] {
    const [first] = ranked;
    if (first === undefined || first.record !== this.catalogue.records[answer]?.clauses[0]) return ranked;
    const held = ranked.find(({ record }) => record === answer)?.held ?? 0;
    return inFrontOf(ranked, { ...first, record: answer, held });
  }

  /** The page on which the first record stands, before it: who asks for the page wants to read there. */
  pageFirst(ranked: readonly Ranked[]): readonly Ranked[] {
    const { records } = this.catalogue;
    const [first] = ranked;
    const entry = records[first?.record ?? -1];
    if (!first || !entry || entry.form === 'page') return ranked;
    const page = records.findIndex(({ form, id, page: of }) => form === 'page' && id === '' && of === entry.page);
    if (page < 0) return ranked;
    return inFrontOf(ranked, { ...first, record: page });
  }

  /** A record; of a page or group, all records on it. */
  private belowPage(number: number): number[] {
    const { records } = this.catalogue;
    const head = records[number];
    if (head?.form !== 'page') return [number];
    return records.flatMap(({ page, group }, other) =>
      page === head.page && (head.group < 0 || group === head.group) ? [other] : [],
    );
  }

  /** With several terms, a term also counts as held by the records that it leads to: 損保ジャパン 電話, 免責 戦争. */
  private withLeads(groups: readonly Group[], terms: readonly string[], leads: Leads): Group[] {
    if (groups.length < 2) return [...groups];
    return groups.map((group, index) => {
      const led = leads.of(fold(terms[index] ?? '')).flatMap((number) => this.belowPage(number));
      return led.length === 0 ? group : { ...group, records: new Set([...group.records, ...led]) };
    });
  }

  private total(groups: readonly Group[], record: number, text: RecordText | undefined): number {
    const entry = this.records[record];
    if (!entry) return 0;
    const fields = new RecordFields(entry, text);
    const sum = groups.reduce((total, group) => total + groupScore(group, fields, this.averageLength), 0);
    return sum * entry.standing;
  }
}

/** A record in front of all others, once. */
function inFrontOf(ranked: readonly Ranked[], entry: Ranked): readonly Ranked[] {
  return [entry, ...ranked.filter(({ record }) => record !== entry.record)];
}

/** Whether a word was found as what it is read as, or was misspelt for: the same word, wherever it stands. */
function isFoundOtherwise({ variants }: Group): boolean {
  return variants.length > 0 && variants.every(isOtherSpelling);
}

function rankedRecord(catalogue: Catalogue, entry: RecordEntry, number: number): RankedRecord {
  const page = catalogue.pages[entry.page];
  return {
    number,
    code: entry.code,
    title: entry.title,
    heads: entry.form === 'page',
    length: entry.length,
    standing: standingOf(entry, page?.slug),
    forms: {
      title: formsOf(entry.title),
      place: formsOf(`${page?.title ?? ''}\n${catalogue.groups[entry.group] ?? ''}`),
    },
  };
}

function formsOf(text: string): Readonly<Record<Alphabet, string>> {
  return { plain: fold(text), skeleton: skeleton(text) };
}

function standingOf({ form, kind }: RecordEntry, slug: string | undefined): number {
  if (slug === 'about') return STANDING.about;
  if (form === 'term' || form === 'premium' || form === 'page' || form === 'answer') return STANDING[form];
  if (kind === 'gap' || kind === 'note' || kind === 'exclusion') return STANDING[kind];
  return 1;
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
      ({ heads, forms: { place } }) =>
        !heads && (place.plain.includes(folded) || (bare.length >= 2 && place.skeleton.includes(bare))),
    );
    return there.length === 0
      ? group
      : { ...group, records: new Set([...group.records, ...there.map(({ number }) => number)]) };
  });
}

/** Records that hold every term; failing those, records that hold at least half of them. */
function holding(groups: readonly Group[]): number[] {
  const counts = new Map<number, number>();
  for (const { records } of groups) for (const number of records) counts.set(number, (counts.get(number) ?? 0) + 1);
  const all = [...counts].filter(([, count]) => count === groups.length).map(([number]) => number);
  if (all.length > 0) return all;
  return [...counts].filter(([, count]) => count >= Math.ceil(groups.length / 2)).map(([number]) => number);
}
