import type { Catalogue } from './catalogue.ts';
import type { RecordEntry } from './record.ts';
import { joinedLines, linesFrom } from './wire.ts';

/** All texts and tables of an edition, by which queries are answered without asking a server again; those that are told by their sound want the readings (readings.ts) as well. */
export interface Book {
  readonly edition: string;
  /** Text of each record, as readers see it; one line a block. */
  readonly texts: readonly string[];
  /** `12=共通⑪ア 共通⑪イ`: codes of the parts of a record. */
  readonly partCodes: readonly string[];
  /** `締め切りはいつ|まだ間に合いますか`: questions that each record answers, in readers' words; empty for most. */
  readonly questions: readonly string[];
  /**
   * Readers' words that stand nowhere in the text. One line a meaning:
   * `脱退|解約=退会 やめたい`, the pamphlet's words, best first, and the readers' (all folded).
   */
  readonly synonyms: readonly string[];
  /** `やめ 脱退 解約`: ways of saying the same in a question, folded; only for comparing questions. */
  readonly asking: readonly string[];
  /** Words of the edition's alphabetical index that are no titles, folded: what it speaks of. */
  readonly terms: readonly string[];
  /** `word|word=12 34`: records that a word leads to before any other; those that stand in a title are in the catalogue. */
  readonly leads: readonly string[];
  /** `だま=騙`: stems of words that the edition writes in kana, and the kanji that readers may write for them. */
  readonly kanaWords: readonly string[];
}

/** Its lists of lines, in the order in which they travel: single words before questions, questions before the texts that they are about. So ordered, the file compresses to a kilobyte and a half less. */
const LINES = [
  'terms',
  'synonyms',
  'kanaWords',
  'asking',
  'questions',
  'leads',
  'partCodes',
] as const satisfies readonly (keyof Book)[];

/** The book as it travels: its lists as lines, which saves a kilobyte; texts have line ends themselves. */
export type WireBook = Readonly<Record<(typeof LINES)[number], string>> & Pick<Book, 'edition' | 'texts'>;

/** A book as it travels. A text that begins with the title of its record, which the catalogue has, goes without it. */
export function wireBook(book: Book, records: readonly Pick<RecordEntry, 'title' | 'titleLeads'>[]): WireBook {
  const joined = Object.fromEntries(LINES.map((name) => [name, joinedLines(book[name])])) as Record<
    (typeof LINES)[number],
    string
  >;
  const texts = book.texts.map((text, number) => {
    const record = records[number];
    return record?.titleLeads ? text.slice(record.title.length + 1) : text;
  });
  return { edition: book.edition, ...joined, texts };
}

/** Reads a book that came over the wire. Throws a TypeError when it is none, or not that of this catalogue. */
export function bookFrom(value: unknown, catalogue: Catalogue): Book {
  const wire = value as WireBook;
  const count = catalogue.records.length;
  if (wire?.edition !== catalogue.edition || wire.texts?.length !== count)
    throw new TypeError('not the book of this catalogue');
  if (!wire.texts.every(isString) || !LINES.every((name) => isString(wire[name]))) throw new TypeError('damaged book');
  const lines = Object.fromEntries(LINES.map((name) => [name, linesFrom(wire[name])])) as unknown as Pick<
    Book,
    (typeof LINES)[number]
  >;
  if (lines.questions.length !== count) throw new TypeError('damaged book');
  return {
    ...lines,
    edition: wire.edition,
    texts: wire.texts.map((text, number) => {
      const record = catalogue.records[number];
      if (!record?.titleLeads) return text;
      return text === '' ? record.title : `${record.title}\n${text}`;
    }),
  };
}

const isString = (value: unknown): value is string => typeof value === 'string';

/** A line of a number and words, `12=a b`, read. */
export function numberedLine(line: string): [number: number, words: string[]] {
  const equals = line.indexOf('=');
  return [Number(line.slice(0, equals)), line.slice(equals + 1).split(' ')];
}
