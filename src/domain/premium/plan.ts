/**
 * Every plan that an edition may offer. A new plan is one name here; which plans an edition has, in which order, with
 * which names and letters, stands in its edition.json (`product.plans`).
 */
export const PLANS = ['allRisk', 'leakOnly'] as const;
export type Plan = (typeof PLANS)[number];

/** A value for each plan of an edition; a plan that the edition does not offer has none. */
export type ByPlan<Value> = { readonly [Name in Plan]?: Value | undefined };

/** Name of a plan in addresses and in the attribute `plan` of clauses: `all-risk`. */
export function planWord(plan: Plan): string {
  return plan.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** A value for each of the plans. */
export function byPlan<Value>(plans: readonly { readonly id: Plan }[], make: (plan: Plan) => Value): ByPlan<Value> {
  return Object.fromEntries(plans.map(({ id }) => [id, make(id)]));
}

/** The value of a plan. Throws a RangeError where there is none: a figure is never made up. */
export function ofPlan<Value>(values: ByPlan<Value>, plan: Plan): Value {
  const value = values[plan];
  if (value === undefined) throw new RangeError(`プラン「${plan}」の値がありません / no value for this plan`);
  return value;
}
