/**
 * Every named state of the calculator, once: the tests of the rules, of
 * accessibility and of paper go through this one list. Figures are those of
 * the 2025 edition.
 */
export interface Example {
  readonly name: string;
  /** The address that leads to the state. */
  readonly query: string;
  /** What the reader then types and asks for. */
  readonly typed?: { readonly label: string; readonly text: string };
  /** The one line for those who hear the page; empty where there is no answer. */
  readonly announced: string;
  /** Words that stand in the result, or in the summary of errors. */
  readonly shows: readonly string[];
  /** How many published premiums stand in the result. */
  readonly premiums: number;
  /** The sentence of the error, in the summary and beside the field. */
  readonly error?: string;
}

const HOSPITAL = '病床数';

const wrongSize = (name: string, text: string, error: string): Example => ({
  name: `病床数の誤り（${name}）`,
  query: '?facility=hospital&type=S3',
  typed: { label: HOSPITAL, text },
  announced: '',
  shows: ['病床数を入れると、ここに掲載保険料が出ます。'],
  premiums: 0,
  error,
});

export const EXAMPLES: readonly Example[] = [
  { name: '何も選んでいない', query: '', announced: '', shows: ['施設の種類を選ぶと'], premiums: 0 },
  { name: '病床数がまだない', query: '?facility=hospital', announced: '', shows: ['病床数を入れると'], premiums: 0 },
  {
    name: '掲載のある保険料1つ',
    query: '?facility=hospital&size=100&type=S3',
    announced: '病院・100床・S3（オールリスクプラン）：年間保険料 188,700円',
    shows: [
      '188,700円',
      '選択中',
      '団体割引20%を適用済み',
      '自己負担額なし',
      '一般病床の場合',
      '告知内容に基づいて',
      '合わせて①の保険金額（総保険金額）が限度',
      '2026年5月5日 午後4時に終わりました',
    ],
    premiums: 21,
  },
  {
    name: '両方のプランを並べる',
    query: '?facility=care&size=50&sum=3',
    announced: '介護老人保健施設・50人・① 5,000万円　② 500万円（S3・P3）：S3 78,620円、P3 62,710円',
    shows: ['78,620円', '62,710円'],
    premiums: 22,
  },
  {
    name: 'すべてのタイプ',
    query: '?facility=clinic',
    announced: '一般医院・診療所：20タイプの掲載保険料を表にしました',
    shows: ['20タイプの年間保険料'],
    premiums: 20,
  },
  {
    name: '予算',
    query: '?facility=clinic&type=S3&budget=44610',
    announced: '一般医院・診療所・S3（オールリスクプラン）：年間保険料 44,610円',
    shows: ['年間の予算44,610円以内は、20タイプのうち9タイプです', '予算内'],
    premiums: 21,
  },
  {
    name: '掲載のない規模',
    query: '?facility=hospital&size=80&type=S3',
    announced: '病院・80床・S3（オールリスクプラン）：掲載なし',
    shows: [
      '掲載なし',
      '病床数80床の保険料は掲載されていません',
      '掲載は50床と100床の例だけ',
      '092-852-1540',
      '142,900円',
      '188,700円',
    ],
    premiums: 4,
  },
  {
    name: '掲載のない規模のすべてのタイプ',
    query: '?facility=care&size=101',
    announced: '介護老人保健施設・101人：掲載なし',
    shows: [
      '定員数101人の保険料は掲載されていません',
      '介護老人保健施設・50人の年間保険料',
      '介護老人保健施設・100人の年間保険料',
      '092-852-1540',
    ],
    premiums: 40,
  },
  {
    name: '歯科',
    query: '?facility=dental&type=S3',
    announced: '歯科医院・歯科診療所：掲載なし',
    shows: ['掲載なし', '一律の保険料体系', '092-852-1540'],
    premiums: 0,
  },
  {
    name: '介護医療院',
    query: '?facility=care-clinic',
    announced: '介護医療院：掲載なし',
    shows: ['掲載なし', '定員数を基にした', '092-852-1540'],
    premiums: 0,
  },
  {
    name: 'オプション',
    query: '?facility=clinic&type=P1&option=1',
    announced: '一般医院・診療所・P1（情報漏えい限定プラン）・オプション付き：掲載なし',
    shows: [
      'オプション（利益損害・営業継続費用）を付けた保険料は掲載されていません',
      'オールリスクプランのもの',
      '092-852-1540',
    ],
    premiums: 0,
  },
  {
    name: '保険金額の共有',
    query: '?facility=clinic&type=S1&shared=1',
    announced: '一般医院・診療所・S1（オールリスクプラン）：掲載なし',
    shows: ['共有する場合の保険料は掲載されていません', '092-852-1540'],
    premiums: 0,
  },
  {
    name: '②が3,000万円を超えるプラン',
    query: '?facility=clinic&sum=over',
    announced: '一般医院・診療所・②が3,000万円を超えるプラン：掲載なし',
    shows: ['3,000万円を超えるプランの保険料は掲載されていません', '092-852-1540'],
    premiums: 0,
  },
  {
    name: '一般病床以外の病床',
    query: '?facility=hospital&size=100&type=S3&beds=1',
    announced: '病院・100床・S3（オールリスクプラン）・一般病床以外の病床あり：掲載なし',
    shows: ['一般病床以外の病床がある場合の保険料は掲載されていません', '092-852-1540'],
    premiums: 0,
  },
  {
    name: '中途加入',
    query: '?facility=hospital&size=100&type=S3&received=2025-11-16&budget=200000',
    announced: '病院・100床・S3（オールリスクプラン）：年間保険料 188,700円',
    shows: [
      '2026年1月5日から2026年5月5日 午後4時まで',
      '2026年2月の診療報酬',
      '1年に満たない期間の保険料は掲載されていません',
    ],
    premiums: 21,
  },
  {
    name: '初日からの加入',
    query: '?facility=clinic&type=S1&received=2025-03-14',
    announced: '一般医院・診療所・S1（オールリスクプラン）：年間保険料 29,380円',
    shows: ['保険期間の初日からの加入', '控除する月は、パンフレットに書かれていません'],
    premiums: 21,
  },
  {
    name: '保険期間が残っていない',
    query: '?facility=clinic&type=S1&received=2026-03-16',
    announced: '一般医院・診療所・S1（オールリスクプラン）：年間保険料 29,380円',
    shows: ['この版の保険期間は残っていません', '始まりが2026年5月5日となります', '092-852-1540'],
    premiums: 21,
  },
  {
    name: '版の前の受付日',
    query: '?facility=clinic&type=S1&received=2025-01-27',
    announced: '一般医院・診療所・S1（オールリスクプラン）：年間保険料 29,380円',
    shows: ['この版では答えられません', '作成日より前'],
    premiums: 21,
  },
  {
    name: '施設の一覧',
    query:
      '?facility=clinic&type=S3&received=2026-03-16&budget=60000&list=clinic..S3_hospital.100.S3_dental_hospital.80.S3_hospital.100.S3.1.1_care.50.P20000_clinic..over_care-clinic_hospital.50.S20000_hospital.100.P20000',
    announced: '一覧は10施設。一般医院・診療所・S3（オールリスクプラン）：年間保険料 44,610円',
    shows: ['5施設の合計 1,891,660円', '5施設（合計に入っていません）'],
    premiums: 26,
  },
  {
    name: '施設を選ばずにきく',
    query: '',
    typed: { label: '', text: '' },
    announced: '',
    shows: ['施設の種類を選ぶと'],
    premiums: 0,
    error: '施設の種類を選んでください',
  },
  wrongSize('空', '', '病床数を入れてください。例：50'),
  wrongSize('0', '0', '病床数に0は使えません。1以上の整数を入れてください。例：50'),
  wrongSize('負の数', '-5', '病床数にマイナスの数は使えません。1以上の整数を入れてください。例：50'),
  wrongSize('小数', '50.5', '病床数に小数は使えません。整数で入れてください。例：50'),
  wrongSize('漢数字', '五十', '病床数を読み取れません。算用数字だけで入れてください。例：50'),
  wrongSize('指数', '1e3', '病床数を読み取れません。算用数字だけで入れてください。例：50'),
  wrongSize('二重のカンマ', '50,,0', '病床数を読み取れません。算用数字だけで入れてください。例：50'),
  wrongSize('タグ', '<b>50</b>', '病床数を読み取れません。算用数字だけで入れてください。例：50'),
  wrongSize('大きすぎる数', '10000', '病床数が大きすぎます。9,999以下の数を入れてください。例：50'),
];
