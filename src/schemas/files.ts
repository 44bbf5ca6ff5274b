import type { z } from 'zod';
import { answersSchema } from './answers.ts';
import { checklistsSchema } from './checklists.ts';
import { confirmationsSchema } from './confirmations.ts';
import { editionSchema } from './edition.ts';
import { emergencySchema } from './emergency.ts';
import { frontSchema } from './front.ts';
import { glossarySchema, indexTermsSchema } from './glossary.ts';
import { premiumsSchema } from './premiums.ts';
import { tableSchemas } from './tables.ts';

/** The schema of each data file, by its path inside an edition's folder. */
export const FILE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'edition.json': editionSchema,
  'premiums.json': premiumsSchema,
  'glossary.json': glossarySchema,
  'index-terms.json': indexTermsSchema,
  'front.json': frontSchema,
  'emergency.json': emergencySchema,
  'checklists.json': checklistsSchema,
  'answers.json': answersSchema,
  'confirmations.json': confirmationsSchema,
  ...Object.fromEntries(Object.entries(tableSchemas).map(([name, schema]) => [`tables/${name}.json`, schema])),
};
