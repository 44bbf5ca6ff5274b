import { z } from 'zod';
import { FILE_SCHEMAS } from '../editions/files/file-schemas.ts';
import { searchWordsSchema } from '../schemas/search-words.ts';

/** Schema of all files of content/search, which belong to no one edition. */
const SEARCH_SCHEMA = 'search-words.schema.json';

/** The part of JSON Schema that is read here. */
interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** The JSON Schema of a data file, as editors' programs read it. Rules between fields are not in it; the build checks those. */
export function jsonSchemaOf(file: string): SchemaNode | undefined {
  const schema = FILE_SCHEMAS[file];
  // What an editor writes is the input: fields with a default may be left out.
  return schema && (z.toJSONSchema(schema, { io: 'input' }) as SchemaNode);
}

/** Name of the schema file of a data file: `tables/plan-matrix.json` → `plan-matrix.schema.json`. */
export function schemaFileName(file: string): string {
  return `${file.replace(/^.*\//, '').replace(/\.json$/, '')}.schema.json`;
}

/** What `$schema` of a data file says: the way from the file to its schema. */
export function schemaReference(file: string): string {
  return `${'../'.repeat(file.split('/').length)}schemas/${schemaFileName(file)}`;
}

/** All schema files by name, as they are committed in content/schemas/. */
export function schemaFiles(): Map<string, string> {
  return new Map([
    ...Object.keys(FILE_SCHEMAS).map(
      (file) => [schemaFileName(file), `${JSON.stringify(jsonSchemaOf(file), null, 2)}\n`] as const,
    ),
    [SEARCH_SCHEMA, `${JSON.stringify(z.toJSONSchema(searchWordsSchema, { io: 'input' }), null, 2)}\n`],
  ]);
}

function below(node: SchemaNode, key: string | number): SchemaNode | undefined {
  if (node.anyOf) return node.anyOf.map((choice) => below(choice, key)).find((found) => found !== undefined);
  // An entry of a list may be named by its id.
  if (node.items || typeof key === 'number') return node.items;
  const named = node.properties?.[key];
  return named ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined);
}

const known = new Map<string, SchemaNode | undefined>();

/** A field in words: the first sentence of its description in the schema. Undefined where there is none. */
export function fieldWords(file: string, keys: readonly (string | number)[]): string | undefined {
  if (!known.has(file)) known.set(file, jsonSchemaOf(file));
  const root = known.get(file);
  const node = root && keys.reduce<SchemaNode | undefined>((current, key) => current && below(current, key), root);
  return node?.description?.split('。')[0];
}
