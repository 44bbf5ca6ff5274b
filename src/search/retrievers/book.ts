import { type Book, numberedLine } from '../book.ts';
import type { Catalogue } from '../catalogue.ts';
import { fold, partsOf } from '../fold.ts';
import type { Alphabet } from '../letters.ts';
import type { Hits, Retriever } from '../query/retriever.ts';
import { skeleton } from '../skeleton.ts';
import type { RecordText } from '../text.ts';

/** Between the fields of a record, and between records; in no folded text. */
const FIELD_END = '\n';
const RECORD_END = '\t';

/** The folded fields of all records in one string, with the place where each record begins. */
interface Concordance {
  readonly text: string;
  readonly starts: readonly number[];
}

/** The book as the retriever of the query half: substring search in memory. Answers at once. */
export class BookRetriever implements Retriever {
  private readonly catalogue: Catalogue;
  private readonly book: Book;
  private readonly forms: Readonly<Record<Alphabet, Concordance>>;
  private readonly known = new Map<string, Hits>();

  constructor(catalogue: Catalogue, book: Book) {
    this.catalogue = catalogue;
    this.book = book;
    const partCodes = new Map(book.partCodes.map((line) => numberedLine(line, ' ')));
    const fields = catalogue.records.map(({ title, code, titleLeads }, number) => {
      const shown = titleLeads ? [book.texts[number] ?? ''] : [title, book.texts[number] ?? ''];
      return { shown: shown.flatMap(partsOf), codes: [code, ...(partCodes.get(number) ?? [])] };
    });
    this.forms = {
      plain: concordance(fields.map(({ shown, codes }) => [...shown, ...codes].map(fold).filter(Boolean))),
      // Without hiragana, codes are what they are.
      skeleton: concordance(fields.map(({ shown }) => shown.map(skeleton).filter(Boolean))),
    };
  }

  /** All records in which the folded text stands; a figure only where it is no part of a longer one. */
  hits(folded: string, alphabet: Alphabet): Hits {
    const key = `${alphabet} ${folded}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = folded === '' ? new Set<number>() : occurrences(this.forms[alphabet], folded);
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

function concordance(records: readonly (readonly string[])[]): Concordance {
  const starts: number[] = [];
  let text = '';
  for (const fields of records) {
    starts.push(text.length);
    text += fields.join(FIELD_END) + RECORD_END;
  }
  return { text, starts };
}

/** A fragment of so many digits may be a part of a telephone number; shorter ones are figures of their own. */
const PART_OF_NUMBER = /^\d{4,}$/;

function occurrences({ text, starts }: Concordance, wanted: string): Set<number> {
  const found = new Set<number>();
  const whole = /^\d|\d$/.test(wanted) && !PART_OF_NUMBER.test(wanted);
  let record = 0;
  for (let at = text.indexOf(wanted); at >= 0; ) {
    if (whole && insideFigure(text, at, at + wanted.length)) {
      at = text.indexOf(wanted, at + 1);
      continue;
    }
    while ((starts[record + 1] ?? Number.POSITIVE_INFINITY) <= at) record += 1;
    found.add(record);
    const next = starts[record + 1];
    at = next === undefined ? -1 : text.indexOf(wanted, next);
  }
  return found;
}

/** Whether a stretch begins or ends in the middle of a figure: 400円 in 14400円. */
export function insideFigure(text: string, from: number, to: number): boolean {
  const digit = (at: number) => /\d/.test(text.charAt(at));
  return (digit(from) && digit(from - 1)) || (digit(to - 1) && digit(to));
}
