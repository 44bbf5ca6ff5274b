import { japanTime, type Period, startOfDay } from '../edition/index.ts';

/** A calendar day in Japan, `2025-03-14`; days compare as texts. */
export type Day = string & { readonly __unit: 'day' };

/** What the pamphlet says about joining (表紙, 13章 中途加入). */
export interface EntryRules {
  readonly period: Period;
  /** Last day for applications from the first day on. */
  readonly applicationDeadline: string;
  /** Day on which the pamphlet of the edition was made; there was nothing to apply for before it. */
  readonly issued: string;
  readonly cutoffDay: number;
  readonly startDay: number;
  readonly monthsUntilStart: number;
  readonly monthsUntilStartAfterCutoff: number;
  readonly monthsFromStartToDeduction: number;
}

export type Entry =
  /** Received by the deadline: cover for the whole period. The month of deduction is not in the pamphlet. */
  | { readonly tag: 'whole-period' }
  /** Cover from `start` to the end of the period; deducted from the fees of `deduction`. */
  | {
      readonly tag: 'mid-term';
      readonly start: Day;
      readonly deduction: { readonly year: number; readonly month: number };
    }
  /**
   * Received after the deadline, with a rule for entry within the period that leads to its first day or before:
   * whether such an application counts from the first day is not in the pamphlet.
   */
  | { readonly tag: 'after-deadline' }
  /** The rule leads to the end of the period or beyond it. */
  | { readonly tag: 'no-period-left'; readonly start: Day }
  | { readonly tag: 'before-edition' }
  | { readonly tag: 'after-edition' };

const two = (value: number) => String(value).padStart(2, '0');

function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${two(month)}-${two(day)}` as Day;
}

/** Reads `2025-03-14`; null for anything else and for days that the calendar lacks. Years 2000–2099. */
export function readDay(text: string): Day | null {
  const [, year, month, day] = (/^(20\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (text as Day) : null;
}

/** `months` after a month; months count 1–12. */
function laterMonth(year: number, month: number, months: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** From when to when cover lasts for an application received on a day. Says nothing about a premium: none is published for part of a year. */
export function entryFor(received: Day, rules: EntryRules): Entry {
  const first = japanTime(rules.period.start);
  const last = japanTime(rules.period.end);
  const firstDay = dayOf(first.year, first.month, first.day);
  const lastDay = dayOf(last.year, last.month, last.day);
  if (received < rules.issued) return { tag: 'before-edition' };
  if (received > lastDay) return { tag: 'after-edition' };
  if (received <= rules.applicationDeadline) return { tag: 'whole-period' };
  const { year, month, day } = japanTime(startOfDay(received));
  const startMonth = laterMonth(
    year,
    month,
    day <= rules.cutoffDay ? rules.monthsUntilStart : rules.monthsUntilStartAfterCutoff,
  );
  const start = dayOf(startMonth.year, startMonth.month, rules.startDay);
  if (start <= firstDay) return { tag: 'after-deadline' };
  if (start >= lastDay) return { tag: 'no-period-left', start };
  return {
    tag: 'mid-term',
    start,
    deduction: laterMonth(startMonth.year, startMonth.month, rules.monthsFromStartToDeduction),
  };
}
