/** The queries that the search is measured on, each with what answers it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Edition } from '../../src/editions/load.ts';
import type { Book } from '../../src/search/book.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { fold } from '../../src/search/fold.ts';
import { readSearchWords } from '../../src/search/indexing/synonyms.ts';
import { lookAlikes, madeFromQuestions } from './question-sets.ts';
import { madeFromGlossary } from './search-sets.ts';

/** The edition that is asked, and what its search was built of. */
export interface AskedEdition {
  readonly edition: Edition;
  readonly catalogue: Catalogue;
  readonly texts: Book;
  /** Names of the records, as content/search and the lists of questions call them. */
  readonly names: readonly string[];
}

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** The lists of tests/fixtures that people wrote, in the order in which they came; from the fourth on with kinds of queries. */
export const PEOPLES_LISTS: readonly string[] = readdirSync(FIXTURES)
  .flatMap((file) => /^(search-questions(?:-\d+)?)\.json$/.exec(file)?.[1] ?? [])
  .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

/** A list of tests/fixtures. */
function fixture<Entry>(name: string): Entry[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8')) as Entry[];
}

/** A query, and whether a record (its number) is an answer to it. */
export interface Asked {
  readonly query: string;
  /** Kind of query, or of person. */
  readonly group: string;
  readonly isRight: (record: number) => boolean;
  /** Whether anything in the edition answers it; where nothing does, every result is one too many. */
  readonly answerable: boolean;
}

interface OwnQuery {
  readonly q: string;
  readonly class: string;
  /** Lists of terms (`a|b` for spellings) of which one must be wholly in the text; empty: nothing may be found. */
  readonly any: readonly (readonly string[])[];
}

interface PersonsQuestion {
  readonly person: string;
  readonly q: string;
  /** Names of the records that answer it. */
  readonly any: readonly string[];
  /** Kind of query, where the list has more than questions. */
  readonly class?: string;
  /** Whether it was seen while tuning (`open`) or put away (`held`). */
  readonly half?: 'open' | 'held';
}

const judged = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s,]/gu, '');

/** Own list. Judged by the words that the reader sees: title, code and text; of a page its title alone. */
export function ownList({ catalogue, texts }: AskedEdition): Asked[] {
  const shown = catalogue.records.map((entry, record) =>
    judged(
      entry.form === 'page'
        ? `${entry.title} ${entry.id === '' ? catalogue.pages[entry.page]?.nav : ''}`
        : `${entry.title} ${entry.code} ${texts.texts[record]}`,
    ),
  );
  return fixture<OwnQuery>('search-queries').map(({ q, class: group, any }) => ({
    query: q,
    group,
    answerable: any.length > 0,
    isRight: (record) =>
      any.some((terms) =>
        terms.every((term) => term.split('|').some((spelling) => shown[record]?.includes(judged(spelling)))),
      ),
  }));
}

/** Made by rule from every term of the glossary; right is what holds the term. */
export function glossaryList({ edition, catalogue, texts }: AskedEdition): Asked[] {
  return madeFromGlossary(edition).map(({ rule, query, term }) => ({
    query,
    group: rule,
    answerable: true,
    isRight: (record) => fold(`${catalogue.records[record]?.title}\n${texts.texts[record]}`).includes(fold(term)),
  }));
}

/** The clauses that a record stands on; of all but an answer, itself. */
function clausesOf({ catalogue }: AskedEdition, record: number): readonly number[] {
  const own = catalogue.records[record]?.clauses ?? [];
  return own.length > 0 ? own : [record];
}

/** Whether a record is an answer card: before another question it is a wrong answer. */
export function isAnswer({ catalogue }: AskedEdition, record: number | undefined): boolean {
  return catalogue.records[record ?? -1]?.form === 'answer';
}

/** What a record may be called in a list: itself; of an answer its main clause, of a row of prices the page of them. */
function namesOf(opened: AskedEdition, record: number): string[] {
  const { records, pages } = opened.catalogue;
  const own = opened.names[record] ?? '';
  if (isAnswer(opened, record)) return [own, opened.names[clausesOf(opened, record)[0] ?? -1] ?? ''];
  const entry = records[record];
  return entry?.form === 'premium' ? [own, `section:${pages[entry.page]?.slug}`] : [own];
}

/** What people asked whom nobody tuned for: a list of tests/fixtures, grouped by person or by kind. */
export function peoplesList(opened: AskedEdition, name: string, by: 'person' | 'class' = 'person'): Asked[] {
  return fixture<PersonsQuestion>(name).map(({ q, any, half, ...who }) => ({
    query: q,
    group: `${half ? `${half}: ` : ''}${who[by]}`,
    answerable: any.length > 0,
    isRight: (record) => namesOf(opened, record).some((right) => any.includes(right)),
  }));
}

/** Made by rule from the written questions, and questions that only look like them, which nothing here answers. */
export async function writtenList(opened: AskedEdition): Promise<Asked[]> {
  const made = [...(await madeFromQuestions(opened.edition, readSearchWords())), ...(await lookAlikes(opened.edition))];
  return made.map(({ rule, query, name }) => {
    const own = name === undefined ? [] : clausesOf(opened, opened.names.indexOf(name));
    return {
      query,
      group: rule,
      answerable: name !== undefined,
      isRight: (record) => clausesOf(opened, record).some((clause) => own.includes(clause)),
    };
  });
}
