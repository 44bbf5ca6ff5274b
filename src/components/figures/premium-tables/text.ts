import { figureText, sumText, yenText } from '../../../domain/money.ts';
import type { PremiumFacility, PremiumRow, Premiums } from '../../../schemas/premiums.ts';
import type { FigureClause } from '../figure.ts';

/** Address of a premium row, e.g. `premium-hospital-s3`. */
export function premiumRowId(facility: PremiumFacility, row: PremiumRow): string {
  return `premium-${facility.id}-${row.allRisk.type.toLowerCase()}`;
}

/** Spoken code of a premium row: 病院 S3・P3. */
export function premiumRowCode(facility: PremiumFacility, row: PremiumRow): string {
  return `${facility.label} ${row.allRisk.type}・${row.leakOnly.type}`;
}

function premiumRowText(facility: PremiumFacility, row: PremiumRow, limits: Premiums['limits']): string {
  const sums = `①${limits.liability} ${sumText(row.liability)}、②${limits.response} ${sumText(row.response)}`;
  const prices = [row.allRisk, row.leakOnly].map(({ type, premium }) => {
    const amounts = Object.entries(premium).map(([size, amount]) =>
      size === 'all' ? yenText(amount) : `${figureText(Number(size))}${facility.sizeUnit} ${yenText(amount)}`,
    );
    return `${type} ${amounts.join('、')}`;
  });
  return [sums, ...prices].join('\n');
}

/** The premium rows of one facility as clauses: one a sum insured, both plans side by side. */
export function premiumClauses(facility: PremiumFacility, limits: Premiums['limits']): FigureClause[] {
  return facility.tables.flatMap((table) =>
    table.rows.map((row) => ({
      id: premiumRowId(facility, row),
      code: premiumRowCode(facility, row),
      title: `${facility.label}の年間保険料 ${row.allRisk.type}・${row.leakOnly.type}`,
      kind: 'premium' as const,
      plan: 'both' as const,
      form: 'premium' as const,
      parent: undefined,
      chapter: '10',
      at: facility.at,
      see: [],
      parts: [premiumRowText(facility, row, limits)],
      line: undefined,
    })),
  );
}

/**
 * The printed premium of a row in yen a year; `size` is `all` where there are no sizes.
 * Throws where none is printed: a premium is never made up.
 */
export function publishedPremium(
  facility: PremiumFacility,
  row: PremiumRow,
  plan: 'allRisk' | 'leakOnly',
  size: string,
): number {
  const amount = row[plan].premium[size];
  if (amount === undefined)
    throw new Error(`${facility.label} ${row[plan].type} の「${size}」の保険料がありません / no premium for this size`);
  return amount;
}
