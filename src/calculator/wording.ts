/** The words of the calculator's controls and answers. Facts of the edition come in through the props. */
import { dateText, startOfDay } from '../domain/edition/index.ts';
import { figureText, sumText, yenText } from '../domain/money.ts';
import {
  ABOVE_CEILING,
  type Answer,
  type Day,
  type Enquiry,
  type Entry,
  type FacilityId,
  type FieldError,
  facilityLabel,
  type ListedFacility,
  type Plan,
  type PublishedRow,
  planOf,
  type RateBook,
  type Reason,
  type Refusal,
  ratesOf,
  responseCeiling,
  ruledOut,
  type Total,
} from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';

const OPTION = 'オプション（利益損害・営業継続費用）';

/** Labels and hints of the controls. */
export const formWords = {
  name: '保険料の条件',
  facility: '施設の種類',
  sum: '保険金額',
  allSums: 'すべて（表で見くらべる）',
  plan: 'プラン',
  option: `${OPTION}を付ける`,
  more: '受付日・予算・複数の施設',
  received: '受付日',
  receivedHint: '加入の申込みが受け付けられる日',
  budget: '年間の予算',
  budgetHint: 'この金額以内のタイプに印を付けます',
  yen: '円',
  shared: '同じ法人の複数の施設で保険金額を共有する',
  addHint: '施設ごとに別に加入する場合の合計を出します',
  add: 'この条件を一覧に加える',
  ask: '保険料をみる',
} as const;

/** Headings and fixed words of the answer. */
export const answerWords = {
  published: '掲載保険料',
  notPublished: '掲載なし',
  impossible: 'セットできません',
  chooseFacility: '施設の種類を選ぶと、ここに掲載保険料が出ます。',
  perFacility: '1施設あたりの年間保険料',
  limit: '①と②の限度',
  conditions: '条件',
  read: 'あわせて読む項',
  withoutOption: 'オプションを付けない条件で、もう一度調べてください。',
  entry: '受付日からみた保険期間',
  allTypes: 'この施設の、すべてのタイプ',
  reference: '参考：掲載のある規模',
  type: 'タイプ',
  premium: '年間保険料',
  chosen: '選択中',
  withinBudget: '予算内',
  input: '入力',
  printedOn: '印刷した日',
  address: 'アドレス',
  source: '出典',
} as const;

/** Words of the list of facilities. */
export const listWords = {
  heading: '施設の一覧（それぞれ別に加入する場合）',
  remove: '外す',
  example: '例',
  published: '掲載あり',
  ownSum: '年間。掲載の金額をこのサイトで足したもの',
  notInSum: '合計に入っていません',
  sharedNoSum: '保険金額を共有する場合は、掲載の金額を足した合計を出しません。',
} as const;

/** Words of printing, copying, linking. */
export const shareWords = {
  print: '印刷する（掲載保険料の控え）',
  copy: '文面をコピー',
  link: 'この条件へのリンク',
  copied: 'コピーしました。',
  notCopied: 'コピーできませんでした。下の文面を選んでコピーしてください。',
  text: '結果の文面',
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

/** `オールリスクプラン（Sタイプ）` */
function planText({ book }: CalculatorProps, plan: Plan): string {
  const { name, letter } = planOf(book, plan);
  return `${name}（${letter}タイプ）`;
}

/** The choice of all plans. */
export function allPlansText({ plans }: RateBook): string {
  return plans.length === 2 ? '両方' : 'すべて';
}

/** The plans that can or cannot have the option, as words. */
function plansForOption(props: CalculatorProps, possible: boolean): string {
  return props.book.plans
    .filter(({ id }) => (ruledOut(props.book, 'option', id) === undefined) === possible)
    .map(({ id }) => planText(props, id))
    .join('・');
}

/** At the checkbox: who can have the option, and who cannot. */
export function optionHint(props: CalculatorProps): string {
  return `セットできるのは${plansForOption(props, true)}だけです。${plansForOption(props, false)}にはセットできません。`;
}

/** The sentence beside a field and, the same, in the summary. */
export function errorText(props: CalculatorProps, error: FieldError): string {
  switch (error.field) {
    case 'facility':
      return '施設の種類を選んでください';
    case 'size':
      return refusalText(error.code, error.name, error.largest, error.example);
    case 'budget':
      return refusalText(error.code, formWords.budget, error.largest, error.example);
    case 'received':
      return '受付日は、年・月・日をすべて、暦にある日付で入れてください';
    case 'sum':
      return '一覧に加えるには、保険金額とプランを1つずつ選んでください';
    case 'add':
      return error.code === 'list-full'
        ? `一覧に入れられるのは${error.most}施設までです`
        : `${plansForOption(props, false)}にオプションはセットできません。オプションの印を外すか、${plansForOption(props, true)}を選んでください`;
  }
}

/** `入力を1か所、直してください` */
export function errorsHeading(count: number): string {
  return `入力を${count}か所、直してください`;
}

/** `100床`; empty where the size does not matter. */
export function sizeText(book: RateBook, { facility, size }: Pick<Enquiry, 'facility' | 'size'>): string {
  const rates = ratesOf(book, facility);
  return rates?.sizeUnit && size !== null ? `${figureText(size)}${rates.sizeUnit}` : '';
}

/** `50床と100床`: the sizes that are printed for a kind of facility. */
function printedSizes(book: RateBook, facility: FacilityId): string {
  return (ratesOf(book, facility)?.sizes ?? []).map((size) => sizeText(book, { facility, size })).join('と');
}

/** Beside the field for the size. */
export function sizeHint(book: RateBook, facility: FacilityId): string {
  return `掲載があるのは${printedSizes(book, facility)}です。`;
}

/** `一般病床以外の病床がある` */
export function otherBedsText(bedKind: string): string {
  return `${bedKind}以外の病床がある`;
}

/** `① 5,000万円　② 500万円` */
export function sumsText({ liability, response }: { readonly liability: number; readonly response: number }): string {
  return `① ${sumText(liability)}　② ${sumText(response)}`;
}

/** A choice of sums insured with the types that have them; without ② while no kind of facility is chosen. */
export function sumChoice(
  { plans }: RateBook,
  row: { readonly grade: string; readonly liability: number; readonly response: number },
  withResponse: boolean,
): string {
  const sums = withResponse ? sumsText(row) : `① ${sumText(row.liability)}`;
  return `${sums}（${plans.map(({ letter }) => letter + row.grade).join('・')}）`;
}

/** `3,000万円`: where ② stops at a kind of facility; empty where it does not. */
function ceilingText(book: RateBook, facility: FacilityId | null): string {
  const rates = facility && ratesOf(book, facility);
  const ceiling = rates ? responseCeiling(rates) : undefined;
  return ceiling === undefined ? '' : sumText(ceiling);
}

/** The choice of a ② above the ceiling; empty where there is none. */
export function aboveCeilingText(book: RateBook, facility: FacilityId | null): string {
  const ceiling = ceilingText(book, facility);
  return ceiling && `②が${ceiling}を超えるもの`;
}

/** The sums and plan asked for: `S3（オールリスクプラン）`, `① 5,000万円　② 500万円（S3・P3）`. */
function choiceText({ book }: CalculatorProps, { facility, grade, plan }: Enquiry): string {
  const rates = ratesOf(book, facility);
  const chosen = plan && planOf(book, plan);
  if (rates && grade === ABOVE_CEILING)
    return [`②が${ceilingText(book, facility)}を超えるプラン`, ...(chosen ? [chosen.name] : [])].join('・');
  const row = rates?.rows.find((entry) => entry.grade === grade);
  if (row) return chosen ? `${chosen.letter}${row.grade}（${chosen.name}）` : sumChoice(book, row, true);
  return chosen ? chosen.name : '';
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

/** On the slip: all that was put in. */
export function inputText(
  props: CalculatorProps,
  enquiry: Enquiry,
  {
    shared,
    received,
    budget,
  }: { readonly shared: boolean; readonly received: Day | null; readonly budget: number | null },
): string {
  return [
    caseText(props, enquiry),
    shared ? '保険金額を共有' : '',
    received ? `受付日 ${dayText(received)}` : '',
    budget === null ? '' : `年間の予算 ${yenText(budget)}`,
  ]
    .filter(Boolean)
    .join('・');
}

/** Why there is no published premium, or no such thing, and which input leads there. */
export function reasonText(props: CalculatorProps, { facility, size }: Enquiry, { about, plan }: Reason): string {
  const { book, limits } = props;
  const rates = ratesOf(book, facility);
  if (plan)
    return `${OPTION}は、${planText(props, plan)}にセットできません。セットできるのは${plansForOption(props, true)}だけです。`;
  switch (about) {
    case 'size-other':
      return `${rates?.sizeName}${sizeText(book, { facility, size })}の保険料は掲載されていません。掲載は${printedSizes(book, facility)}の例だけで、ほかの規模の金額の求め方は書かれていません。`;
    case 'beds-other':
      return `${rates?.bedKind}以外の病床がある場合の保険料は掲載されていません。`;
    case 'sum-over':
      return `②${limits.response}の保険金額が${ceilingText(book, facility)}を超えるプランの保険料は掲載されていません。`;
    case 'option':
      return `${OPTION}を付けた保険料は掲載されていません。`;
    case 'shared':
      return '複数の施設で保険金額を共有する場合の保険料は掲載されていません。表の金額とは異なり、求め方は書かれていません。';
    default: {
      const unpublished = book.unpublished.find(({ id }) => id === about);
      if (!unpublished) throw new RangeError(`${facility}「${about}」：掲載のないわけがありません / no reason`);
      return `${unpublished.label}の保険料は掲載されていません。${unpublished.reason}。`;
    }
  }
}

/** Whom to ask for a premium that is not published; names the plan where another one was ruled out. */
export function askText(props: CalculatorProps, reasons: readonly Reason[]): string {
  const plan = reasons.some((reason) => reason.plan) ? `${plansForOption(props, true)}の` : '';
  return `${plan}この条件の保険料は、${props.agency.role}へお尋ねください。`;
}

/** While the size is missing. */
export function sizeMissingText(sizeName: string | null): string {
  return `${sizeName}を入れると、ここに掲載保険料が出ます。`;
}

/** All types are answered by the table. */
export function allTypesText(count: number): string {
  return `${count}タイプの年間保険料を、下の表に示します。`;
}

/** `病院・100床の年間保険料　オールリスクプラン` */
export function tableCaption({ book }: CalculatorProps, plan: Plan, facility: FacilityId, size: number | null): string {
  const place = [facilityLabel(book, facility), sizeText(book, { facility, size })].filter(Boolean).join('・');
  return `${place}の年間保険料　${planOf(book, plan).name}`;
}

/** How many types the budget allows. */
export function budgetText(budget: number, within: number, all: number): string {
  const mark = within > 0 ? `（表の「${answerWords.withinBudget}」）` : '';
  return `年間の予算${yenText(budget)}以内は、${all}タイプのうち${within}タイプです${mark}。`;
}

const dayText = (day: string) => dateText(startOfDay(day));

/** `加入日の翌月`, as the rule counts. */
function monthsLater(months: number): string {
  return months === 1 ? '翌月' : months === 2 ? '翌々月' : `${months}か月後`;
}

export interface EntryWords {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Beneath the premium, which is one for a whole year; empty where it needs no more. */
  readonly note: string;
}

/** What the day of receipt leads to. */
export function entryWords(
  { label, start, end, deadline, agency, years, entry: rules }: CalculatorProps,
  received: string,
  entry: Entry,
): EntryWords {
  const ask = `いまの取扱いは、${agency.role} ${agency.name} ${agency.tel}（${agency.hours}）へお尋ねください。`;
  const ofWholePeriod = `保険期間${years}年の場合の金額です。`;
  switch (entry.tag) {
    case 'whole-period':
      return {
        heading: `${start}から${end}まで`,
        lines: [
          `申込締切日（${deadline}）までの受付は、保険期間の初日からの加入です。`,
          '保険料を控除する月は、パンフレットに書かれていません。',
        ],
        note: '',
      };
    case 'after-deadline':
      return {
        heading: `申込締切日（${deadline}）を過ぎています`,
        lines: [`この日の受付が保険期間の初日（${start}）からの扱いになるかは、書かれていません。`, ask],
        note: `${ofWholePeriod}この受付日の扱いは書かれていません。`,
      };
    case 'mid-term': {
      const { year, month } = entry.deduction;
      return {
        heading: `${dayText(entry.start)}から${end}まで`,
        lines: [
          `保険料は、加入日の${monthsLater(rules.monthsFromStartToDeduction)}の診療報酬から控除されます。加入日を始まりの日と読むと、${year}年${month}月の診療報酬です（このサイトの読み取り）。`,
          `掲載の保険料は保険期間${years}年のものです。${years}年に満たない期間の保険料は掲載されていません。`,
        ],
        note: `${ofWholePeriod}この受付日からの保険料は掲載されていません。`,
      };
    }
    case 'no-period-left':
    case 'after-edition': {
      const tooLate =
        entry.tag === 'no-period-left' ? `この日の受付では始まりが${dayText(entry.start)}となりますが、` : '';
      return {
        heading: 'この版の保険期間は残っていません',
        lines: [`${tooLate}${label}の保険期間は${end}に終わります。この版では加入できません。`, ask],
        note: `${ofWholePeriod}この受付日では、この版に加入できません。`,
      };
    }
    case 'before-edition':
      return {
        heading: 'この版では答えられません',
        lines: [`${dayText(received)}は、${label}のパンフレットの作成日より前です。`, ask],
        note: `${ofWholePeriod}この受付日の扱いは、この版では答えられません。`,
      };
  }
}

/** `S3 188,700円` */
export function typePremium({ type, premium }: PublishedRow): string {
  return `${type} ${yenText(premium)}`;
}

/** The one short line for those who hear the page. Empty while there is no answer. `listed`: facilities in the list. */
export function announcement(
  props: CalculatorProps,
  enquiry: Enquiry,
  answer: Answer,
  listed: number,
  note: string,
): string {
  const about = (listed > 0 ? `一覧は${listed}施設。` : '') + caseText(props, enquiry);
  switch (answer.tag) {
    case 'size-missing':
      return '';
    case 'impossible':
      return `${about}：${answerWords.impossible}`;
    case 'not-published': {
      const barred = answer.reasons.find(({ plan }) => plan);
      const also = barred ? `。${reasonText(props, enquiry, barred)}` : '';
      return `${about}：${answerWords.notPublished}${also}`;
    }
    case 'published': {
      const [only, ...more] = answer.chosen;
      const figures = !only
        ? `${answer.lines.length * props.book.plans.length}タイプの掲載保険料を表にしました`
        : more.length === 0
          ? `年間保険料 ${yenText(only.premium)}`
          : answer.chosen.map(typePremium).join('、');
      return `${about}：${figures}${note ? `。${note}` : ''}`;
    }
  }
}

/** The status of the edition as a sentence at every answer. */
export function statusText({ label, start, end }: CalculatorProps, status: CalculatorProps['status']): string {
  if (status === 'ended') return `${label}の保険期間は${end}に終わりました。この版では加入できません。`;
  return status === 'upcoming' ? `${label}の保険期間は${start}に始まります。` : `${label}。保険期間は${end}までです。`;
}

/** What stands in the list in place of a premium. */
export function verdictText(verdict: Exclude<ListedFacility['verdict'], 'published'>): string {
  return verdict === 'impossible' ? answerWords.impossible : answerWords.notPublished;
}

/** `1番目の病院…を一覧から外す` */
export function removeLabel(place: number, about: string): string {
  return `${place}番目の${about}を一覧から外す`;
}

/** Behind the sum: that it holds examples. Empty where it holds none. */
export function exampleText({ exampleCount }: Total): string {
  return exampleCount > 0
    ? `例の金額を含みます（${exampleCount}施設）。実際の保険料が何に基づいて算出されるかは、下の条件にあります。`
    : '';
}

/** The limit of ① and ② for a list: whom it counts for is written, how several facilities count is not. */
export function listCapText({ cap, agency }: CalculatorProps): string {
  return `${cap}複数の施設がそれぞれ加入するときに1加入者をどの単位で数えるかは、書かれていません。${agency.role}へお尋ねください。`;
}

/** `病院の条件` */
export function conditionsOf(book: RateBook, facility: FacilityId): string {
  return `${facilityLabel(book, facility)}の条件`;
}
