/** The edition as data: `/<年度>/data/clauses.json` and its like, each with its schema. */
import type { APIRoute } from 'astro';
import { loadEdition, loadEditions } from '../../../editions/load.ts';
import { PUBLISHED_NAMES, publishedData, publishedSchema } from '../../../published-data/files.ts';

const SCHEMA = '.schema';

export function getStaticPaths() {
  return loadEditions().flatMap(({ id }) =>
    PUBLISHED_NAMES.flatMap((name) => [name, name + SCHEMA].map((file) => ({ params: { edition: id, name: file } }))),
  );
}

export const GET: APIRoute = ({ params }) => {
  const file = params['name'] ?? '';
  const name = PUBLISHED_NAMES.find((known) => known === file.replace(SCHEMA, ''));
  if (!name) return new Response(null, { status: 404 });
  const content = file.endsWith(SCHEMA)
    ? publishedSchema(name)
    : publishedData(name, loadEdition(params['edition'] ?? ''));
  return new Response(`${JSON.stringify(content, null, 1)}\n`);
};
