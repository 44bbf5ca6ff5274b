import type { SlotKind } from '../../spreadsheets/premium-sheets.ts';
import type { GridCell } from './grid.ts';

/** A cell as it was understood, or why not. */
export type CellReading =
  | { readonly tag: 'read'; readonly value: number | string; readonly note?: string }
  | { readonly tag: 'refused'; readonly message: string };

/** Above this an amount is a slip of the finger: yen of a yearly premium, yen of a sum insured. */
const LARGEST: Readonly<Record<'premium' | 'sum', number>> = { premium: 99_999_999, sum: 99_999_999_999 };
const NAMES = { premium: '保険料', sum: '保険金額', type: '加入タイプ' } as const;

/** Units behind a figure, and what they multiply by. */
const UNITS: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/億円?$/, 100_000_000],
  [/万円?$/, 10_000],
  [/千円$/, 1_000],
  [/円$/, 1],
];

const refused = (message: string): CellReading => ({ tag: 'refused', message });

function shown(value: GridCell['value']): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** An amount written as text: full-width digits, commas, yen signs and 万・億 are understood. Undefined for anything else. */
function amountIn(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[¥\\]/, '')
    .replace(/[、]/g, ',');
  const unit = UNITS.find(([pattern]) => pattern.test(plain));
  const figures = unit ? plain.replace(unit[0], '') : plain;
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(figures) || figures.length > 15) return undefined;
  return Number(figures.replaceAll(',', '')) * (unit?.[1] ?? 1);
}

function readAmount(cell: GridCell, kind: 'premium' | 'sum'): CellReading {
  const { value } = cell;
  const name = NAMES[kind];
  if (typeof value === 'boolean')
    return refused(`${shown(value)} は金額ではありません。数を書いてください / not a number`);
  if (value instanceof Date)
    return refused(
      `日付（${shown(value)}）になっています。セルの表示形式を「標準」にして、金額を打ち直してください / a date`,
    );
  const amount = typeof value === 'string' ? amountIn(value) : value;
  if (amount === undefined || amount === null)
    return refused(`「${shown(value)}」を金額として読めません。円の数だけを書いてください（例 12340） / not an amount`);
  if (!Number.isInteger(amount))
    return refused(`${shown(value)} は円に満たない端数があります。整数の円で書いてください / not whole yen`);
  if (amount <= 0) return refused(`${shown(value)} は1円以上の金額ではありません / must be positive`);
  if (amount > LARGEST[kind])
    return refused(`${shown(value)} は${name}として大きすぎます。けたを確かめてください / too large`);
  const step = kind === 'premium' ? 10 : 10_000;
  if (amount % step !== 0)
    return refused(`${shown(value)} は${step.toLocaleString('ja-JP')}円単位ではありません / not a multiple of ${step}`);
  const note =
    typeof value === 'string' && value !== String(amount)
      ? `文字の「${value}」を ${amount.toLocaleString('ja-JP')} と読みました`
      : undefined;
  return { tag: 'read', value: amount, ...(note && { note }) };
}

function readType({ value }: GridCell): CellReading {
  if (typeof value !== 'string') return refused('加入タイプの名を書いてください（例 S1） / not a type');
  const type = value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  const note = type === value ? undefined : `「${value}」を ${type} と読みました`;
  return { tag: 'read', value: type, ...(note && { note }) };
}

/** Reads one cell that is to hold a value of the edition. */
export function readCell(cell: GridCell, kind: SlotKind): CellReading {
  if (cell.merged)
    return refused(`セルが結合されています（${cell.merged}）。結合を解いて、1つずつ書いてください / merged cells`);
  if (cell.isError)
    return refused(`式の誤り（${shown(cell.value)}）になっています。式を直してください / formula error`);
  if (cell.formula !== undefined && cell.value === null)
    return refused(
      `式（=${cell.formula}）の結果が、ファイルに入っていません。Excelで開いて計算させ、保存し直してください / formula without a stored value`,
    );
  if (cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === ''))
    return refused(`空です。${NAMES[kind]}を書いてください / empty`);
  const reading = kind === 'type' ? readType(cell) : readAmount(cell, kind);
  if (reading.tag === 'refused' || cell.formula === undefined) return reading;
  return {
    ...reading,
    note: [reading.note, `式（=${cell.formula}）の結果 ${reading.value} を使いました`].filter(Boolean).join('。'),
  };
}
