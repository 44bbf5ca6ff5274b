import { z } from 'zod';
import type { Figure } from '../figure.ts';
import { termClause } from './text.ts';

/** 用語集: `<Glossary />` */
export const glossary = {
  file: 'glossary.json',
  attributes: z.strictObject({}),
  clauses: (data) => data.glossary.terms.map(termClause),
} as const satisfies Figure;
