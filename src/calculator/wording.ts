/** The words of the calculator's controls and answers. Facts of the edition come in through the props. */
import { dateText, startOfDay } from '../domain/edition/index.ts';
import { figureText, sumText, yenText } from '../domain/money.ts';
import {
  ABOVE_CEILING,
  type Answer,
  type Enquiry,
  type Entry,
  facilityLabel,
  MOST_FACILITIES,
  type PublishedRow,
  type RateBook,
  type Reason,
  type Refusal,
  ratesOf,
  responseCeiling,
} from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';

/** Sentences beside a field and, the same, in the summary. */
export const errorWords = {
  facility: '施設の種類を選んでください',
  received: '受付日は、年・月・日をすべて、暦にある日付で入れてください',
  indefinite: '一覧に加えるには、保険金額とプランを1つずつ選んでください',
  listFull: `一覧に入れられるのは${MOST_FACILITIES}施設までです`,
} as const;

const REFUSALS: Readonly<Record<Refusal, string>> = {
  empty: 'を入れてください',
  zero: 'に0は使えません。1以上の整数を入れてください',
  negative: 'にマイナスの数は使えません。1以上の整数を入れてください',
  decimal: 'に小数は使えません。整数で入れてください',
  'not-a-number': 'を読み取れません。算用数字だけで入れてください',
  'too-large': 'が大きすぎます',
};

/** Why a number was refused and what to do: the name of the field, the largest number it takes, an example. */
export function refusalText(code: Refusal, name: string, largest: number, example: number): string {
  const limit = code === 'too-large' ? `。${figureText(largest)}以下の数を入れてください` : '';
  return `${name}${REFUSALS[code]}${limit}。例：${figureText(example)}`;
}

/** `100床`; empty where the size does not matter. */
export function sizeText(book: RateBook, { facility, size }: Pick<Enquiry, 'facility' | 'size'>): string {
  const rates = ratesOf(book, facility);
  return rates?.sizeUnit && size !== null ? `${figureText(size)}${rates.sizeUnit}` : '';
}

/** `① 5,000万円　② 500万円` */
export function sumsText({ liability, response }: { readonly liability: number; readonly response: number }): string {
  return `① ${sumText(liability)}　② ${sumText(response)}`;
}

/** The sums and plan asked for: `S3（オールリスクプラン）`, `① 5,000万円　② 500万円（S3・P3）`. */
function choiceText({ book, plans }: CalculatorProps, { facility, grade, plan }: Enquiry): string {
  const rates = ratesOf(book, facility);
  if (!rates) return '';
  const ceiling = responseCeiling(rates);
  if (grade === ABOVE_CEILING && ceiling !== undefined) return `②が${sumText(ceiling)}を超えるプラン`;
  const row = rates.rows.find((entry) => entry.grade === grade);
  if (row && plan) return `${book.letters[plan]}${row.grade}（${plans[plan]}）`;
  if (row) return `${sumsText(row)}（${book.letters.allRisk}${row.grade}・${book.letters.leakOnly}${row.grade}）`;
  return plan ? plans[plan] : '';
}

/** `病院・100床・S3（オールリスクプラン）`: which case an answer is for. */
export function caseText(props: CalculatorProps, enquiry: Enquiry): string {
  const bedKind = ratesOf(props.book, enquiry.facility)?.bedKind;
  return [
    facilityLabel(props.book, enquiry.facility),
    sizeText(props.book, enquiry),
    choiceText(props, enquiry),
    enquiry.otherBeds && bedKind ? `${bedKind}以外の病床あり` : '',
    enquiry.option ? 'オプション付き' : '',
  ]
    .filter(Boolean)
    .join('・');
}

/** Why there is no published premium, and which input leads there. */
export function reasonText(
  { book, limits, plans }: CalculatorProps,
  { facility, size }: Enquiry,
  reason: Reason,
): string {
  const rates = ratesOf(book, facility);
  switch (reason.tag) {
    case 'size-not-published': {
      const printed = (rates?.sizes ?? []).map((entry) => sizeText(book, { facility, size: entry })).join('と');
      return `${rates?.sizeName}${sizeText(book, { facility, size })}の保険料は掲載されていません。掲載は${printed}の例だけで、ほかの規模の金額は計算できません。`;
    }
    case 'facility-not-published':
      return `${facilityLabel(book, reason.facility)}の保険料は掲載されていません。${reason.because}。`;
    case 'beds-not-published':
      return `${reason.bedKind}以外の病床がある場合の保険料は掲載されていません。`;
    case 'response-not-published':
      return `②${limits.response}の保険金額が${sumText(reason.ceiling)}を超えるプランの保険料は掲載されていません。`;
    case 'option-not-published':
      return `オプション（利益損害・営業継続費用）を付けた保険料は掲載されていません。${reason.leakOnly ? `このオプションは${plans.allRisk}のものです。` : ''}`;
    case 'shared-not-published':
      return '複数の施設で保険金額を共有する場合の保険料は掲載されていません。掲載の金額を足しても求められません。';
  }
}

const dayText = (day: string) => dateText(startOfDay(day));

export interface EntryWords {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the day of receipt leads to. */
export function entryWords(
  { label, start, end, deadline, agency }: CalculatorProps,
  received: string,
  entry: Entry,
): EntryWords {
  const ask = `いまの取扱いは、${agency.role} ${agency.name} ${agency.tel}（${agency.hours}）へお尋ねください。`;
  const noPremium = '掲載の保険料は保険期間1年のものです。1年に満たない期間の保険料は掲載されていません。';
  switch (entry.tag) {
    case 'whole-period':
      return {
        heading: `${start}から${end}まで`,
        lines: [
          `申込締切日（${deadline}）までの受付は、保険期間の初日からの加入です。`,
          '保険料を控除する月は、パンフレットに書かれていません。',
        ],
      };
    case 'mid-term':
      return {
        heading: `${dayText(entry.start)}から${end}まで`,
        lines: [`保険料は、${entry.deduction.year}年${entry.deduction.month}月の診療報酬から控除されます。`, noPremium],
      };
    case 'before-period':
      return {
        heading: 'この版では答えられません',
        lines: [
          `この日の受付では始まりが${dayText(entry.start)}となり、${label}の保険期間の初日（${start}）より前です。`,
          ask,
        ],
      };
    case 'no-period-left':
    case 'after-edition': {
      const tooLate =
        entry.tag === 'no-period-left' ? `この日の受付では始まりが${dayText(entry.start)}となりますが、` : '';
      return {
        heading: 'この版の保険期間は残っていません',
        lines: [`${tooLate}${label}の保険期間は${end}に終わります。この版では加入できません。`, ask],
      };
    }
    case 'before-edition':
      return {
        heading: 'この版では答えられません',
        lines: [`${dayText(received)}は、${label}のパンフレットの作成日より前です。`, ask],
      };
  }
}

/** `S3 188,700円` */
export function typePremium({ type, premium }: PublishedRow): string {
  return `${type} ${yenText(premium)}`;
}

/** The one short line for those who hear the page. Empty while there is no answer. `listed`: facilities in the list. */
export function announcement(props: CalculatorProps, enquiry: Enquiry, answer: Answer, listed: number): string {
  const about = (listed > 0 ? `一覧は${listed}施設。` : '') + caseText(props, enquiry);
  if (answer.tag === 'size-missing') return '';
  if (answer.tag === 'not-published') return `${about}：掲載なし`;
  const [only, ...more] = answer.chosen;
  if (!only) return `${about}：${answer.lines.length * 2}タイプの掲載保険料を表にしました`;
  return more.length === 0
    ? `${about}：年間保険料 ${yenText(only.premium)}`
    : `${about}：${answer.chosen.map(typePremium).join('、')}`;
}

/** The status of the edition as a sentence at every answer. */
export function statusText({ label, start, end }: CalculatorProps, status: CalculatorProps['status']): string {
  if (status === 'ended') return `${label}の保険期間は${end}に終わりました。この版では加入できません。`;
  return status === 'upcoming' ? `${label}の保険期間は${start}に始まります。` : `${label}。保険期間は${end}までです。`;
}

/** Both sums together stop at ①. */
export function capText({ limits }: CalculatorProps): string {
  return `①${limits.liability}と②${limits.response}で支払う保険金は、合わせて①の保険金額（総保険金額）が限度です。`;
}
