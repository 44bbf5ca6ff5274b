/**
 * Questions as people ask them, compared (comparison.ts) with those that editors
 * wrote down. Two things make a written question the one that is asked: how much of
 * the query the record speaks of at all, and how far it stands out from all records
 * that answer something else.
 */
import { isHiragana, isKana } from '../characters.ts';
import { Comparison, foldedParts, type Meaning, type WrittenQuestion } from './comparison.ts';
import { QUESTION } from './weights.ts';

/** What the questions are compared against. */
export interface QuestionSources {
  readonly questions: readonly WrittenQuestion[];
  /** Words that are asked for a record with. */
  readonly askedWords: readonly WrittenQuestion[];
  /** Title and text of every record. */
  readonly texts: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Whether two records answer the same: an answer, and a clause that it rests on. */
  readonly related: (a: number, b: number) => boolean;
}

/** A record that a query asks for, and how surely; 1 and more is quite sure. */
export interface AskedRecord {
  readonly record: number;
  /** Likeness of the query to what the record answers, 0 to 1. */
  readonly likeness: number;
  /** Likeness to its nearest question alone. */
  readonly nearness: number;
  /** Likeness and lead over all that answer something else; only the best record has a lead. */
  readonly certainty: number;
}

/** Written questions, to be compared with what is asked. */
export class QuestionBook {
  private readonly sources: QuestionSources;
  private readonly letters: () => Comparison;
  private readonly kana: (() => Comparison) | undefined;

  /**
   * `kanaOf`: kana of a text, as far as its words have known readings (folded katakana); left out as long as no
   * readings are known.
   */
  constructor(sources: QuestionSources, kanaOf?: (text: string) => string, letters?: () => Comparison) {
    this.sources = sources;
    this.letters = letters ?? once(() => new Comparison({ ...sources, lettersOf: foldedParts }));
    this.kana = kanaOf && once(() => inKana(sources, kanaOf));
  }

  /** The same questions, to be compared in kana as well. */
  withKana(kanaOf: (text: string) => string): QuestionBook {
    return new QuestionBook(this.sources, kanaOf, this.letters);
  }

  /** A little of what the first question would have to wait for; false when nothing is left to do. */
  prepare(): boolean {
    return this.letters().prepare() || this.kana?.().prepare() === true;
  }

  /** The records that a query asks for, surest first. `kana`: the query as it is read, when it was typed in kana or romaji; nothing is like it before readings are known. */
  asked(query: string, kana: string | undefined): readonly AskedRecord[] {
    const found =
      kana === undefined ? this.letters().likeness(foldedParts(query)) : (this.kana?.().likeness(kana) ?? []);
    const written = ({ nearness }: { nearness: number }) => Number(nearness >= QUESTION.written);
    const [best, ...others] = found.sort((a, b) => written(b) - written(a) || b.likeness - a.likeness);
    if (!best) return [];
    const rival = others.find(({ record }) => !this.sources.related(record, best.record))?.likeness ?? 0;
    const lead = best.likeness + QUESTION.lead * (best.likeness - rival);
    const certainty = written(best) > 0 ? Math.max(1, lead) : lead;
    return [{ ...best, certainty }, ...others.map((other) => ({ ...other, certainty: other.likeness }))];
  }
}

/** Least kana of a word that is told by its reading alone. */
const KANA_WORD = 3;

function inKana({ questions, askedWords, texts, meanings }: QuestionSources, kanaOf: (text: string) => string) {
  return new Comparison({
    questions,
    askedWords,
    texts: texts.map(() => ''),
    meanings: meanings.map(({ words, records }) => ({
      words: words.map(kanaOf).filter((word) => isKana(word) && word.length >= KANA_WORD),
      records,
    })),
    lettersOf: kanaOf,
  });
}

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Least kana of a query that is compared as it is read. */
const KANA_LETTERS = 6;

/** Whether a folded query was typed as kana, so that it can only be compared as it is read. */
export function isKanaQuery(folded: string): boolean {
  return folded.length >= KANA_LETTERS && isKana(folded) && [...folded].some(isHiragana);
}
