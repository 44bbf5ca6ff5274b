import { z } from 'zod';
import type { Figure } from '../figure.ts';
import { premiumClauses } from './text.ts';

/** 保険料の表: `<PremiumTables of="clinic" />` */
export const premiumTables = {
  file: 'premiums.json',
  attributes: z.strictObject({ of: z.enum(['clinic', 'hospital', 'care']) }),
  clauses: ({ premiums, facts }, { of }) =>
    premiums.facilities
      .filter(({ id }) => id === of)
      .flatMap((facility) => premiumClauses(facility, premiums.limits, facts.product.plans)),
} as const satisfies Figure;
