import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Clause, DraftClause, DraftGroup, Group, TextPart } from '../clauses/model.ts';
import { type ParsedSection, parseSection } from '../clauses/parse-mdx.ts';
import { premiumClauses, tableClauses, termClause } from '../clauses/rows.ts';
import type { Period } from '../domain/edition/index.ts';
import {
  type Checklists,
  type ComponentName,
  checklistsSchema,
  type EditionFacts,
  type Emergency,
  editionSchema,
  emergencySchema,
  type Glossary,
  glossarySchema,
  type IndexTerms,
  indexTermsSchema,
  type Premiums,
  premiumsSchema,
  type SectionFrontMatter,
  TABLE_NAMES,
  type TableName,
  type Tables,
  tableSchemas,
} from '../schemas/index.ts';
import { checkConfirmation } from './confirmation.ts';
import { ContentError, type Finding } from './content-error.ts';
import { factsOf, hoursText } from './facts.ts';
import { readJson } from './read-json.ts';
import { checkRules } from './rules/index.ts';

/** One section page: front matter and groups in reading order. */
export interface Section extends SectionFrontMatter {
  readonly slug: string;
  readonly groups: readonly Group[];
}

/** Everything that is known of one edition, checked. */
export interface Edition {
  /** Year of the edition, also its folder and its place in addresses. */
  readonly id: string;
  readonly facts: EditionFacts;
  readonly period: Period;
  readonly premiums: Premiums;
  readonly tables: Tables;
  readonly glossary: Glossary;
  readonly indexTerms: IndexTerms;
  /** Lines of the sheet 万一のとき. */
  readonly emergency: Emergency;
  /** Lists to be printed and ticked. */
  readonly checklists: Checklists;
  /** Texts that `<Fact of>` may quote. */
  readonly texts: Readonly<Record<string, string>>;
  /** Section pages in the pamphlet's order. */
  readonly sections: readonly Section[];
  /** The page about this site, whose gap register belongs to the edition. */
  readonly about: Section;
  /** All clauses in reading order. */
  readonly clauses: readonly Clause[];
  readonly clauseById: ReadonlyMap<string, Clause>;
}

/** Which table file a component shows. */
const TABLE_OF: Partial<Record<ComponentName, TableName>> = {
  ThreatFigures: 'threat-figures',
  ResponseFlow: 'response-flow',
  CostExample: 'cost-example',
  PlanMatrix: 'plan-matrix',
  CoverageComparison: 'coverage-comparison',
  SupportSteps: 'support-steps',
  SupportFunctions: 'support-functions',
  FurtherServices: 'further-services',
  ClaimDocuments: 'claim-documents',
};

/** Slugs that `<Ref to="section:…">` may name beside the section files. */
export const GENERATED_PAGES = ['index', 'calculator', 'emergency', 'checklists', 'booklet'] as const;

/** The folder that holds the editions; CONTENT_DIR lets tests build from another one. */
export function contentRoot(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Years that have a folder, newest first. */
export function editionYears(root = contentRoot()): string[] {
  return readdirSync(root)
    .filter((name) => /^20\d{2}$/.test(name) && existsSync(join(root, name, 'edition.json')))
    .sort()
    .reverse();
}

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
    desk: [incidentDesk.role, incidentDesk.name, `電話 ${incidentDesk.tel}`, incidentDesk.hours.days, incidentDesk.hoursNote].join('\n'),
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
  const context = { facts: texts, contacts: contactTexts(facts.contacts), chapters: new Set(facts.chapters.map(({ id }) => id)) };
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
  const drafts = [...ordered, about].flatMap((file) => withFigures(file, { premiums, tables, glossary, folder: shown(folder) }));
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
    ...checkAddresses(drafts, allGroups, [...ordered, about], new Set([...sections.map(({ slug }) => slug), ...GENERATED_PAGES])),
  );
  collector.findings.push(...checkSheetReferences({ emergency, checklists }, new Set(drafts.map(({ id }) => id)), shown(folder)));
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

/** Puts the clauses of data components at the place where the component stands. */
function withFigures(file: ParsedSection, data: { premiums: Premiums; tables: Tables; glossary: Glossary; folder: string }): DraftClause[] {
  const result: DraftClause[] = [];
  let done = 0;
  for (const figure of file.figures) {
    result.push(...file.clauses.slice(done, figure.before));
    done = figure.before;
    const place = { section: file.slug, group: figure.group };
    const table = TABLE_OF[figure.name];
    const facility = data.premiums.facilities.find(({ id }) => id === figure.of);
    if (table) result.push(...tableClauses(data.tables[table], { ...place, file: `${data.folder}/tables/${table}.json` }));
    else if (facility) result.push(...premiumClauses(facility, data.premiums.limits, { ...place, file: `${data.folder}/premiums.json` }));
    else if (figure.name === 'Glossary')
      result.push(...data.glossary.terms.map((term) => termClause(term, `${data.folder}/glossary.json`)));
  }
  return [...result, ...file.clauses.slice(done)];
}

/** Every `refs` of the sheets that shorten clauses names a clause that exists. */
function checkSheetReferences(
  sheets: Readonly<Record<'emergency' | 'checklists', unknown>>,
  ids: ReadonlySet<string>,
  folder: string,
): Finding[] {
  return Object.entries(sheets).flatMap(([name, sheet]) => {
    const findings: Finding[] = [];
    const visit = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return;
      for (const [key, inner] of Object.entries(value)) {
        const field = path === '' ? key : `${path}.${key}`;
        if (key !== 'refs') visit(inner, field);
        else
          for (const id of inner as string[])
            if (!ids.has(id))
              findings.push({ file: `${folder}/${name}.json`, field, message: `「${id}」という条項はありません / unknown clause` });
      }
    };
    visit(sheet, '');
    return findings;
  });
}

/** Every id and code once, every reference to something that exists. */
function checkAddresses(
  drafts: readonly DraftClause[],
  groups: readonly DraftGroup[],
  files: readonly ParsedSection[],
  pages: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  const claim = (key: string, field: string, draft: { file: string; line: number | undefined }) => {
    const other = seen.get(`${field} ${key}`);
    if (other)
      findings.push({
        ...draft,
        field,
        message: `「${key}」はすでに ${other} で使われています。ほかと重ならないものにしてください / duplicate`,
      });
    else seen.set(`${field} ${key}`, `${draft.file}${draft.line ? `:${draft.line}` : ''}`);
  };
  for (const draft of drafts) {
    claim(draft.id, 'id', { file: draft.file, line: draft.line });
    claim(draft.code, 'code', { file: draft.file, line: draft.line });
  }
  for (const group of groups) claim(group.id, 'id', { file: '<Group>', line: undefined });

  const clauseIds = new Set(drafts.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const check = (to: string, hasText: boolean, where: { file: string; line: number | undefined; field: string }) => {
    const page = /^section:(.*)$/.exec(to)?.[1];
    if (page !== undefined) {
      if (!pages.has(page))
        findings.push({ ...where, message: `「${page}」というページはありません。あるのは ${[...pages].join('、')} / unknown page` });
      else if (!hasText) findings.push({ ...where, message: 'ページへのリンクには文字が要ります / a link to a page needs text' });
    } else if (groupIds.has(to)) {
      if (!hasText) findings.push({ ...where, message: 'まとまり（Group）へのリンクには文字が要ります / a link to a group needs text' });
    } else if (!clauseIds.has(to)) {
      findings.push({ ...where, message: `「${to}」という条項はありません / unknown clause` });
    }
  };
  for (const file of files) for (const { to, hasText, ...where } of file.references) check(to, hasText, where);
  for (const draft of drafts) {
    if (draft.form === 'row') for (const to of draft.see) check(to, true, { file: draft.file, line: draft.line, field: `${draft.id}.see` });
  }
  return findings;
}

const cache = new Map<string, { at: number; edition: Edition }>();
/** How long a read edition is kept while files may be edited (development server), in milliseconds. */
const DEVELOPMENT_TTL_MS = 1500;

/** An edition, read once a build; while developing it is read again when it has grown old. */
export function loadEdition(year: string): Edition {
  const key = join(contentRoot(), year);
  const kept = cache.get(key);
  if (kept && (process.env['NODE_ENV'] === 'production' || Date.now() - kept.at < DEVELOPMENT_TTL_MS)) return kept.edition;
  const edition = readEdition(year);
  if (!isPreview()) checkConfirmation(key, edition.facts.publication);
  cache.set(key, { at: Date.now(), edition });
  return edition;
}

/** Whether drafts are shown: on for previews, off for what is published. */
export function isPreview(): boolean {
  return process.env['PREVIEW'] === '1';
}

/** Whether an edition is marked as a draft. What cannot be read is none, so that its errors come out. */
function isDraft(year: string): boolean {
  try {
    const facts: unknown = JSON.parse(readFileSync(join(contentRoot(), year, 'edition.json'), 'utf8').replace(/^\uFEFF/, ''));
    return (facts as { publication?: unknown } | null)?.publication === 'draft';
  } catch {
    return false;
  }
}

const carried = new Map<string, string[]>();

/**
 * Years that this build carries, newest first. Drafts are left out unread: a
 * half-made edition must not stop a correction of the published one.
 */
export function buildYears(): string[] {
  const key = `${contentRoot()} ${isPreview()}`;
  const kept = process.env['NODE_ENV'] === 'production' ? carried.get(key) : undefined;
  if (kept) return kept;
  const years = editionYears().filter((year) => isPreview() || !isDraft(year));
  carried.set(key, years);
  return years;
}

/** Editions that this build carries, newest first. */
export function loadEditions(): Edition[] {
  return buildYears()
    .map(loadEdition)
    .filter(({ facts }) => isPreview() || facts.publication === 'published');
}

/** The newest edition of this build: what `/` and search speak of by default. */
export function newestEdition(): Edition {
  const [newest] = loadEditions();
  if (!newest)
    throw new Error('公開できる版がありません。content/<年度>/edition.json の publication を確かめてください / no published edition');
  return newest;
}
