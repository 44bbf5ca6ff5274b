import type { Edition } from '../../editions/load.ts';
import { isEveryPlan, planName } from '../../editions/words/plan-words.ts';
import type { SearchWords } from '../../schemas/search-words.ts';
import { type WireCatalogue, wireKeys } from '../catalogue.ts';
import { fold } from '../fold.ts';
import { editionPages } from './pages.ts';
import { groupTitles, type SearchRecord } from './records.ts';

/** The catalogue of an edition as it travels; `keys` are Pagefind's, in the order of the records. */
export function wireCatalogue(
  edition: Edition,
  withAbout: boolean,
  records: readonly SearchRecord[],
  emergency: SearchWords['emergency'],
  leads: readonly string[],
  synonyms: readonly string[],
  keys: readonly string[],
): WireCatalogue {
  const entries = records.map(({ entry }) => entry);
  const { product } = edition.facts;
  const scopes = new Set(entries.map(({ plan }) => plan).filter((plan) => plan !== ''));
  const every = product.plans.length === 2 ? 'の両方' : 'のすべて';
  const scopeName = (scope: string) => planName(scope, product) + (isEveryPlan(scope, product.plans) ? every : '');
  const pages = editionPages(edition, withAbout);
  const numberOf = new Map(records.map(({ name }, number) => [name, number]));
  const column = (values: readonly string[]) => values.join('\n');
  return {
    edition: edition.id,
    label: edition.facts.label,
    pages: pages.map(({ slug, title, nav, path }) => ({ slug, title, nav, path })),
    groups: groupTitles(edition, withAbout),
    plans: Object.fromEntries([...scopes].map((scope) => [scope, scopeName(scope)])),
    records: {
      form: column(entries.map(({ form }) => form)),
      id: column(entries.map(({ id }) => id)),
      code: column(entries.map(({ code }) => code)),
      title: column(entries.map(({ title }) => title)),
      kind: column(entries.map(({ kind }) => kind)),
      plan: column(entries.map(({ plan }) => plan)),
      page: entries.map(({ page }) => page),
      group: entries.map(({ group }) => group),
      length: entries.map(({ length }) => length),
      titleLeads: entries.map((entry) => entry.titleLeads),
      clauses: Object.fromEntries(
        entries.flatMap(({ clauses }, number) => (clauses.length > 0 ? [[number, clauses] as const] : [])),
      ),
      silent: entries.flatMap(({ silent }, number) => (silent ? [number] : [])),
      joining: entries.flatMap(({ joining }, number) => (joining ? [number] : [])),
    },
    leads,
    synonyms,
    emergency: {
      words: emergency.flatMap(({ words }) => words.map(fold)),
      to: emergency.flatMap(({ to }) => to.flatMap((name) => numberOf.get(name) ?? [])),
    },
    keys: wireKeys(keys),
  };
}
