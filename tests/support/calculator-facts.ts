import { propsFromEdition } from '../../src/calculator/props-from-edition.ts';
import type { EntryRules } from '../../src/domain/premium/index.ts';
import { loadEdition } from '../../src/editions/load.ts';

/** The island's facts as the calculator page of the 2025 edition hands them over. */
export const facts = propsFromEdition(
  loadEdition('2025'),
  (clause) => `/2025/premiums/#${clause}`,
  new Date('2026-11-22T12:00:00+09:00'),
);
export const { book } = facts;

/** The rules of entry with the period as instants, as the domain takes them. */
export const entryRules: EntryRules = {
  ...facts.entry,
  period: { start: new Date(facts.entry.start), end: new Date(facts.entry.end) },
};
