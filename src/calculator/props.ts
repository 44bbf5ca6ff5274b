import type { EditionStatus } from '../domain/edition/index.ts';
import type { EntryRules, FacilityId, RateBook } from '../domain/premium/index.ts';

/** An office to ask. */
export interface Office {
  readonly role: string;
  readonly name: string;
  readonly tel: string;
  readonly hours: string;
}

/** A clause of the edition that an answer stands on. */
export interface ClauseLink {
  readonly code: string;
  readonly href: string;
}

/** Clauses that answers link to beside those of what is not published or not possible and those of the plans. */
export const NOTE_CLAUSES = [
  'premium-cap',
  'premium-conditions',
  'option-profit',
  'enroll-mid-term',
  'enroll-mid-term-payment',
] as const;

/** All facts the island shows; made from the edition's content at build time. */
export interface CalculatorProps {
  readonly book: RateBook;
  /** Per kind of facility: the conditions of its premiums, and where they are printed. */
  readonly conditions: Readonly<Partial<Record<FacilityId, string>>>;
  readonly sources: Readonly<Partial<Record<FacilityId, string>>>;
  readonly limits: { readonly liability: string; readonly response: string };
  /** The limit of ① and ② together, as a sentence. */
  readonly cap: string;
  /** Period of insurance that the premiums are printed for, years. */
  readonly years: number;
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
  /** By id. */
  readonly clauses: Readonly<Record<string, ClauseLink>>;
}
