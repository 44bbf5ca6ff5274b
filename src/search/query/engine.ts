import type { Book } from '../book.ts';
import type { Catalogue } from '../catalogue.ts';
import { fold } from '../fold.ts';
import type { Readings } from '../readings.ts';
import type { RecordEntry } from '../record.ts';
import { BookRetriever } from '../retrievers/book.ts';
import { isPlainText } from '../tokens.ts';
import type { How, Result, SearchAnswer } from './answers.ts';
import { codeTerms } from './codes.ts';
import { askedWord, howRecord, statusOf } from './found.ts';
import { allVariants, type Group, groupOf } from './group.ts';
import { kept } from './kept.ts';
import { Leads } from './leads.ts';
import { asMeant, headOf, joinedRomaji, nounsOf, oneWordMeant, setRight, wordsFound } from './meant.ts';
import { pricesAsked } from './priced.ts';
import { addQuestionGains } from './question-gains.ts';
import { QuestionBook } from './questions.ts';
import type { FoundVariant } from './rank.ts';
import { Ranking } from './ranking.ts';
import type { Retriever } from './retriever.ts';
import { planPlainWord, planTerm } from './term.ts';
import { type ParsedQuery, parseQuery } from './terms.ts';
import { isInKana, isToldBySound } from './told-by-sound.ts';
import type { TermPlan } from './variants.ts';
import { synonymTable, type Vocabulary, vocabularyOf, withReadings } from './vocabulary.ts';
import { LEAD, RERANKED } from './weights.ts';

/** Asks what to do or whom to call; not who called: 警察から連絡が来た. */
const ASKS_WHAT_TO_DO =
  /何を|なにを|どう(?:すれ|したら|しよう|すべ)|どこ[にへ]|(?:誰|だれ)[にへ]|(?:連絡|電話)(?!が(?:来|き|あ|鳴)|を(?:もら|受))|まず(?!い|そう)|助けて|たすけて/;

/** Least letters of a word in a question that is shown for it alone: 身代金, not 保険. */
const ONLY_WORD = 3;

/** What the book adds to the catalogue: all words and texts, and a retriever over them. */
export interface OpenBook {
  readonly vocabulary: Vocabulary;
  readonly questions: QuestionBook;
  readonly leads: Leads;
  readonly retriever: BookRetriever;
  /** The same with the edition's readings, for queries that are told by their sound; itself where it has them. Rejects as their loader does. */
  read(): Promise<OpenBook>;
}

/** `readings`: where the edition's readings come from, when a query wants them. */
export function openBook(catalogue: Catalogue, book: Book, readings: () => Promise<Readings>): OpenBook {
  const retriever = new BookRetriever(catalogue, book);
  const vocabulary = vocabularyOf(catalogue, book, retriever);
  const questions = new QuestionBook({
    questions: vocabulary.questions,
    askedWords: vocabulary.askedWords,
    texts: catalogue.records.map(({ title }, number) => `${title}\n${book.texts[number] ?? ''}`),
    meanings: vocabulary.meanings,
    related: (a, b) => sameClause(catalogue.records, a, b),
  });
  const leads = new Leads(catalogue, book.leads);
  const read = kept(async () => {
    const known = withReadings(vocabulary, await readings());
    const open: OpenBook = {
      vocabulary: known,
      questions: questions.withKana(known.kanaOf),
      leads,
      retriever,
      read: async () => open,
    };
    return open;
  });
  return { vocabulary, questions, leads, retriever, read };
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

/** One look-up of a query, with readings or without. */
interface LookUp extends Explanation {
  /** Whether the readings of the edition's words may tell more of the query; see told-by-sound.ts. */
  toldBySound(): boolean;
}

/** A query as far as it is understood before anything is looked up. */
interface ReadQuery {
  readonly query: string;
  readonly parsed: ParsedQuery;
  readonly plain: boolean;
  readonly leads: Leads;
  /** The terms of `parsed`, with codes and romaji put together. */
  readonly terms: readonly string[];
}

/** The query half over one catalogue: the same for every retriever. */
export class Engine {
  readonly catalogue: Catalogue;
  private readonly ranking: Ranking;
  /** Folded titles of clauses, pages and groups, and codes: what a plain word stands in. */
  private readonly titles: string;
  private readonly standingSynonyms: ReturnType<typeof synonymTable>;
  /** Leads of words that stand in titles; the book has the others. */
  private readonly standingLeads: Leads;
  /** Records by their code, folded: 共通4. */
  private readonly codes: ReadonlyMap<string, number>;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.ranking = new Ranking(catalogue);
    const { records } = catalogue;
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
    const asked = this.read(query, book);
    if (!book) return this.explainBy(asked, retriever, undefined);
    // What its letters find decides; of kana it is clear without that.
    const byLetters = asked.terms.some(isInKana) ? undefined : await this.explainBy(asked, retriever, book);
    if (byLetters && !byLetters.toldBySound()) return byLetters;
    try {
      const read = await book.read();
      return byLetters && read === book ? byLetters : await this.explainBy(asked, retriever, read);
    } catch (error) {
      // What was found by its letters is shown; but that nothing is there, nobody knows yet.
      const found = byLetters ?? (await this.explainBy(asked, retriever, book));
      if (found.answer.results.length > 0) return found;
      throw error;
    }
  }

  /** A query as far as it is understood before anything is looked up. */
  private read(query: string, book: OpenBook | undefined): ReadQuery {
    const parsed = parseQuery(query);
    const plain = this.isPlain(parsed);
    // What can be answered without the book is answered alike with it.
    const leads = plain || !book ? this.standingLeads : book.leads;
    const terms = codeTerms(
      joinedRomaji(parsed.terms),
      this.codes,
      (chapter) => leads.of(fold(chapter)),
      (a, b) => this.onOnePage(a, b),
    );
    return { query, parsed, plain, leads, terms };
  }

  private async explainBy(
    { query, parsed, plain, leads, terms }: ReadQuery,
    retriever: Retriever,
    book: OpenBook | undefined,
  ): Promise<LookUp> {
    const synonyms = plain || !book ? this.standingSynonyms : book.vocabulary.synonyms;
    const plans = terms.map((term) =>
      plain || !book ? planPlainWord(term, this.standingSynonyms) : planTerm(term, book.vocabulary),
    );
    const { records } = this.catalogue;
    const shelf = {
      retriever,
      total: records.length,
      isAnswer: (record: number) => records[record]?.form === 'answer',
    };
    const groups = await Promise.all(plans.map((plan) => groupOf(plan, shelf)));
    const emergency = this.catalogue.emergency.words.some((word) => fold(parsed.whole).includes(word));
    const bonus = leads.gains(query, terms, parsed.asksMeaning);
    if (parsed.pageOn !== undefined) {
      const page = leads.of(fold(parsed.pageOn)).find((record) => records[record]?.form === 'page');
      if (page !== undefined) bonus.set(page, LEAD.first + LEAD.next);
    }
    // What was typed in kana, or misspelt, leads where the word itself would.
    const meant = setRight(terms, plans);
    if (bonus.size === 0 && meant)
      for (const [record, gain] of leads.gains(meant.join(''), meant, parsed.asksMeaning)) bonus.set(record, gain);
    // So does the word that a compound is led back to: 指定紛争解決機関一覧.
    const head = headOf(plans);
    if (bonus.size === 0 && head !== undefined)
      for (const [place, record] of leads.of(fold(head)).entries())
        bonus.set(record, LEAD.ofOneTerm - LEAD.next * place);
    if ([...bonus.values()].every((gain) => gain < LEAD.alone))
      for (const record of leads.groupsNamedWithPage(nounsOf(terms, synonyms))) bonus.set(record, LEAD.first);
    if (book)
      for (const record of pricesAsked(parsed.whole, groups, {
        records,
        hits: (text) => book.retriever.hits(text, 'plain'),
        textOf: (record) => book.retriever.recordText(record).text,
      }))
        bonus.set(record, LEAD.first);
    // Whoever asks what to do in an incident is told that first, whatever else the question names.
    if (emergency && ASKS_WHAT_TO_DO.test(parsed.whole))
      for (const [place, record] of this.catalogue.emergency.to.entries())
        bonus.set(record, (bonus.get(record) ?? 0) + LEAD.emergency - LEAD.next * place);
    const led = new Set(bonus.keys());
    const shown = new Set<number>();
    const meantWord = oneWordMeant(plans);
    const questions =
      plain || !book
        ? undefined
        : addQuestionGains(
            this.catalogue,
            { ...parsed, whole: meantWord ?? book.vocabulary.asWritten(asMeant(parsed.whole, plans)), terms },
            book.questions,
            { bonus, shown },
            wordsFound(parsed.whole, meantWord, groups, head, this.catalogue.records, (folded) =>
              book.retriever.hits(folded, 'plain'),
            ),
          );
    for (const record of questions?.sure ?? []) led.add(record);
    for (const [record, worth] of bonus) if (worth >= LEAD.alone) shown.add(record);
    const ranked = await this.ranking.rank(
      terms,
      groups,
      leads,
      { bonus, shown },
      retriever,
      RERANKED[plain || !book ? 'plain' : 'book'],
    );
    const byWords = parsed.asksMeaning ? ranked : this.ranking.clauseBeforeTerm(ranked, groups);
    const clauses = parsed.pageOn !== undefined ? this.ranking.pageFirst(byWords) : byWords;
    const likely = questions?.likely;
    // A clause that the words themselves lead to was not found by the question.
    const results =
      likely === undefined || led.has(clauses[0]?.record ?? -1)
        ? clauses
        : this.ranking.answerBeforeClause(clauses, likely);
    const asked = terms.map((term, place) =>
      askedWord(term, plans[place], groups[place], plain ? undefined : book?.vocabulary),
    );
    const wordOf = ({ word, text }: FoundVariant) => word ?? book?.vocabulary.written(text) ?? text;
    const found = results.map(({ record, score, held }) => ({
      record,
      score,
      ...howRecord(record, groups, held, led.has(record), wordOf),
    }));
    const near = results === clauses ? (questions?.near ?? this.onlyAnswer(found, groups)) : likely;
    const listed = found.flatMap(({ record, score, how, instead }): Result[] => {
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
      toldBySound: () =>
        book !== undefined &&
        !plain &&
        terms.some((term, place) => isToldBySound(term, plans[place], questions, book.vocabulary)),
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

  /**
   * Where only answers hold any of the words, the best of those whose question names one: 身代金 in a word that is not known.
   * Nothing else is found then, and it is an answer to a question that is near.
   */
  private onlyAnswer(results: readonly Pick<Result, 'record' | 'how'>[], groups: readonly Group[]): number | undefined {
    const { records } = this.catalogue;
    if (results.some(({ record, how }) => how !== 'partial' || records[record]?.form !== 'answer')) return undefined;
    const words = groups.flatMap(allVariants);
    return results.find(({ record }) => {
      const title = fold(records[record]?.title ?? '');
      return words.some(
        ({ alphabet, text }) => alphabet === 'plain' && text.length >= ONLY_WORD && title.includes(text),
      );
    })?.record;
  }

  private onOnePage(a: number, b: number): boolean {
    return this.catalogue.records[a]?.page === this.catalogue.records[b]?.page;
  }
}
