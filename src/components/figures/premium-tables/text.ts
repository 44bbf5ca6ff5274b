import { figureText, sumText, yenText } from '../../../domain/money.ts';
import { ofPlan, type Plan } from '../../../domain/premium/index.ts';
import { everyPlan, leadingType, type Plans, rowTypes } from '../../../editions/words/plan-words.ts';
import type { PremiumFacility, PremiumRow, Premiums } from '../../../schemas/premiums.ts';
import type { FigureClause } from '../figure.ts';

/** Address of a premium row, e.g. `premium-hospital-s3`. */
export function premiumRowId(facility: PremiumFacility, row: PremiumRow, plans: Plans): string {
  return `premium-${facility.id}-${leadingType(row, plans).toLowerCase()}`;
}

/** Spoken code of a premium row: 病院 S3・P3. */
export function premiumRowCode(facility: PremiumFacility, row: PremiumRow, plans: Plans): string {
  return `${facility.label} ${rowTypes(row, plans).join('・')}`;
}

function premiumRowText(facility: PremiumFacility, row: PremiumRow, limits: Premiums['limits'], plans: Plans): string {
  const sums = `①${limits.liability} ${sumText(row.liability)}、②${limits.response} ${sumText(row.response)}`;
  const prices = plans.map(({ id }) => {
    const { type, premium } = ofPlan(row, id);
    const amounts = Object.entries(premium).map(([size, amount]) =>
      size === 'all' ? yenText(amount) : `${figureText(Number(size))}${facility.sizeUnit} ${yenText(amount)}`,
    );
    return `${type} ${amounts.join('、')}`;
  });
  return [sums, ...prices].join('\n');
}

/** The premium rows of one facility as clauses: one a sum insured, all plans side by side. */
export function premiumClauses(facility: PremiumFacility, limits: Premiums['limits'], plans: Plans): FigureClause[] {
  return facility.tables.flatMap((table) =>
    table.rows.map((row) => ({
      id: premiumRowId(facility, row, plans),
      code: premiumRowCode(facility, row, plans),
      title: `${facility.label}の年間保険料 ${rowTypes(row, plans).join('・')}`,
      kind: 'premium' as const,
      plan: everyPlan(plans),
      form: 'premium' as const,
      parent: undefined,
      joining: false,
      chapter: '10',
      at: facility.at,
      see: [],
      parts: [premiumRowText(facility, row, limits, plans)],
      line: undefined,
    })),
  );
}

/**
 * The printed premium of a row in yen a year; `size` is `all` where there are no sizes.
 * Throws where none is printed: a premium is never made up.
 */
export function publishedPremium(facility: PremiumFacility, row: PremiumRow, plan: Plan, size: string): number {
  const { type, premium } = ofPlan(row, plan);
  const amount = premium[size];
  if (amount === undefined)
    throw new Error(`${facility.label} ${type} の「${size}」の保険料がありません / no premium for this size`);
  return amount;
}
