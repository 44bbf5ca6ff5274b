import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  checklistsSchema,
  type EditionFacts,
  editionSchema,
  emergencySchema,
  glossarySchema,
  indexTermsSchema,
  premiumsSchema,
  type SectionFrontMatter,
  TABLE_NAMES,
  type Tables,
  tableSchemas,
} from '../schemas/index.ts';
import { checkAddresses, checkSheetReferences } from './check-addresses.ts';
import type { Clause, TextPart } from './clauses/model.ts';
import { type ParsedSection, parseSection } from './clauses/parse-mdx.ts';
import { type Edition, GENERATED_PAGES, type Section } from './edition.ts';
import { withFigures } from './figure-clauses.ts';
import { ContentError, type Finding } from './files/content-error.ts';
import { contentRoot } from './files/folders.ts';
import { readJson } from './files/read-json.ts';
import { checkRules } from './rules/index.ts';
import { factsOf, hoursText } from './words/facts.ts';

function contactTexts(contacts: EditionFacts['contacts']): Record<string, string> {
  const { agency, insurer, incidentDesk, adr } = contacts;
  const office = (entry: typeof agency) =>
    [
      entry.role,
      `${entry.name} ${entry.department}`,
      `〒${entry.postalCode} ${entry.address}`,
      `電話 ${entry.tel}`,
      entry.fax ? `FAX ${entry.fax}` : '',
      hoursText(entry.hours),
    ]
      .filter(Boolean)
      .join('\n');
  return {
    agency: office(agency),
    insurer: office(insurer),
    desk: [
      incidentDesk.role,
      incidentDesk.name,
      `電話 ${incidentDesk.tel}`,
      incidentDesk.hours.days,
      incidentDesk.hoursNote,
    ].join('\n'),
    adr: [adr.role, adr.name, `電話 ${adr.tel}`, adr.telNote, hoursText(adr.hours), adr.hours.closed ?? ''].join('\n'),
  };
}

/** Collects findings from several readers, so that an editor sees all slips at once. */
class Collector {
  readonly findings: Finding[] = [];
  attempt<Result>(read: () => Result): Result | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      this.findings.push(...error.findings);
      return undefined;
    }
  }
  stopIfAny(): void {
    if (this.findings.length > 0) throw new ContentError(this.findings);
  }
}

/** Reads and checks a whole edition. Throws a ContentError that lists every slip found. */
export function readEdition(year: string, root = contentRoot()): Edition {
  const folder = join(root, year);
  const shown = (path: string) => relative(process.cwd(), path);
  const collector = new Collector();
  const json = <Schema extends Parameters<typeof readJson>[2]>(name: string, schema: Schema) => {
    const path = join(folder, name);
    return collector.attempt(() => readJson(path, shown(path), schema));
  };
  const facts = json('edition.json', editionSchema);
  const premiums = json('premiums.json', premiumsSchema);
  const glossary = json('glossary.json', glossarySchema);
  const indexTerms = json('index-terms.json', indexTermsSchema);
  const emergency = json('emergency.json', emergencySchema);
  const checklists = json('checklists.json', checklistsSchema);
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, json(`tables/${name}.json`, tableSchemas[name])]),
  ) as unknown as Tables;
  collector.stopIfAny();
  if (!facts || !premiums || !glossary || !indexTerms || !emergency || !checklists)
    throw new Error('unreachable: findings were reported above');
  if (facts.edition !== year) {
    throw new ContentError([
      {
        file: shown(join(folder, 'edition.json')),
        field: 'edition',
        message: `フォルダーの名「${year}」と同じにしてください / must equal the folder name（いまの値 / found: ${facts.edition}）`,
      },
    ]);
  }

  const texts = factsOf(facts, premiums);
  const context = {
    facts: texts,
    contacts: contactTexts(facts.contacts),
    chapters: new Set(facts.chapters.map(({ id }) => id)),
  };
  const parse = (path: string, slug: string) => parseSection(readFileSync(path, 'utf8'), shown(path), slug, context);
  const sectionFolder = join(folder, 'sections');
  const parsed = readdirSync(sectionFolder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => parse(join(sectionFolder, name), name.slice(0, -'.mdx'.length)));
  const about = parse(join(folder, 'about.mdx'), 'about');
  for (const file of [...parsed, about]) collector.findings.push(...file.findings);
  collector.stopIfAny();

  const ordered = parsed.toSorted((a, b) => (a.frontMatter?.order ?? 0) - (b.frontMatter?.order ?? 0));
  const drafts = [...ordered, about].flatMap((file) =>
    withFigures(file, { premiums, tables, glossary }, shown(folder)),
  );
  const codes = new Map(drafts.map(({ id, code }) => [id, code]));
  const resolved = (parts: readonly TextPart[]) =>
    parts
      .map((part) => (typeof part === 'string' ? part : (codes.get(part.ref) ?? part.ref)))
      .join('')
      .replace(/\n+/g, '\n')
      .trim();
  const toSection = (file: ParsedSection): Section => ({
    ...(file.frontMatter as SectionFrontMatter),
    slug: file.slug,
    groups: file.groups.map(({ parts, ...group }) => ({ ...group, intro: resolved(parts) })),
  });
  const sections = ordered.map(toSection);
  const allGroups = [...ordered, about].flatMap((file) => file.groups);
  collector.findings.push(
    ...checkAddresses(
      drafts,
      allGroups,
      [...ordered, about],
      new Set([...sections.map(({ slug }) => slug), ...GENERATED_PAGES]),
    ),
  );
  collector.findings.push(
    ...checkSheetReferences({ emergency, checklists }, new Set(drafts.map(({ id }) => id)), shown(folder)),
  );
  collector.stopIfAny();

  const clauses = drafts.map(({ parts, ...draft }): Clause => ({ ...draft, text: resolved(parts) }));
  const edition: Edition = {
    id: year,
    facts,
    period: { start: new Date(facts.period.start), end: new Date(facts.period.end) },
    premiums,
    tables,
    glossary,
    indexTerms,
    emergency,
    checklists,
    texts,
    sections,
    about: toSection(about),
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
  };
  collector.findings.push(...checkRules(edition, folder, shown(folder)));
  collector.stopIfAny();
  return edition;
}
