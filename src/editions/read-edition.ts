import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { endOfDay } from '../domain/edition/index.ts';
import type { SectionFrontMatter } from '../schemas/index.ts';
import { checkAddresses, checkSheetReferences } from './check-addresses.ts';
import type { Clause, DraftClause, TextPart } from './clauses/model.ts';
import { type ParsedSection, parseSection } from './clauses/parse-mdx.ts';
import { type Edition, GENERATED_PAGES, type Section } from './edition.ts';
import { expectedFigures, withFigures } from './figure-clauses.ts';
import { Collector } from './files/collector.ts';
import { ContentError } from './files/content-error.ts';
import { contentRoot } from './files/folders.ts';
import { lineOfField, linesOfIds } from './files/read-json.ts';
import { readText } from './files/read-text.ts';
import { isSystemFile, strayFiles } from './files/stray-files.ts';
import { type EditionData, readData } from './read-data.ts';
import { characterFindings } from './rules/characters.ts';
import { codeOrderFindings } from './rules/code-order.ts';
import { figureFindings } from './rules/figures-shown.ts';
import { ruleFindings, withLines, writtenFindings } from './rules/index.ts';
import { planFindings, planScopeFindings } from './rules/plans.ts';
import { sectionOrderFindings } from './rules/section-order.ts';
import { sectionTextFindings } from './rules/texts.ts';
import { typedData } from './rules/typed-data.ts';
import { contactTexts } from './words/contact-texts.ts';
import { factsOf } from './words/facts.ts';
import { withFacts } from './words/filled-facts.ts';

/** Where an edition lies, and how messages name it. */
interface Place {
  readonly folder: string;
  readonly shownFolder: string;
}

interface ParsedFiles {
  /** Section files in the order of the book. */
  readonly sections: readonly ParsedSection[];
  readonly about: ParsedSection;
}

function readSections(
  { folder, shownFolder }: Place,
  data: EditionData,
  texts: Edition['texts'],
  collector: Collector,
): ParsedFiles {
  const { facts, premiums, tables, glossary } = data;
  const context = {
    facts: texts,
    contacts: contactTexts(facts.contacts),
    chapters: new Set(facts.chapters.map(({ id }) => id)),
  };
  const rules = { data: typedData(facts, premiums, tables), glossary };
  const parse = (name: string, slug: string): ParsedSection | undefined =>
    collector.attempt(() => {
      const shown = `${shownFolder}/${name}`;
      const source = readText(join(folder, name), shown);
      const section = parseSection(source, shown, slug, context);
      collector.add(characterFindings(source, shown));
      collector.add([...section.findings, ...sectionTextFindings(section, rules)]);
      return section;
    });
  const sections = readdirSync(join(folder, 'sections'))
    .filter((name) => name.endsWith('.mdx') && !isSystemFile(name))
    .sort()
    .flatMap((name) => parse(`sections/${name}`, name.slice(0, -'.mdx'.length)) ?? []);
  const about = parse('about.mdx', 'about');
  if (about) collector.add(sectionOrderFindings([...sections, about]));
  collector.stopIfAny();
  if (!about) throw new Error('unreachable: findings were reported above');
  const order = ({ frontMatter }: ParsedSection) => frontMatter?.order ?? Number.POSITIVE_INFINITY;
  return { sections: sections.toSorted((a, b) => order(a) - order(b)), about };
}

/** The data files whose words may quote facts, with the facts filled in. */
function withQuotedFacts(
  data: EditionData,
  texts: Edition['texts'],
  { folder, shownFolder }: Place,
  collector: Collector,
): EditionData {
  const filled = <Value>(name: string, value: Value): Value =>
    withFacts(value, texts, ({ of, keys }) =>
      collector.add([
        {
          file: `${shownFolder}/${name}`,
          line: lineOfField(join(folder, name), keys),
          field: keys.join('.'),
          message: `「${of}」という事実はありません。edition.json と premiums.json の道筋で書いてください / unknown fact`,
        },
      ]),
    );
  return {
    ...data,
    front: filled('front.json', data.front),
    emergency: filled('emergency.json', data.emergency),
    checklists: filled('checklists.json', data.checklists),
    glossary: filled('glossary.json', data.glossary),
  };
}

/** Clauses of all files in reading order, each with its line, also those that a data file holds. */
function draftsOf(files: readonly ParsedSection[], data: EditionData, { folder, shownFolder }: Place): DraftClause[] {
  const lines = new Map<string, ReadonlyMap<string, number>>();
  const lineOf = ({ id, file, line }: DraftClause): number | undefined => {
    if (line !== undefined || !file.endsWith('.json')) return line;
    if (!lines.has(file)) lines.set(file, linesOfIds(join(folder, relative(shownFolder, file))));
    return lines.get(file)?.get(id);
  };
  return files
    .flatMap((file) => withFigures(file, data, shownFolder))
    .map((draft) => ({ ...draft, line: lineOf(draft) }));
}

/** Fills in the codes of the clauses that texts refer to. */
function resolver(drafts: readonly DraftClause[]): (parts: readonly TextPart[]) => string {
  const codes = new Map(drafts.map(({ id, code }) => [id, code]));
  return (parts) =>
    parts
      .map((part) => (typeof part === 'string' ? part : (codes.get(part.ref) ?? part.ref)))
      .join('')
      .replace(/\n+/g, '\n')
      .trim();
}

/** Reads and checks a whole edition. Throws a ContentError that lists every slip found. */
export function readEdition(year: string, root = contentRoot()): Edition {
  const folder = join(root, year);
  const place = { folder, shownFolder: relative(process.cwd(), folder) };
  const collector = new Collector();
  collector.add(strayFiles(folder, place.shownFolder));
  const written = readData(folder, place.shownFolder, collector);
  if (written.facts.edition !== year) {
    throw new ContentError([
      {
        file: `${place.shownFolder}/edition.json`,
        line: lineOfField(join(folder, 'edition.json'), ['edition']),
        field: 'edition',
        message: `フォルダーの名「${year}」と同じにしてください / must equal the folder name（いまの値 / found: ${written.facts.edition}）`,
      },
    ]);
  }

  collector.add(withLines(planFindings(written.facts, written.premiums, written.tables), folder, place.shownFolder));
  collector.stopIfAny();
  const texts = factsOf(written.facts, written.premiums);
  const data = withQuotedFacts(written, texts, place, collector);
  // What is typed is judged as it is written, before facts are filled in.
  const { sections: parsed, about } = readSections(place, written, texts, collector);
  const files = [...parsed, about];
  const drafts = draftsOf(files, data, place);
  const resolved = resolver(drafts);
  const toSection = (file: ParsedSection): Section => ({
    ...(file.frontMatter as SectionFrontMatter),
    slug: file.slug,
    groups: file.groups.map(({ parts, ...group }) => ({ ...group, intro: resolved(parts) })),
  });
  const pages = new Set([...parsed.map(({ slug }) => slug), ...GENERATED_PAGES]);
  const { front, emergency, checklists, glossary } = data;
  collector.add(
    checkAddresses(
      drafts,
      files.flatMap(({ groups }) => groups),
      files,
      pages,
    ),
  );
  collector.add(
    checkSheetReferences(
      { front, emergency, checklists, glossary },
      new Set(drafts.map(({ id }) => id)),
      folder,
      place.shownFolder,
    ),
  );
  collector.add(planScopeFindings(drafts, data.facts.product.plans));
  collector.add(codeOrderFindings(drafts));
  collector.add(figureFindings(expectedFigures(data.premiums), files, place.shownFolder));
  collector.stopIfAny();

  const clauses = drafts.map(
    ({ parts, noteParts = [], ...draft }): Clause => ({ ...draft, text: resolved(parts), notes: resolved(noteParts) }),
  );
  const edition: Edition = {
    ...data,
    id: year,
    period: {
      start: new Date(data.facts.period.start),
      end: new Date(data.facts.period.end),
      deadlinePassed: endOfDay(data.facts.applicationDeadline),
    },
    texts,
    sections: parsed.map(toSection),
    about: toSection(about),
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
  };
  collector.add(withLines([...writtenFindings(written), ...ruleFindings(edition)], folder, place.shownFolder));
  collector.stopIfAny();
  return edition;
}
