import type { Glossary } from '../../schemas/index.ts';
import type { ParsedSection } from '../clauses/parse-mdx.ts';
import type { Finding } from '../files/content-error.ts';
import { leavesOf } from '../files/leaves.ts';
import { frontMatterLine } from '../mdx/front-matter.ts';
import { isElement, lineOf, walk, writtenAttributes } from '../mdx/nodes.ts';
import { misspellings } from './homophones.ts';
import { repeats } from './repeats.ts';
import type { RuleFinding } from './rule.ts';
import { type TextPlace, type TypedData, typedFigures } from './typed-data.ts';

/** What texts are held against. */
export interface TextRules {
  readonly data: TypedData;
  readonly glossary: Pick<Glossary, 'homophones'>;
}

/** The page about the site speaks of slips in the source and shows them as they stand there. */
const ABOUT = 'about';

function wordFindings(text: string, place: TextPlace, rules: TextRules): { field: string; message: string }[] {
  return [...typedFigures(text, rules.data, place), ...misspellings(text, rules.glossary), ...repeats(text)].map(
    ({ found, message }) => ({
      field: `「${found}」`,
      message,
    }),
  );
}

/** Words in a section's text, attributes and front matter that belong to data or are misspelt. */
export function sectionTextFindings({ tree, slug, frontMatter }: ParsedSection, rules: TextRules): Finding[] {
  const { file, root } = tree;
  const found = (text: string, line: number | undefined, place: TextPlace, name: string): Finding[] =>
    wordFindings(text, place, rules).map(({ field, message }) => ({ file, line, field: `${name}${field}`, message }));
  const front = Object.entries(frontMatter ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' ? found(value, frontMatterLine(tree, key), { quotes: false, sums: true }, key) : [],
  );
  const nodes = [...(root ? walk(root) : [])].flatMap(([node]): Finding[] => {
    if (node.type === 'text')
      return found(node.value.replace(/\s*\n\s*/g, ''), lineOf(node), { quotes: true, sums: slug !== ABOUT }, '本文');
    if (!isElement(node)) return [];
    return Object.entries(writtenAttributes(node)).flatMap(([name, value]) =>
      name === 'of' ? [] : found(value, lineOf(node), { quotes: false, sums: false }, `${node.name}.${name}`),
    );
  });
  return [...front, ...nodes];
}

/** Keys whose values name things by their id. */
const NAMES: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'refs',
  'see',
  'clauses',
  'applies',
  'from',
  'to',
  'homophones',
]);

/** Data files whose words may quote facts: `<Fact of="…" />` is filled in when they are read. */
export const QUOTING_FILES: ReadonlySet<string> = new Set([
  'front.json',
  'emergency.json',
  'checklists.json',
  'glossary.json',
]);

/** Words in a data file's texts that belong to other data or are misspelt. `file` is its path in the edition's folder. */
export function dataTextFindings(file: string, value: unknown, rules: TextRules): RuleFinding[] {
  const place = { quotes: QUOTING_FILES.has(file), sums: false };
  return leavesOf(value).flatMap(({ keys, value: leaf }) => {
    if (keys.some((key) => NAMES.has(String(key)))) return [];
    const texts = Array.isArray(leaf)
      ? leaf.map((entry, index) => [[...keys, index], entry] as const)
      : [[keys, leaf] as const];
    return texts.flatMap(([path, text]) =>
      typeof text !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(text)
        ? []
        : wordFindings(text, place, rules).map(({ field, message }) => ({
            file,
            path,
            message: `${field} ${message}`,
          })),
    );
  });
}
