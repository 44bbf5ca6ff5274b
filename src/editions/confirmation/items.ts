import { createHash } from 'node:crypto';
import { topFieldWords } from '../files/file-schemas.ts';
import { isWithin, leavesOf } from '../files/leaves.ts';
import { parseJson } from '../files/read-json.ts';
import type { EditionSources } from '../files/sources.ts';
import { type MdxPart, mdxParts } from '../mdx/parts.ts';
import { gojuonGroups } from '../words/gojuon.ts';

/** Something that a person confirms in one look: a clause, a table, a price table, a contact. */
export interface ConfirmItem {
  /** File inside the edition's folder. */
  readonly file: string;
  /** Name inside the file: a clause's address, or a path. */
  readonly name: string;
  /** What it is, in words. */
  readonly title: string;
  /** Chapter (id) and place in the pamphlet, where it has one of its own. */
  readonly chapter?: string | undefined;
  readonly at?: string | undefined;
  /** Further names by which an editor may call it: parts of a clause. */
  readonly within: readonly string[];
  /** How many people have to confirm it. */
  readonly eyes: 1 | 2;
  /** What is confirmed, as it is written. */
  readonly text: string;
  /** Changes when the words change, not when the file is laid out anew. */
  readonly hash: string;
}

/** Name of the item for what stands in a section outside its clauses. */
export const PAGE_ITEM = '（ページ）';
/** Name of the item for a whole file. */
export const WHOLE_FILE = '（全体）';

/** Keys that name things and state nothing about the insurance. */
const NAMES: ReadonlySet<string> = new Set(['$schema', 'edition', 'publication', 'siteApprovalNumber', 'confirmation']);

/** A slip in these costs a reader money or a call, and no rule finds each of them: two people look. */
const TWO_EYES = /^(?:premiums\.json |edition\.json contacts\.|tables\/plan-matrix\.json )/;

type Draft = Pick<ConfirmItem, 'name' | 'title' | 'text'> & Partial<ConfirmItem>;

/** Twelve hexadecimal digits would do for some hundred items; sixteen read as easily. */
function hashOf(text: string): string {
  return createHash('sha256')
    .update(text.replace(/[ \t]+$/gm, ''))
    .digest('hex')
    .slice(0, 16);
}

function written(part: MdxPart): string {
  const attributes = Object.entries(part.attributes).map(([name, value]) => `${name}: ${value}`);
  return [part.path.split('.').at(-1), ...attributes, part.body].join('\n');
}

/** Each clause with all that stands in it, and what stands outside the clauses as one item. */
function sectionItems(file: string, source: string): Draft[] {
  const { front, parts } = mdxParts(source, file);
  const value = (path: string) => front.find((leaf) => leaf.path === path)?.value;
  const chapters = value('chapters');
  const clauses = parts.filter(({ form }) => form === 'Clause');
  const inClause = (part: MdxPart) => clauses.some(({ path }) => isWithin(part.path, path));
  const outside = parts.filter((part) => !inClause(part));
  const page: Draft = {
    name: PAGE_ITEM,
    title: `ページ「${String(value('title') ?? file)}」の題・前書き・まとまりの文`,
    text: [...front.map(({ path, value: leaf }) => `${path}: ${JSON.stringify(leaf)}`), ...outside.map(written)].join(
      '\n\n',
    ),
  };
  const own = clauses.map((clause): Draft => {
    const inside = parts.filter((part) => isWithin(part.path, clause.path));
    const { code, title, chapter, at } = clause.attributes;
    return {
      name: clause.id,
      title: `${code ?? clause.id}「${title ?? ''}」`,
      chapter: chapter ?? (Array.isArray(chapters) ? String(chapters[0]) : undefined),
      at,
      within: inside.map(({ id }) => id),
      text: inside.map(written).join('\n\n'),
    };
  });
  return [page, ...own];
}

const json = (value: unknown) => JSON.stringify(value, null, 1);

interface Named {
  readonly id?: unknown;
  readonly term?: unknown;
  readonly label?: unknown;
  readonly title?: unknown;
  readonly role?: unknown;
  readonly chapter?: unknown;
  readonly at?: unknown;
}

function entryTitle(entry: Named, fallback: string): string {
  return String(entry.term ?? entry.title ?? entry.label ?? entry.role ?? entry.id ?? fallback);
}

/** The entries of a list or the values of an object, each as an item named below `path`. */
function entryItems(value: unknown, path: string, kind: string): Draft[] {
  const entries = Array.isArray(value)
    ? value.map((entry, index) => [String((entry as Named | null)?.id ?? index), entry] as const)
    : Object.entries((value ?? {}) as object);
  return entries.map(([key, entry]): Draft => {
    const { chapter, at } = (entry ?? {}) as Named;
    return {
      name: `${path}.${key}`,
      title: `${kind}「${entryTitle((entry ?? {}) as Named, key)}」`,
      chapter: typeof chapter === 'string' ? chapter : undefined,
      at: typeof at === 'string' ? at : undefined,
      text: json(entry),
    };
  });
}

/** Facilities: each price table, and what else is said of the facility. */
function facilityItems(facilities: unknown): Draft[] {
  if (!Array.isArray(facilities)) return [];
  return facilities.flatMap((facility: Named & { readonly tables?: unknown }): Draft[] => {
    const { tables, ...rest } = facility;
    const name = `facilities.${String(facility.id)}`;
    const at = typeof facility.at === 'string' ? facility.at : undefined;
    const own = Array.isArray(tables) ? (tables as readonly Named[]) : [];
    return [
      { name, title: `${entryTitle(facility, name)}の表の説明`, at, text: json(rest) },
      ...own.map((table, index) => ({
        name: `${name}.tables.${String(table.id)}`,
        title: `${entryTitle(facility, name)}の保険料の表${index + 1}`,
        at,
        text: json(table),
      })),
    ];
  });
}

/** Terms by the row of the 五十音 in which they stand: a page of them is read in one go. */
function termItems(terms: unknown): Draft[] {
  if (!Array.isArray(terms)) return [];
  const all = (terms as readonly (Named & { readonly reading?: unknown })[]).map((entry) => ({
    entry,
    reading: typeof entry.reading === 'string' ? entry.reading : '',
  }));
  const rows = gojuonGroups(all).map(({ row, entries }) => ({ label: `${row.label}行`, entries }));
  const placed = new Set(rows.flatMap(({ entries }) => entries));
  const others = all.filter((term) => !placed.has(term));
  return [...rows, ...(others.length > 0 ? [{ label: 'ほか', entries: others }] : [])].map(({ label, entries }) => ({
    name: `terms.${label}`,
    title: `用語（${label}の${entries.length}語）`,
    within: entries.flatMap(({ entry }) => [entry.id, entry.term].filter((name) => typeof name === 'string')),
    text: json(entries.map(({ entry }) => entry)),
  }));
}

/** Which keys of a file are taken apart further; the other keys are one item each. */
const APART: Readonly<Record<string, Readonly<Record<string, (value: unknown) => Draft[]>>>> = {
  'edition.json': { contacts: (value) => entryItems(value, 'contacts', '連絡先') },
  'premiums.json': { facilities: facilityItems },
  'glossary.json': { terms: termItems, homophones: () => [] },
  'answers.json': { answers: (value) => entryItems(value, 'answers', '答え') },
  'checklists.json': { lists: (value) => entryItems(value, 'lists', 'チェックリスト') },
};

/** The files that are confirmed in one piece and are no table. */
const FILE_TITLES: Readonly<Record<string, string>> = {
  'front.json': 'はじめのページの文',
  'emergency.json': '「万一のとき」の紙',
  'index-terms.json': '五十音索引の見出し語',
};

/** A file that is one item: a table by its own title, or by its first row. */
function fileTitle(file: string, { title, rows }: Readonly<Record<string, unknown>>): string {
  if (!file.startsWith('tables/')) return FILE_TITLES[file] ?? `ファイル「${file}」`;
  if (typeof title === 'string') return `表「${title}」`;
  const [first, ...others] = Array.isArray(rows) ? (rows as readonly Named[]) : [];
  return `表（${first ? `「${entryTitle(first, file)}」ほか${others.length}行` : file}）`;
}

function dataItems(file: string, text: string): Draft[] {
  const { value } = parseJson(text, file);
  const apart = APART[file];
  const whole = { ...(value as Readonly<Record<string, unknown>>) };
  for (const key of NAMES) delete whole[key];
  if (!apart) {
    const [row] = leavesOf(whole, () => undefined).filter(({ keys }) => keys.at(-1) === 'chapter');
    return [
      {
        name: WHOLE_FILE,
        title: fileTitle(file, whole),
        chapter: typeof row?.value === 'string' ? row.value : undefined,
        text: json(whole),
      },
    ];
  }
  return Object.entries(whole).flatMap(([key, entry]) =>
    apart[key]
      ? apart[key](entry)
      : [{ name: key, title: topFieldWords(file, key) ?? `${file} の ${key}`, text: json(entry) }],
  );
}

/**
 * Everything of an edition that a person confirms, in the order of its files. Throws a ContentError
 * for a data file that cannot be read.
 */
export function confirmItems({ files }: EditionSources): ConfirmItem[] {
  return [...files].flatMap(([file, text]) => {
    const drafts = file.endsWith('.json')
      ? dataItems(file, text)
      : file.endsWith('.mdx')
        ? sectionItems(file, text)
        : [{ name: WHOLE_FILE, title: `ファイル「${file}」`, text }];
    return drafts.map(
      (draft): ConfirmItem => ({
        within: [],
        ...draft,
        file,
        eyes: TWO_EYES.test(`${file} ${draft.name}`) ? 2 : 1,
        hash: hashOf(draft.text),
      }),
    );
  });
}
