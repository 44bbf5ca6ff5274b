/** The premiums as a table for spreadsheet programs. */
import type { APIRoute } from 'astro';
import { loadEdition, loadEditions } from '../../../editions/load.ts';
import { premiumsCsv } from '../../../spreadsheets/downloads.ts';

export function getStaticPaths() {
  return loadEditions().map(({ id }) => ({ params: { edition: id } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(premiumsCsv(loadEdition(params['edition'] ?? '')), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
