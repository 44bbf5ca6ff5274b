import { propsFromEdition } from '../../src/calculator/props-from-edition.ts';
import type { EntryRules } from '../../src/domain/premium/index.ts';
import { edition, inYear, YEAR } from './edition.ts';

/** The island's facts as the calculator page of the frozen edition, ended, hands them over. */
export const facts = propsFromEdition(
  edition,
  (clause) => `/${YEAR}/premiums/#${clause}`,
  new Date(inYear('11-22T12:00', 1)),
);
export const { book } = facts;

/** The rules of entry with the period as instants, as the domain takes them. */
export const entryRules: EntryRules = {
  ...facts.entry,
  period: { start: new Date(facts.entry.start), end: new Date(facts.entry.end) },
};
