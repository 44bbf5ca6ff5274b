import { tableFigure } from '../figure.ts';
import { coverageComparisonSchema } from './schema.ts';
import { coverageComparisonClauses } from './text.ts';

/** プランの補償の対照: `<CoverageComparison />` */
export const coverageComparison = tableFigure(
  'coverage-comparison',
  coverageComparisonSchema,
  coverageComparisonClauses,
);
