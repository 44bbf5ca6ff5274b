import { boundaries } from '../characters.ts';
import { fold, foldParts, toKatakana } from '../fold.ts';
import type { Alphabet } from '../letters.ts';
import { insideFigure } from '../retrievers/book.ts';
import { skeleton } from '../skeleton.ts';
import type { RecordText } from '../text.ts';
import type { Hits } from './retriever.ts';
import type { Variant } from './variants.ts';
import { FREQUENCY, PLACE } from './weights.ts';

/** A variant that the index holds, with its records. */
export interface FoundVariant extends Variant {
  readonly hits: Hits;
  /** Inverse document frequency: rare words weigh more. */
  readonly idf: number;
}

/** What ranking knows of a record without loading it. */
export interface RankedRecord {
  readonly number: number;
  readonly code: string;
  readonly title: string;
  /** Whether it is a page or group itself. */
  readonly heads: boolean;
  /** Length of the folded text. */
  readonly length: number;
  /** What its kind is worth; see weights.ts. */
  readonly standing: number;
  /** Folded title, and titles of page and group. */
  readonly forms: Readonly<Record<'title' | 'place', Readonly<Record<Alphabet, string>>>>;
}

export function inverseFrequency(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}

/** Folded forms of a record's fields, made once a record. */
export class RecordFields {
  readonly record: RankedRecord;
  private readonly content: RecordText | undefined;
  private readonly forms = new Map<string, string>();
  constructor(record: RankedRecord, content: RecordText | undefined) {
    this.record = record;
    this.content = content;
  }
  get loaded(): boolean {
    return this.content !== undefined;
  }
  field(name: 'title' | 'text' | 'place', { alphabet }: Variant): string {
    if (name !== 'text') return this.record.forms[name][alphabet];
    const kept = this.forms.get(alphabet);
    if (kept !== undefined) return kept;
    const source = this.content?.text ?? '';
    const form = alphabet === 'skeleton' ? skeleton(source) : foldParts(source);
    this.forms.set(alphabet, form);
    return form;
  }
  /** Whether the term is the record's own code: 共通4 for 共通④. */
  isCode(variant: Variant): boolean {
    return variant.alphabet === 'plain' && toKatakana(fold(this.record.code)) === toKatakana(variant.text);
  }
}

/** How well a record answers a variant; 0 when it does not hold it. */
export function variantScore(variant: FoundVariant, fields: RecordFields, averageLength: number): number {
  if (!variant.hits.has(fields.record.number)) return 0;
  const title = titleScore(variant, fields);
  const text = fields.loaded ? textScore(variant, fields, averageLength) : guessedTextScore(fields.record, title > 0);
  const place = fields.field('place', variant).includes(variant.text) ? PLACE.inHeading : 0;
  const code = fields.isCode(variant) ? PLACE.exactCode : 0;
  const sum = title + text + place + code;
  return (
    (title === 0 && text === 0 && code === 0 ? sum + PLACE.onlyInCode : sum) *
    variant.weight *
    (FREQUENCY.common + variant.idf)
  );
}

function titleScore(variant: Variant, fields: RecordFields): number {
  const title = fields.field('title', variant);
  const { count, ends, whole } = occurrences(title, variant.text);
  if (count === 0) return 0;
  return (
    (PLACE.inTitle + PLACE.boundaryInTitle * ends + (PLACE.shareOfTitle * variant.text.length) / title.length) *
    (whole ? 1 : FREQUENCY.insideFigure)
  );
}

function textScore(variant: Variant, fields: RecordFields, averageLength: number): number {
  const text = fields.field('text', variant);
  const { count, ends, first, whole } = occurrences(text, variant.text);
  if (count === 0) return 0;
  const frequency =
    (count * (FREQUENCY.saturation + 1)) /
    (count + FREQUENCY.saturation * (1 - FREQUENCY.length + (FREQUENCY.length * text.length) / averageLength));
  return (
    (frequency + PLACE.boundaryInText * ends + (first < 3 ? PLACE.atStart : first < 20 ? PLACE.nearStart : 0)) *
    (whole ? 1 : FREQUENCY.insideFigure)
  );
}

/** The same before the text is loaded: short texts speak of little else. */
function guessedTextScore({ length }: RankedRecord, inTitle: boolean): number {
  return inTitle ? 1 : FREQUENCY.unread + FREQUENCY.unreadShort / (length + 2 * FREQUENCY.unreadShort);
}

interface Occurrences {
  readonly count: number;
  readonly first: number;
  /** Most ends (0–2) of one occurrence that are ends of a word. */
  readonly ends: number;
  /** Whether some occurrence is not a part of a longer figure. */
  readonly whole: boolean;
}

function occurrences(text: string, wanted: string): Occurrences {
  let count = 0;
  let ends = 0;
  let whole = false;
  const first = text.indexOf(wanted);
  for (let at = first; at >= 0; at = text.indexOf(wanted, at + 1)) {
    count += 1;
    ends = Math.max(ends, boundaries(text, at, at + wanted.length));
    whole ||= !insideFigure(text, at, at + wanted.length);
  }
  return { count, first, ends, whole };
}
