/** The premiums as a workbook, laid out as they are printed. */
import type { APIRoute } from 'astro';
import { loadEdition, loadEditions } from '../../../editions/load.ts';
import { premiumsWorkbook } from '../../../spreadsheets/downloads.ts';

export function getStaticPaths() {
  return loadEditions().map(({ id }) => ({ params: { edition: id } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(Buffer.from(await premiumsWorkbook(loadEdition(params['edition'] ?? ''))), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
