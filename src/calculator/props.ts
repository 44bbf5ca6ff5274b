import type { EditionStatus } from '../domain/edition/index.ts';
import type { EntryRules, FacilityId, Plan, RateBook, Reason } from '../domain/premium/index.ts';

/** An office to ask. */
export interface Office {
  readonly role: string;
  readonly name: string;
  readonly tel: string;
  readonly hours: string;
}

/** A clause of the edition that says why something is not published. */
export interface ClauseLink {
  readonly code: string;
  readonly href: string;
}

/** All facts the island shows; made from the edition's content at build time. */
export interface CalculatorProps {
  readonly book: RateBook;
  /** Per kind of facility: the conditions of its premiums, and where they are printed. */
  readonly conditions: Readonly<Partial<Record<FacilityId, string>>>;
  readonly sources: Readonly<Partial<Record<FacilityId, string>>>;
  readonly limits: { readonly liability: string; readonly response: string };
  readonly plans: Readonly<Record<Plan, string>>;
  /** `2025年度版` */
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly deadline: string;
  /** At build time; the page corrects it forward only. */
  readonly status: EditionStatus;
  /** The rules of entry with the period in milliseconds. */
  readonly entry: Omit<EntryRules, 'period'> & { readonly start: number; readonly end: number };
  readonly agency: Office;
  readonly clauses: Readonly<Partial<Record<Reason['tag'] | 'dental' | 'mid-term' | 'mid-term-premium', ClauseLink>>>;
}
