import type { z } from 'zod';
import { PLANS, type Plan, planWord } from '../domain/premium/plan.ts';

/** A field for each plan that an edition may offer; which ones must stand there, the edition says (product.plans). */
export function eachPlan<Schema extends z.ZodType>(schema: Schema): Record<Plan, z.ZodOptional<Schema>> {
  return Object.fromEntries(PLANS.map((plan) => [plan, schema.optional()])) as Record<Plan, z.ZodOptional<Schema>>;
}

/** All ways to take at least two of some words, in their order. */
function together(words: readonly string[]): string[] {
  const sets: string[][] = [[]];
  for (const word of words) sets.push(...sets.map((set) => [...set, word]));
  return sets.filter(({ length }) => length > 1).map((set) => set.join(' '));
}

const WORDS = PLANS.map(planWord);

/**
 * What a clause may speak of: one plan, several (names with a space between), both plans of an edition that has two,
 * the option. Their names are the edition's, see editions/words/plan-words.ts.
 */
export const PLAN_SCOPES: readonly string[] = [...WORDS, ...together(WORDS), 'both', 'option'];

/** One of PLAN_SCOPES. */
export type PlanScope = string;
