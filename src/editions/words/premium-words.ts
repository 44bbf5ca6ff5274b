import type { PremiumFacility, Premiums } from '../../schemas/index.ts';

/** The conditions under which the printed premiums of a facility hold, as one line; stands at every table and result. */
export function premiumConditions({ conditions }: Premiums, facility: PremiumFacility): string {
  const example =
    facility.example && facility.dependsOn
      ? `。例であり、実際の保険料は${facility.dependsOn}に基づいて算出されます`
      : '';
  return [
    `保険期間${conditions.years}年`,
    `団体割引${conditions.groupDiscountPercent}%を適用済み`,
    conditions.payment,
    `自己負担額${conditions.deductible}`,
    ...(facility.bedKind ? [`${facility.bedKind}の場合`] : []),
    `${conditions.per}の年間保険料${example}`,
  ].join('・');
}

/**
 * The limit of ① and ② together, whole: for one member and within the period of insurance.
 * Stands at every table and every answer; there is no shorter form of it.
 */
export function capSentence({ limits }: Pick<Premiums, 'limits'>): string {
  return `1加入者ごとに、保険期間中に①${limits.liability}と②${limits.response}で支払う保険金の合計額は、①の保険金額（総保険金額）が限度です。`;
}
