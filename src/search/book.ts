import type { Catalogue } from './catalogue.ts';
import type { RecordEntry } from './record.ts';

/** All texts and tables of an edition, by which every query can be answered without asking a server again. */
export interface Book {
  readonly edition: string;
  /** Text of each record, as readers see it; one line a block. */
  readonly texts: readonly string[];
  /** `12=共通⑪ア 共通⑪イ`: codes of the parts of a record. */
  readonly partCodes: readonly string[];
  /** `12=締め切りはいつ|まだ間に合いますか`: questions that a record answers, in readers' words. */
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
  /** `ロウエイ:漏えい,漏洩`: readings of the edition's words; a leading ~ marks words that are not nouns; behind an empty reading, words that read as their parts or kanji do. */
  readonly readings: readonly string[];
  /** `コク:刻告国`: how kanji are read in compounds, usual readings first: what an input method may have put for a word. */
  readonly kanji: readonly string[];
  /** `だま=騙`: stems of words that the edition writes in kana, and the kanji that readers may write for them. */
  readonly kanaWords: readonly string[];
}

/** Reads a book that came over the wire. Throws a TypeError when it is none, or not that of this catalogue. */
export function bookFrom(value: unknown, catalogue: Catalogue): Book {
  const book = value as Book;
  if (book?.edition !== catalogue.edition || book.texts?.length !== catalogue.records.length)
    throw new TypeError('not the book of this catalogue');
  for (const column of [
    book.texts,
    book.partCodes,
    book.questions,
    book.synonyms,
    book.asking,
    book.terms,
    book.leads,
    book.readings,
    book.kanji,
    book.kanaWords,
  ])
    if (!Array.isArray(column) || !column.every((line) => typeof line === 'string'))
      throw new TypeError('damaged book');
  return {
    ...book,
    texts: book.texts.map((text, number) => {
      const record = catalogue.records[number];
      if (!record?.titleLeads) return text;
      return text === '' ? record.title : `${record.title}\n${text}`;
    }),
  };
}

/** Texts as they travel: a text that begins with the title of its record, which the catalogue has, goes without it. */
export function wireTexts(records: readonly { readonly entry: RecordEntry; readonly text: string }[]): string[] {
  return records.map(({ entry, text }) => (entry.titleLeads ? text.slice(entry.title.length + 1) : text));
}

/** A line of numbers and words, `12=a|b`, read. */
export function numberedLine(line: string, separator: string): [number: number, words: string[]] {
  const equals = line.indexOf('=');
  return [Number(line.slice(0, equals)), line.slice(equals + 1).split(separator)];
}
