import { ofPlan, type Plan, planWord } from '../../domain/premium/index.ts';
import type { EditionFacts, PlanScope, PremiumRow } from '../../schemas/index.ts';

export type Plans = EditionFacts['product']['plans'];

/** The plans that a clause speaks of; of the option, those that may have it. */
export function plansOf(scope: PlanScope, plans: Plans): Plans {
  if (scope === 'both') return plans;
  if (scope === 'option') return plans.filter(({ optionRuledOutBy }) => optionRuledOutBy === undefined);
  const words = scope.split(' ');
  return plans.filter(({ id }) => words.includes(planWord(id)));
}

/** Whether a clause speaks of every plan, so that none needs to be named. */
export function isEveryPlan(scope: PlanScope, plans: Plans): boolean {
  return scope !== 'option' && plansOf(scope, plans).length === plans.length;
}

/** The scope of all plans of an edition. */
export function everyPlan(plans: Plans): PlanScope {
  return plans.length === 2 ? 'both' : plans.map(({ id }) => planWord(id)).join(' ');
}

/** The plans that a clause speaks of, in the edition's own names. */
export function planName(scope: PlanScope, { plans }: EditionFacts['product']): string {
  const names = plansOf(scope, plans)
    .map(({ name }) => name)
    .join('・');
  return scope === 'option' ? `${names}のオプション` : names;
}

/** What the edition says of a plan. Throws where it does not offer it. */
export function planOf(plans: Plans, id: Plan): Plans[number] {
  const plan = plans.find((entry) => entry.id === id);
  if (!plan) throw new Error(`edition.json：product.plans に「${id}」がありません / unknown plan`);
  return plan;
}

/** `どちらのプラン`, of three and more `どのプラン`. */
export function whichPlan(plans: Plans): string {
  return plans.length === 2 ? 'どちらのプラン' : 'どのプラン';
}

/** The type codes of a premium row in the order of the plans: S3, P3. */
export function rowTypes(row: PremiumRow, plans: Plans): string[] {
  return plans.map(({ id }) => ofPlan(row, id).type);
}

/** The type code that names a row: that of the first plan. */
export function leadingType(row: PremiumRow, plans: Plans): string {
  const [type] = rowTypes(row, plans);
  if (type === undefined) throw new Error('edition.json：product.plans にプランがありません / no plans');
  return type;
}

/** What the type codes of a row share: `3` of S3 and P3. */
export function gradeOf(row: PremiumRow, plans: Plans): string {
  return leadingType(row, plans).slice(1);
}
