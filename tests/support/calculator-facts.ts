import { propsFromEdition } from '../../src/calculator/props-from-edition.ts';
import { loadEdition } from '../../src/editions/load.ts';

/** The island's facts as the calculator page of the 2025 edition hands them over. */
export const facts = propsFromEdition(
  loadEdition('2025'),
  (clause) => `/2025/premiums/#${clause}`,
  new Date('2026-11-22T12:00:00+09:00'),
);
export const { book } = facts;
