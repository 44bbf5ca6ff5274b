import { type Yen, yen } from '../money.ts';

/** Why a text is not a whole number from 1 on; each has a sentence of its own. */
export type Refusal = 'empty' | 'zero' | 'negative' | 'decimal' | 'not-a-number' | 'too-large';
export type Reading<Value> =
  | { readonly tag: 'read'; readonly value: Value }
  | { readonly tag: 'refused'; readonly code: Refusal };

/** Above this a number of beds or places is a slip of the finger. */
export const LARGEST_SIZE = 9_999;
/** Above this a yearly budget is a slip of the finger, yen. */
export const LARGEST_BUDGET = 999_999_999;

const MINUS = /^[-－−‐‑–—ー▲△]/;
const FULL_WIDTH_DIGIT = /[０-９]/g;
/**
 * Characters that no reader sees: zero-width spaces and joiners, the byte order mark, soft hyphens,
 * variation selectors, direction marks. They come along with copied text.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** A text without the characters that cannot be seen. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Full-width figures, commas and points in their half-width form, without
 * spaces. Not NFKC: that would also turn 5² into 52 and ⑤ into 5.
 */
function plainFigures(text: string): string {
  return visible(text)
    .replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，、]/g, ',')
    .replace(/．/g, '.')
    .replace(/\s+/g, '');
}

/** Whole number from 1 to `largest` with an optional unit behind it. */
function readWhole(text: string, unit: RegExp, largest: number): Reading<number> {
  const refused = (code: Refusal): Reading<number> => ({ tag: 'refused', code });
  const plain = plainFigures(text);
  if (plain === '') return refused('empty');
  const figures = plain.replace(unit, '');
  const magnitude = figures.replace(MINUS, '');
  const isWhole = /^(\d+|\d{1,3}(,\d{3})+)$/.test(magnitude);
  const isDecimal = /^(\d*|\d{1,3}(,\d{3})+)\.\d*$/.test(magnitude) && /\d/.test(magnitude);
  if (!isWhole && !isDecimal) return refused('not-a-number');
  if (magnitude !== figures) return refused('negative');
  if (isDecimal) return refused('decimal');
  const digits = magnitude.replace(/,/g, '').replace(/^0+/, '');
  if (digits === '') return refused('zero');
  // Length first: a text of any length must not become an inexact number.
  if (digits.length > String(largest).length || Number(digits) > largest) return refused('too-large');
  return { tag: 'read', value: Number(digits) };
}

/** Beds or places as readers write them: `50`, `５０`, `050`, `1,000床`, `50 人`, `50名`. */
export function readSize(text: string): Reading<number> {
  return readWhole(text, /[床人名]$/, LARGEST_SIZE);
}

/** A yearly amount: `50000`, `50,000円`, `5万円`. */
export function readBudget(text: string): Reading<Yen> {
  const inTenThousands = /万\s*円?\s*$/.test(visible(text));
  const factor = inTenThousands ? 10_000 : 1;
  const reading = readWhole(text, inTenThousands ? /万円?$/ : /円$/, Math.floor(LARGEST_BUDGET / factor));
  return reading.tag === 'read' ? { tag: 'read', value: yen(reading.value * factor) } : reading;
}
