import type { EditionFacts, Plan } from '../../schemas/index.ts';

/** The plan that a clause speaks of, in the edition's own names. */
export function planName(plan: Plan, { allRiskPlan, leakOnlyPlan }: EditionFacts['product']): string {
  switch (plan) {
    case 'all-risk':
      return allRiskPlan;
    case 'leak-only':
      return leakOnlyPlan;
    case 'both':
      return `${allRiskPlan}・${leakOnlyPlan}`;
    case 'option':
      return `${allRiskPlan}のオプション`;
  }
}
