import { type Book, numberedLine } from '../book.ts';
import type { Catalogue } from '../catalogue.ts';
import { fold, partsOf } from '../fold.ts';
import type { Alphabet } from '../letters.ts';
import { pairAt } from '../pairs.ts';
import type { Hits, Retriever } from '../query/retriever.ts';
import { withoutHiragana } from '../skeleton.ts';
import type { RecordText } from '../text.ts';

/** Between the fields of a record, and between records; in no folded text. */
const FIELD_END = '\n';
const RECORD_END = '\t';

/** The book as the retriever of the query half: substring search in memory. Answers at once. */
export class BookRetriever implements Retriever {
  private readonly catalogue: Catalogue;
  private readonly book: Book;
  private readonly forms: Readonly<Record<Alphabet, Concordance>>;
  private readonly known = new Map<string, Hits>();

  constructor(catalogue: Catalogue, book: Book) {
    this.catalogue = catalogue;
    this.book = book;
    const partCodes = new Map(book.partCodes.map((line) => numberedLine(line)));
    const fields = catalogue.records.map(({ title, code, titleLeads }, number) => {
      const shown = titleLeads ? [book.texts[number] ?? ''] : [title, book.texts[number] ?? ''];
      return { shown: shown.flatMap(partsOf).map(fold), codes: [code, ...(partCodes.get(number) ?? [])].map(fold) };
    });
    this.forms = {
      plain: new Concordance(fields.map(({ shown, codes }) => [...shown, ...codes].filter(Boolean))),
      // Without hiragana, codes are what they are.
      skeleton: new Concordance(fields.map(({ shown }) => shown.map(withoutHiragana).filter(Boolean))),
    };
  }

  /** All records in which the folded text stands; a figure only where it is no part of a longer one. */
  hits(folded: string, alphabet: Alphabet): Hits {
    const key = `${alphabet} ${folded}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = folded === '' ? new Set<number>() : this.forms[alphabet].records(folded);
    this.known.set(key, found);
    return found;
  }

  async find(folded: string, alphabet: Alphabet): Promise<Hits> {
    return this.hits(folded, alphabet);
  }

  recordText(record: number): RecordText {
    return { title: this.catalogue.records[record]?.title ?? '', text: this.book.texts[record] ?? '' };
  }

  async text(record: number): Promise<RecordText> {
    return this.recordText(record);
  }
}

/** A fragment of so many digits may be a part of a telephone number; shorter ones are figures of their own. */
const PART_OF_NUMBER = /^\d{4,}$/;

/**
 * The folded fields of all records in one string, with the place where each record
 * begins and the places of each pair of letters: thousands of words are looked for
 * when questions are compared, and reading all texts for each would keep the reader waiting.
 */
class Concordance {
  private readonly text: string;
  private readonly starts: readonly number[];
  private places: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(records: readonly (readonly string[])[]) {
    const starts: number[] = [];
    let text = '';
    for (const fields of records) {
      starts.push(text.length);
      text += fields.join(FIELD_END) + RECORD_END;
    }
    this.text = text;
    this.starts = starts;
  }

  /** The records in which a folded text stands. */
  records(wanted: string): Set<number> {
    const found = new Set<number>();
    const whole = /^\d|\d$/.test(wanted) && !PART_OF_NUMBER.test(wanted);
    let record = 0;
    for (const at of this.placesOf(wanted)) {
      if (!this.text.startsWith(wanted, at)) continue;
      if (whole && insideFigure(this.text, at, at + wanted.length)) continue;
      while ((this.starts[record + 1] ?? Number.POSITIVE_INFINITY) <= at) record += 1;
      found.add(record);
    }
    return found;
  }

  /** Places, in order, at which a text may stand: those of its first two letters. */
  private placesOf(wanted: string): readonly number[] {
    this.places ??= placesOfPairs(this.text);
    if (wanted.length >= 2) return this.places.get(pairAt(wanted, 0)) ?? [];
    const places: number[] = [];
    for (let at = this.text.indexOf(wanted); at >= 0; at = this.text.indexOf(wanted, at + 1)) places.push(at);
    return places;
  }
}

function placesOfPairs(text: string): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = pairAt(text, at);
    const known = places.get(pair);
    if (known) known.push(at);
    else places.set(pair, [at]);
  }
  return places;
}

/** Whether a stretch begins or ends in the middle of a figure: 400円 in 14400円. */
export function insideFigure(text: string, from: number, to: number): boolean {
  const digit = (at: number) => /\d/.test(text.charAt(at));
  return (digit(from) && digit(from - 1)) || (digit(to - 1) && digit(to));
}
