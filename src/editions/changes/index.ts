/** What readers are told of the step from one edition to the next; editors' tools compare the files (authoring/diff). */
import type { Edition } from '../edition.ts';
import { type ClauseChanges, clauseChanges } from './clause-changes.ts';
import { conditionChanges, contactChanges, dateChanges, type FactChange } from './fact-changes.ts';
import { type PremiumChange, premiumChanges } from './premium-changes.ts';

export type { ClauseChange, ClauseChanges } from './clause-changes.ts';
export type { FactChange } from './fact-changes.ts';
export type { MarkedWords } from './marked-words.ts';
export type { PremiumChange } from './premium-changes.ts';

export interface EditionChanges {
  readonly premiums: readonly PremiumChange[];
  readonly conditions: readonly FactChange[];
  readonly clauses: ClauseChanges;
  readonly contacts: readonly FactChange[];
  readonly dates: readonly FactChange[];
}

/** Everything of two editions that a reader of the one should know of the other. */
export function changesBetween(earlier: Edition, later: Edition): EditionChanges {
  return {
    premiums: premiumChanges(earlier.premiums, later.premiums),
    conditions: conditionChanges(earlier, later),
    clauses: clauseChanges(earlier, later),
    contacts: contactChanges(earlier, later),
    dates: dateChanges(earlier, later),
  };
}
