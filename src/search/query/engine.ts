import type { Book } from '../book.ts';
import type { Catalogue } from '../catalogue.ts';
import { fold } from '../fold.ts';
import type { Alphabet } from '../letters.ts';
import type { RecordEntry } from '../record.ts';
import { BookRetriever } from '../retrievers/book.ts';
import { skeleton } from '../skeleton.ts';
import type { RecordText } from '../text.ts';
import { isPlainText } from '../tokens.ts';
import type { How, Result, SearchAnswer } from './answers.ts';
import { codeTerms } from './codes.ts';
import { askedWord, howRecord, statusOf } from './found.ts';
import { allVariants, type Group, groupOf, groupScore, howFound } from './group.ts';
import { Leads } from './leads.ts';
import { joinedRomaji, nounsOf, setRight, wordsFound } from './meant.ts';
import { addQuestionGains, type Gains } from './question-gains.ts';
import { QuestionBook } from './questions.ts';
import { type FoundVariant, type RankedRecord, RecordFields } from './rank.ts';
import type { Retriever } from './retriever.ts';
import { planPlainWord, planTerm } from './term.ts';
import { type ParsedQuery, parseQuery } from './terms.ts';
import type { TermPlan } from './variants.ts';
import { synonymTable, type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { LEAD, RERANKED, STANDING } from './weights.ts';

/** Asks what to do or whom to call. */
const ASKS_WHAT_TO_DO =
  /何を|なにを|どう(?:すれ|したら|しよう|すべ)|どこ[にへ]|(?:誰|だれ)[にへ]|連絡|電話|まず|助けて|たすけて/;

/** What the book adds to the catalogue: all words and texts, and a retriever over them. */
export interface OpenBook {
  readonly vocabulary: Vocabulary;
  readonly questions: QuestionBook;
  readonly leads: Leads;
  readonly retriever: BookRetriever;
}

export function openBook(catalogue: Catalogue, book: Book): OpenBook {
  const retriever = new BookRetriever(catalogue, book);
  const vocabulary = vocabularyOf(catalogue, book, retriever);
  const questions = new QuestionBook({
    questions: vocabulary.questions,
    askedWords: vocabulary.askedWords,
    texts: catalogue.records.map(({ title }, number) => `${title}\n${book.texts[number] ?? ''}`),
    meanings: vocabulary.meanings,
    related: (a, b) => sameClause(catalogue.records, a, b),
    kanaOf: vocabulary.kanaOf,
  });
  return { vocabulary, questions, leads: new Leads(catalogue, book.leads), retriever };
}

/** Whether two records say the same: an answer and a clause that it rests on, or two answers of one main clause. */
function sameClause(records: readonly RecordEntry[], a: number, b: number): boolean {
  const [ofA = [], ofB = []] = [records[a]?.clauses, records[b]?.clauses];
  if (ofA.length > 0 && ofB.length > 0) return ofA[0] === ofB[0];
  return a === b || ofA.includes(b) || ofB.includes(a);
}

/** How a score came about, for `npm run bench:search -- --explain`. */
export interface Explanation {
  readonly parsed: ParsedQuery;
  readonly plain: boolean;
  readonly plans: readonly TermPlan[];
  readonly answer: SearchAnswer;
}

/** The query half over one catalogue: the same for every retriever. */
export class Engine {
  readonly catalogue: Catalogue;
  private readonly ranked: readonly RankedRecord[];
  private readonly averageLength: number;
  /** Folded titles of clauses, pages and groups, and codes: what a plain word stands in. */
  private readonly titles: string;
  private readonly standingSynonyms: ReturnType<typeof synonymTable>;
  /** Leads of words that stand in titles; the book has the others. */
  private readonly standingLeads: Leads;
  /** Records by their code, folded: 共通4. */
  private readonly codes: ReadonlyMap<string, number>;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.ranked = catalogue.records.map((entry, number) => rankedRecord(catalogue, entry, number));
    const { records } = catalogue;
    this.averageLength = records.reduce((sum, { length }) => sum + length, 0) / (records.length || 1);
    this.titles = records
      .filter(({ form }) => form !== 'answer')
      .map(({ title }) => fold(title))
      .join('\n');
    this.standingSynonyms = synonymTable(catalogue.synonyms);
    this.codes = new Map(
      records.flatMap(({ form, code }, number) =>
        form === 'clause' && code !== '' ? [[fold(code), number] as const] : [],
      ),
    );
    this.standingLeads = new Leads(catalogue);
  }

  /**
   * Whether the catalogue and an index of the text as it is (Pagefind) are enough
   * for a query: all its words stand in titles, and have no hiragana (endings,
   * readings) and no digits (figures in other writings).
   */
  isPlain({ terms }: ParsedQuery): boolean {
    return (
      terms.length > 0 &&
      terms.every((term) => {
        const folded = fold(term);
        const leads = this.standingLeads.of(folded);
        return (
          isPlainText(folded) &&
          this.titles.includes(folded) &&
          this.standingSynonyms.of(folded).every((word) => isPlainText(fold(word))) &&
          leads.every((record) => fold(this.catalogue.records[record]?.title ?? '').includes(folded))
        );
      })
    );
  }

  async search(query: string, retriever: Retriever, book: OpenBook | undefined): Promise<SearchAnswer> {
    return (await this.explain(query, retriever, book)).answer;
  }

  /** Without a book only for plain queries; see `isPlain`. */
  async explain(query: string, retriever: Retriever, book: OpenBook | undefined): Promise<Explanation> {
    const parsed = parseQuery(query);
    const plain = this.isPlain(parsed);
    // What can be answered without the book is answered alike with it.
    const leads = plain || !book ? this.standingLeads : book.leads;
    const synonyms = plain || !book ? this.standingSynonyms : book.vocabulary.synonyms;
    const terms = codeTerms(
      joinedRomaji(parsed.terms),
      this.codes,
      (chapter) => leads.of(fold(chapter)),
      (a, b) => this.onOnePage(a, b),
    );
    const plans = terms.map((term) =>
      plain || !book ? planPlainWord(term, this.standingSynonyms) : planTerm(term, book.vocabulary),
    );
    const total = this.catalogue.records.length;
    const groups = await Promise.all(plans.map((plan) => groupOf(plan, retriever, total)));
    const emergency = this.catalogue.emergency.words.some((word) => fold(parsed.whole).includes(word));
    const bonus = leads.gains(query, terms, parsed.asksMeaning);
    // What was typed in kana, or misspelt, leads where the word itself would.
    const meant = setRight(terms, plans);
    if (bonus.size === 0 && meant)
      for (const [record, gain] of leads.gains(meant.join(''), meant, parsed.asksMeaning)) bonus.set(record, gain);
    if ([...bonus.values()].every((gain) => gain < LEAD.alone))
      for (const record of leads.groupsNamedWithPage(nounsOf(terms, synonyms))) bonus.set(record, LEAD.first);
    // Whoever asks what to do in an incident is told that first, whatever else the question names.
    if (emergency && ASKS_WHAT_TO_DO.test(parsed.whole))
      for (const [place, record] of this.catalogue.emergency.to.entries())
        bonus.set(record, (bonus.get(record) ?? 0) + LEAD.emergency - LEAD.next * place);
    const led = new Set(bonus.keys());
    const shown = new Set<number>();
    let near: number | undefined;
    if (!plain && book) {
      const asked = addQuestionGains(
        this.catalogue,
        { ...parsed, whole: book.vocabulary.inKana(parsed.whole), terms },
        book.questions,
        { bonus, shown },
        wordsFound(parsed.whole, groups, this.catalogue.records),
      );
      near = asked.near;
      for (const record of asked.sure) led.add(record);
    }
    for (const [record, worth] of bonus) if (worth >= LEAD.alone) shown.add(record);
    const ranked = await this.rank(
      groups,
      this.withLeads(withPlaces(groups, terms, this.ranked), terms, leads),
      { bonus, shown },
      retriever,
      RERANKED[plain || !book ? 'plain' : 'book'],
    );
    const results = parsed.asksMeaning ? ranked : this.clauseBeforeTerm(ranked, groups);
    const asked = terms.map((term, place) =>
      askedWord(term, plans[place], groups[place], plain ? undefined : book?.vocabulary),
    );
    const wordOf = ({ word, text }: FoundVariant) => word ?? book?.vocabulary.written(text) ?? text;
    const listed = results.flatMap(({ record, score, held }): Result[] => {
      const { how, instead } = howRecord(record, groups, held, led.has(record), wordOf);
      // An answer that was not asked for, and holds but some of the words, answers something else.
      if (how === 'partial' && record !== near && this.catalogue.records[record]?.form === 'answer') return [];
      const marks = groups
        .flatMap(allVariants)
        .filter(({ hits }) => hits.has(record))
        .map(({ text, alphabet }) => ({ text, alphabet }));
      return [{ record, score, how, instead, marks, near: record === near }];
    });
    const counts: Record<How, number> = { literal: 0, term: 0, partial: 0 };
    for (const { how } of listed) counts[how] += 1;
    return {
      parsed,
      plain,
      plans,
      answer: {
        results: listed,
        summary: {
          status: statusOf(asked, counts, listed, this.catalogue),
          asked,
          counts,
          emergency,
          cut: parsed.cut,
        },
      },
    };
  }

  private onOnePage(a: number, b: number): boolean {
    return this.catalogue.records[a]?.page === this.catalogue.records[b]?.page;
  }

  /** Records that hold every term, failing those the most of them; best first. */
  private async rank(
    words: readonly Group[],
    groups: readonly Group[],
    { bonus, shown }: Gains,
    retriever: Retriever,
    reranked: number,
  ): Promise<{ record: number; score: number; held: number }[]> {
    const found = groups.filter(({ records }) => records.size > 0);
    const missing = groups.length - found.length;
    const numbers = missing > found.length ? [] : holding(found);
    const score = (record: number, text: RecordText | undefined) =>
      (bonus.get(record) ?? 0) + this.total(found, record, text);
    const held = (record: number) => found.filter(({ records }) => records.has(record)).length;
    const literally = (record: number) => words.filter((group) => howFound(group, record) === 'literal').length;
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
  private clauseBeforeTerm<Ranked extends { readonly record: number }>(
    ranked: readonly Ranked[],
    groups: readonly Group[],
  ): readonly Ranked[] {
    const formOf = ({ record }: Ranked) => this.catalogue.records[record]?.form;
    const firstClause = (wanted: How) =>
      ranked.findIndex(
        (entry) =>
          ['clause', 'row', 'premium'].includes(formOf(entry) ?? '') &&
          groups.length > 0 &&
          groups.every((group) => howFound(group, entry.record) === wanted),
      );
    const literal = firstClause('literal');
    const clause = literal < 0 && groups.every(isOtherSpelling) ? firstClause('term') : literal;
    const term = ranked.findIndex((entry) => formOf(entry) === 'term');
    if (clause < 0 || term < 0 || term > clause) return ranked;
    return [
      ...ranked.slice(0, term),
      ...ranked.slice(clause, clause + 1),
      ...ranked.slice(term, clause),
      ...ranked.slice(clause + 1),
    ];
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
    const entry = this.ranked[record];
    if (!entry) return 0;
    const fields = new RecordFields(entry, text);
    const sum = groups.reduce((total, group) => total + groupScore(group, fields, this.averageLength), 0);
    return sum * entry.standing;
  }
}

/** Whether a word was found as what it is read as, or was misspelt for: the same word, wherever it stands. */
function isOtherSpelling({ variants }: Group): boolean {
  return variants.length > 0 && variants.every(({ kind }) => kind === 'spelling' || kind === 'reading');
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
