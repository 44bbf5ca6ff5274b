import type { Edition } from '../../editions/load.ts';
import { planName } from '../../editions/words/plan-name.ts';
import { PLANS, type Plan } from '../../schemas/index.ts';
import { pagePath } from '../../site/addresses.ts';
import type { SectionEntry } from '../catalogue.ts';
import type { Dictionary } from '../files.ts';
import { fold } from '../fold.ts';
import { titleLeads } from '../text.ts';
import type { SearchRecord } from './records.ts';

/** The part of the dictionary that tells what the records are. */
export function catalogueOf(
  edition: Edition,
  records: readonly SearchRecord[],
): Omit<Dictionary, 'synonyms' | 'letters' | 'entry' | 'meta'> {
  const clauses = records.map(({ clause }) => clause);
  const sections = [...edition.sections, edition.about].filter(({ slug }) =>
    clauses.some(({ section }) => section === slug),
  );
  const groups = sections.flatMap(({ groups: own }) => own);
  const groupTitles = [...new Set(groups.map(({ title }) => title))];
  const groupNumber = new Map(groups.map(({ id, title }) => [id, groupTitles.indexOf(title)]));
  const plans = Object.fromEntries(PLANS.map((plan) => [plan, planName(plan, edition.facts.product)])) as Record<
    Plan,
    string
  >;
  const column = (values: readonly string[]) => values.join('\n');
  return {
    edition: edition.id,
    label: edition.facts.label,
    sections: sections.map(
      ({ slug, title, nav }): SectionEntry => ({ slug, title, nav, path: pagePath(edition.id, slug) }),
    ),
    groups: groupTitles,
    plans: { ...plans, both: `${plans.both}の両方` },
    records: {
      id: column(clauses.map(({ id }) => id)),
      code: column(clauses.map(({ code }) => code)),
      title: column(clauses.map(({ title }) => title)),
      section: clauses.map(({ section }) => sections.findIndex(({ slug }) => slug === section)),
      group: clauses.map(({ group }) => groupNumber.get(group) ?? -1),
      plan: clauses.map(({ plan }) => plan ?? ''),
      length: clauses.map(({ text }) => [...fold(text)].length),
      titleLeads: clauses.map((clause) => (titleLeads(clause) ? 1 : 0)),
    },
  };
}
