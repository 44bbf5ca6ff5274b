import { z } from 'zod';
import { answersSchema } from '../../schemas/answers.ts';
import { checklistsSchema } from '../../schemas/checklists.ts';
import { confirmationsSchema } from '../../schemas/confirmations.ts';
import { editionSchema } from '../../schemas/edition.ts';
import { emergencySchema } from '../../schemas/emergency.ts';
import { frontSchema } from '../../schemas/front.ts';
import { glossarySchema, indexTermsSchema } from '../../schemas/glossary.ts';
import { premiumsSchema } from '../../schemas/premiums.ts';
import { tableSchemas } from './table-schemas.ts';

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

/** A field at the top of a data file in words: the first sentence of its description. Undefined where there is none. */
export function topFieldWords(file: string, key: string): string | undefined {
  const schema = FILE_SCHEMAS[file];
  const field = schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.ZodType>>)[key] : undefined;
  return field?.description?.split('。')[0];
}
