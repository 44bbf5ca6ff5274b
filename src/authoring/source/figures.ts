import type { Edition } from '../../editions/edition.ts';
import { leavesOf } from '../../editions/files/leaves.ts';
import { carriersOf } from './carriers.ts';
import { plain } from './units.ts';

/** Kinds of figure that are held against each other. */
export const FIGURE_KINDS = {
  phone: '電話・FAX',
  day: '日付',
  amount: '金額',
  percent: '割合',
  code: '郵便番号・文書番号',
  count: '単位の付いた数',
} as const;
export type FigureKind = keyof typeof FIGURE_KINDS;

/** A figure in the one form in which it is compared. */
export interface Figure {
  readonly kind: FigureKind;
  /** `092-000-0000`, `2031年3月14日`, `12340円`, `20%`, `16時` */
  readonly text: string;
}

const UNIT_FACTORS: Readonly<Record<string, number>> = { '': 1, 千: 1_000, 万: 10_000, 億: 100_000_000 };

/** Each kind by its look, in the order in which they are taken out of a text. */
const PATTERNS: readonly (readonly [kind: FigureKind, pattern: RegExp, form: (found: RegExpMatchArray) => string])[] = [
  ['code', /SJ\d{2}-\d{5}/g, ([found]) => found],
  ['phone', /(?<![\d-])0\d{1,3}-\d{2,4}-\d{3,4}(?![\d-])|0570-\d{6}/g, ([found]) => found],
  ['code', /(?<![\d-])\d{3}-\d{4}(?![\d-])/g, ([found]) => found],
  [
    'day',
    /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g,
    ([, year, month, day]) => `${year ? `${year}年` : ''}${Number(month)}月${Number(day)}日`,
  ],
  ['day', /(\d{4})年(\d{1,2})月/g, ([, year, month]) => `${year}年${Number(month)}月`],
  [
    'amount',
    /(\d[\d,]*(?:\.\d+)?)(千|万|億)?円/g,
    ([, figure = '', unit = '']) => `${Number(figure.replaceAll(',', '')) * (UNIT_FACTORS[unit] ?? 1)}円`,
  ],
  ['amount', /(?<![\d.,-])\d{1,3}(?:,\d{3})+(?![\d,])/g, ([found]) => `${Number(found.replaceAll(',', ''))}円`],
  ['percent', /(\d+(?:\.\d+)?)(?:%|パーセント)/g, ([, figure]) => `${figure}%`],
  [
    'count',
    /(\d+(?:\.\d+)?)(床|名|人|時間|時|日間|日|か月|ヶ月|カ月|ヵ月|年間|年|回|倍|社|週間|営業日|件)/g,
    ([, figure, unit = '']) => `${Number(figure)}${unit.replace(/[ヶカヵ]月/, 'か月')}`,
  ],
];

/** The figures of a text, each once. */
export function figuresIn(source: string): Figure[] {
  let text = plain(source)
    // Letters of a justified line stand apart: 2 0 2 4年.
    .replace(/(?<![\d,.])\d(?: \d){2,}(?![\d,])|(?<![\d,.])\d \d(?=[年月日])/g, (found) => found.replaceAll(' ', ''))
    .replace(/[‐‑–—−ｰー](?=\d)/g, '-')
    // A number that is broken at the end of a line.
    .replace(/(?<=\d)\s+(?=-\d)|(?<=\d-)\s+(?=\d)/g, '');
  const found = new Map<string, Figure>();
  for (const [kind, pattern, form] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const figure = { kind, text: form(match) };
      found.set(`${kind} ${figure.text}`, figure);
    }
    // A figure that is understood is no part of another.
    text = text.replace(pattern, (own) => '・'.repeat(own.length));
  }
  return [...found.values()];
}

/** Figures of an edition: those of its words, and its data as the source writes them. */
export function editionFigures(edition: Edition): Figure[] {
  const words = carriersOf(edition).map(({ text }) => text);
  const amounts = leavesOf(edition.premiums.facilities).flatMap(({ value }) =>
    typeof value === 'number' && value >= 1_000 ? [`${value}円`] : [],
  );
  const clocks = leavesOf(edition.facts.contacts).flatMap(({ value }) =>
    typeof value === 'string' && /^\d{2}:\d{2}$/.test(value)
      ? [`${Number(value.slice(0, 2)) % 12 || 12}時`, `${Number(value.slice(0, 2))}時`]
      : [],
  );
  const days = words.flatMap((text) =>
    [...text.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)].map(
      ([, year, month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
    ),
  );
  const sizes = edition.premiums.facilities.flatMap(({ sizes: own, sizeUnit }) =>
    own.map((size) => `${size}${sizeUnit ?? ''}`),
  );
  return figuresIn([...words, ...amounts, ...clocks, ...days, ...sizes].join('\n'));
}

/** Figures of the first list that the second lacks. A day without its year is there when any year has it. */
export function missingFigures(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const known = new Set(others.map(({ kind, text }) => `${kind} ${text}`));
  const days = new Set(others.flatMap(({ kind, text }) => (kind === 'day' ? [text.replace(/^\d{4}年/, '')] : [])));
  return figures.filter(
    ({ kind, text }) => !known.has(`${kind} ${text}`) && !(kind === 'day' && !/年/.test(text) && days.has(text)),
  );
}
