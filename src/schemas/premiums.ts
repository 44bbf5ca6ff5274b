import { z } from 'zod';
import { PLANS } from '../domain/premium/plan.ts';
import { clauseId } from './clause.ts';
import { eachPlan } from './plan.ts';

const words = z.string().min(1);
const FACILITIES = ['clinic', 'hospital', 'care'] as const;
const TABLES = ['standard', 'enlarged'] as const;

/** Whole yen. Printed premiums end in 0. */
const premium = z.int().positive().multipleOf(10).describe('年間保険料（円）。10円単位');
const sum = z.int().positive().multipleOf(10_000).describe('保険金額（円）');

/** One type and its premiums by size; facilities without sizes use the key `all`. */
const planCell = z.strictObject({
  type: z
    .string()
    .regex(
      /^[A-Z]\d{1,5}$/,
      '加入タイプは半角の大文字1字と数字で書いてください。例 S5000 / a capital letter and digits',
    )
    .describe('加入タイプ。プランの頭文字（edition.json の product.plans）と番号'),
  premium: z
    .record(
      z.string().regex(/^(all|\d{1,4})$/, '保険料の見出しは all か、床数・定員の半角数字です / all or a size'),
      premium,
    )
    .describe('床数・定員（または all）ごとの年間保険料'),
});

const row = z.strictObject({
  liability: sum.describe('① 損害賠償の保険金額（円）'),
  response: sum.describe('② 事故対応特別費用の保険金額（円）'),
  ...eachPlan(planCell),
});

const facility = z.strictObject({
  id: z.enum(FACILITIES),
  label: words,
  at: words.describe('原典の表の題'),
  sizeName: words.nullable().describe('病床数、定員数。一律の施設は null'),
  sizeUnit: words.nullable(),
  sizes: z.array(z.int().positive()).describe('保険料が掲載されている大きさ'),
  example: z.boolean().describe('原典で「（例）」とされているか'),
  bedKind: words.nullable().describe('対象の病床の種類'),
  dependsOn: words.nullable().describe('実際の保険料が何に基づいて算出されるか'),
  tables: z
    .array(
      z.strictObject({
        id: z.enum(TABLES),
        heading: words.nullable().describe('この表に付いている見出し（原典の趣旨）'),
        rows: z.array(row).length(5),
      }),
    )
    .length(2),
});

/** A note that belongs to printed tables: it goes wherever the table goes, on the screen, on paper and when copied. */
const tableNote = z.strictObject({
  text: words.max(60).describe('表に添える短い注。「。」なし'),
  ref: clauseId.describe('注のもとになる条項。表からリンクする'),
  of: z.array(z.enum(FACILITIES)).min(1).describe('注が付く施設の表'),
  mark: words.max(3).optional().describe('原典で表の見出しのプランの名に付く記号。例 ※'),
  plan: z.enum(PLANS).optional().describe('記号が付くプラン'),
});

/** Whether the second premium is the higher one; where one is missing, another rule speaks. */
function rises(lower: number | undefined, higher: number | undefined): boolean {
  return lower === undefined || higher === undefined || lower < higher;
}

/** Rules that hold inside one facility's tables; each catches a kind of slip in transcription. */
function checkFacility(entry: z.infer<typeof facility>, index: number, context: z.RefinementCtx): void {
  const sizes = entry.sizes.length === 0 ? ['all'] : entry.sizes.map(String);
  const issue = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path: ['facilities', index, ...path], message });
  entry.tables.forEach((table, tableIndex) => {
    table.rows.forEach((line, rowIndex) => {
      const at = ['tables', tableIndex, 'rows', rowIndex];
      const previous = table.rows[rowIndex - 1];
      const cells = PLANS.flatMap((plan) => (line[plan] ? [{ plan, cell: line[plan] }] : []));
      const [first] = cells;
      for (const { plan, cell } of cells) {
        if (first && cell.type.slice(1) !== first.cell.type.slice(1))
          issue([...at, plan, 'type'], `${first.cell.type} と番号がそろっていません / type numbers differ`);
      }
      if (previous && line.liability <= previous.liability) {
        issue([...at, 'liability'], '①の保険金額が上の行より大きくなっていません / sums must grow');
      }
      if (line.response > line.liability) {
        issue([...at, 'response'], '②が①を超えています / response exceeds liability');
      }
      for (const { plan, cell } of cells) {
        const given = Object.keys(cell.premium);
        if (given.length !== sizes.length || sizes.some((size) => !given.includes(size))) {
          issue(
            [...at, plan, 'premium'],
            `保険料の見出しは ${sizes.join('、')} です（いまは ${given.join('、')}） / wrong sizes`,
          );
          continue;
        }
        sizes.forEach((size, position) => {
          const smaller = position > 0 ? sizes[position - 1] : undefined;
          if (!rises(previous?.[plan]?.premium[size], cell.premium[size]))
            issue(
              [...at, plan, 'premium', size],
              '保険料が、保険金額の小さい行より高くなっていません / must rise with the sum insured',
            );
          if (smaller !== undefined && !rises(cell.premium[smaller], cell.premium[size]))
            issue(
              [...at, plan, 'premium', size],
              '保険料が、小さい施設より高くなっていません / must rise with the size',
            );
        });
      }
    });
  });
  entry.tables[0]?.rows.forEach((line, rowIndex) => {
    const enlarged = entry.tables[1]?.rows[rowIndex];
    if (!enlarged) return;
    if (enlarged.liability !== line.liability) {
      issue(
        ['tables', 1, 'rows', rowIndex, 'liability'],
        '2つの表で①の並びが違います / liability sums differ between tables',
      );
    }
    for (const plan of PLANS) {
      for (const size of sizes) {
        if (!rises(line[plan]?.premium[size], enlarged[plan]?.premium[size])) {
          issue(
            ['tables', 1, 'rows', rowIndex, plan, 'premium', size],
            '②を増やしたタイプが、もとのタイプより高くなっていません / enlarged must cost more',
          );
        }
      }
    }
  });
}

/** content/<年度>/premiums.json: the published premiums, each once. */
export const premiumsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    conditions: z
      .strictObject({
        years: z.int().positive().describe('保険期間（年）'),
        groupDiscountPercent: z.int().min(0).max(99).describe('団体割引（%）。表の保険料に適用済み'),
        payment: words.describe('払込方法'),
        deductible: words.describe('自己負担額'),
        per: words.describe('保険料の単位'),
      })
      .describe('すべての表に共通する条件'),
    limits: z
      .strictObject({ liability: words.describe('①の名'), response: words.describe('②の名') })
      .describe('保険金額①と②の名'),
    notes: z.array(tableNote).describe('表に付く注。表の下に、この順に並ぶ'),
    facilities: z.array(facility).length(3),
    unpublishedFacilities: z
      .array(z.strictObject({ id: z.enum(['dental', 'care-clinic']), label: words, reason: words, at: words }))
      .describe('原典に名はあるが、保険料の掲載がない施設'),
  })
  .superRefine((data, context) => {
    for (const [index, entry] of data.facilities.entries()) checkFacility(entry, index, context);
  });

/** The published premiums of one edition, as checked. */
export type Premiums = z.infer<typeof premiumsSchema>;
export type PremiumFacility = Premiums['facilities'][number];
export type PremiumTable = PremiumFacility['tables'][number];
export type PremiumRow = PremiumTable['rows'][number];
export type PremiumTableNote = Premiums['notes'][number];
