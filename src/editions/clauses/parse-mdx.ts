import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import type { ComponentName, FigureName, SectionFrontMatter } from '../../schemas/index.ts';
import { componentSchemas, isFigure, sectionSchema } from '../../schemas/index.ts';
import type { Finding } from '../files/content-error.ts';
import { findingsOf } from '../files/read-json.ts';
import type { DraftClause, DraftGroup, Reference, TextPart } from './model.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type AnyNode = Root | RootContent;

/** What parsing one MDX file gives: its clauses in reading order and everything wrong with it. */
export interface ParsedSection {
  readonly slug: string;
  readonly frontMatter: SectionFrontMatter | undefined;
  readonly groups: readonly DraftGroup[];
  readonly clauses: readonly DraftClause[];
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
  /** Figures used, in order, e.g. `CostExample`, with the group they stand in. */
  readonly figures: readonly {
    readonly name: FigureName;
    readonly attributes: Readonly<Record<string, string>>;
    readonly group: string;
    readonly before: number;
  }[];
}

/** What a text may refer to while it is read. */
export interface ParseContext {
  /** Texts of `<Fact of>` by path. */
  readonly facts: Readonly<Record<string, string>>;
  /** Texts of `<Contact of>` by key. */
  readonly contacts: Readonly<Record<string, string>>;
  /** Ids of the pamphlet's chapters. */
  readonly chapters: ReadonlySet<string>;
}

/** Node types of Markdown that a section may use; everything else is refused with a hint. */
const ALLOWED_NODES: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'list',
  'listItem',
  'strong',
  'emphasis',
  'break',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** Figures that live in edition.json or premiums.json and must not be typed into a text. */
const TYPED_FIGURES = [
  [
    /0\d{1,3}-\d{2,4}-\d{3,4}|0570-\d{6}/,
    '電話番号は <Contact> か <Fact of="agency.tel" /> などで示してください / use data for phone numbers',
  ],
  [
    /〒?\d{3}-\d{4}(?!-)/,
    '郵便番号は <Contact> か <Fact of="agency.address" /> で示してください / use data for postal codes',
  ],
  [/https?:\/\//, '外部のアドレスは <Fact of="insurer.website" /> などで示してください / use data for web addresses'],
  [/\d{1,3}(,\d{3})+円/, '保険料の金額は表のデータから示してください / premiums come from premiums.json'],
  [/SJ\d{2}-\d{5}/, '文書番号は <Fact of="document.number" /> で示してください / use data for the document number'],
] as const;

/** Reads MDX into a tree; throws on a broken component or expression. */
export const mdxParser = unified().use(remarkParse).use(remarkMdx);

/** Splits front matter from the body, keeping the body's line numbers by padding it with blank lines. */
export function splitFrontMatter(written: string): { yaml: string; body: string } {
  // Editors on Windows may save a byte order mark and CR LF.
  const source = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!match) return { yaml: '', body: source };
  const lines = match[0].split('\n').length - 1;
  return { yaml: match[1] ?? '', body: '\n'.repeat(lines) + source.slice(match[0].length) };
}

/** Reads one MDX file of an edition into clauses. Never throws: what is wrong comes back as findings. */
export function parseSection(source: string, file: string, slug: string, context: ParseContext): ParsedSection {
  const findings: Finding[] = [];
  const clauses: DraftClause[] = [];
  const groups: DraftGroup[] = [];
  const references: Reference[] = [];
  const figures: ParsedSection['figures'][number][] = [];
  const { yaml, body } = splitFrontMatter(source);

  const frontMatter = readFrontMatter(yaml, file, context, findings);
  let tree: Root;
  try {
    tree = mdxParser.parse(body);
  } catch (error) {
    const place = (error as { line?: number }).line;
    findings.push({
      file,
      line: place,
      field: '（MDXの書き方）',
      message: `部品の閉じ忘れや、半角の < { } がないか確かめてください / ${(error as Error).message}`,
    });
    return { slug, frontMatter, groups, clauses, references, findings, figures };
  }

  interface Place {
    readonly group: string;
    readonly clause: DraftClause | undefined;
    readonly block: string | undefined;
  }
  const report = (node: AnyNode, field: string, message: string) =>
    findings.push({ file, line: node.position?.start.line, field, message });

  /** Checks an element's attributes; returns them typed, or undefined when they do not pass. */
  function attributesOf<Name extends ComponentName>(
    node: Element,
    name: Name,
  ): z.infer<(typeof componentSchemas)[Name]> | undefined {
    const given: Record<string, string> = {};
    for (const attribute of node.attributes as MdxJsxAttribute[]) {
      if (typeof attribute.value === 'string') given[attribute.name] = attribute.value;
      else
        report(
          node,
          `${name}.${attribute.name ?? '…'}`,
          '属性は "…" の形の文字だけにしてください / attributes must be plain strings',
        );
    }
    const result = componentSchemas[name].safeParse(given);
    if (result.success) return result.data as z.infer<(typeof componentSchemas)[Name]>;
    for (const finding of findingsOf(result.error, file, given, () => node.position?.start.line)) {
      findings.push({ ...finding, field: `${name}.${finding.field}` });
    }
    return undefined;
  }

  function refer(node: AnyNode, to: string, field: string, hasText: boolean): void {
    references.push({ to, hasText, file, line: node.position?.start.line, field });
  }

  function textOf(node: AnyNode, place: Place): TextPart[] {
    if (!ALLOWED_NODES.has(node.type)) {
      report(
        node,
        node.type,
        '見出し・表・画像・HTML・式は使えません。<Group>、<Clause> などの部品で書いてください / not allowed in a section',
      );
      return [];
    }
    if (node.type === 'text') {
      for (const [pattern, message] of TYPED_FIGURES) {
        const found = pattern.exec(node.value);
        if (found) report(node, `本文「${found[0]}」`, message);
      }
      return [node.value.replace(/\s*\n\s*/g, '')];
    }
    if (node.type === 'break') return ['\n'];
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return elementText(node, place);
    const parts = 'children' in node ? node.children.flatMap((child) => textOf(child as AnyNode, place)) : [];
    return node.type === 'paragraph' || node.type === 'listItem' ? [...parts, '\n'] : parts;
  }

  function elementText(node: Element, place: Place): TextPart[] {
    const name = node.name as ComponentName;
    if (!Object.hasOwn(componentSchemas, name)) {
      report(
        node,
        `<${node.name}>`,
        `知らない部品です。使えるのは ${Object.keys(componentSchemas).join('、')} / unknown component`,
      );
      return [];
    }
    const inside = (next: Place) => (node.children as AnyNode[]).flatMap((child) => textOf(child, next));
    switch (name) {
      case 'Group': {
        const group = attributesOf(node, 'Group');
        if (place.group || place.clause) report(node, 'Group', '<Group> を入れ子にできません / groups cannot nest');
        const parts = inside({ ...place, group: group?.id ?? place.group });
        if (group) groups.push({ id: group.id, title: group.title, label: group.label, parts });
        return [];
      }
      case 'Clause':
        return clauseText(node, place, inside);
      case 'Item':
      case 'Exception':
        return partText(node, name, place, inside);
      case 'Fact': {
        const fact = attributesOf(node, 'Fact');
        if (!fact) return [];
        const text = context.facts[fact.of];
        if (text === undefined || text === '') {
          report(
            node,
            'Fact.of',
            `「${fact.of}」という事実はありません。使えるのは ${Object.keys(context.facts).join('、')} / unknown fact`,
          );
          return [];
        }
        return [text];
      }
      case 'Ref': {
        const reference = attributesOf(node, 'Ref');
        if (!reference) return [];
        const own = inside(place);
        refer(node, reference.to, 'Ref.to', own.length > 0);
        return own.length > 0 ? own : [{ ref: reference.to }];
      }
      case 'Contact': {
        const contact = attributesOf(node, 'Contact');
        return contact ? [context.contacts[contact.of] ?? '', '\n'] : [];
      }
      case 'Closed':
        // Its words depend on the day, so they are no part of the clause.
        attributesOf(node, 'Closed');
        return [];
      case 'Plain':
      case 'Silent':
        attributesOf(node, name);
        return inside(place);
      default: {
        if (!isFigure(name)) return [];
        const attributes = attributesOf(node, name) as Record<string, string> | undefined;
        if (attributes) figures.push({ name, attributes, group: place.group, before: clauses.length });
        return [];
      }
    }
  }

  function clauseText(node: Element, place: Place, inside: (next: Place) => TextPart[]): TextPart[] {
    const attributes = attributesOf(node, 'Clause');
    if (!attributes) {
      inside(place);
      return [];
    }
    if (!place.group) report(node, 'Clause', '<Clause> は <Group> の中に置いてください / a clause needs a group');
    if (place.clause)
      report(node, 'Clause', '<Clause> を入れ子にできません。<Item> を使ってください / clauses cannot nest');
    const chapter = attributes.chapter ?? (frontMatter?.chapters.length === 1 ? frontMatter.chapters[0] : undefined);
    if (chapter === undefined)
      report(
        node,
        'Clause.chapter',
        'このファイルは複数の章をもとにしているので chapter="…" が要ります / chapter is required here',
      );
    else if (!context.chapters.has(chapter))
      report(node, 'Clause.chapter', `章「${chapter}」は edition.json にありません / unknown chapter`);
    for (const to of attributes.see ?? []) refer(node, to, 'Clause.see', true);
    const draft: DraftClause = {
      id: attributes.id,
      code: attributes.code,
      title: attributes.title,
      kind: attributes.kind,
      plan: attributes.plan,
      form: 'clause',
      section: slug,
      group: place.group,
      parent: undefined,
      chapter: chapter ?? '',
      at: attributes.at,
      see: attributes.see ?? [],
      parts: [],
      file,
      line: node.position?.start.line,
    };
    const slot = clauses.push(draft) - 1;
    const parts = inside({ ...place, clause: draft });
    clauses[slot] = { ...draft, parts };
    if (parts.every((part) => typeof part === 'string' && part.trim() === ''))
      report(node, `Clause ${attributes.id}`, '本文がありません / the clause is empty');
    return [];
  }

  function partText(
    node: Element,
    name: 'Item' | 'Exception',
    place: Place,
    inside: (next: Place) => TextPart[],
  ): TextPart[] {
    const attributes = attributesOf(node, name);
    const parent = place.clause;
    if (!attributes || !parent) {
      if (!parent) report(node, name, `<${name}> は <Clause> の中に置いてください / must stand in a clause`);
      inside(place);
      return [];
    }
    const earlier = clauses.filter((other) => other.parent === parent.id && other.form === 'exception').length;
    const suffix = 'code' in attributes ? attributes.code : earlier === 0 ? 'ただし書' : `ただし書${earlier + 1}`;
    const draft: DraftClause = {
      ...parent,
      id: attributes.id,
      code: `${parent.code}${suffix}`,
      form: name === 'Item' ? 'item' : 'exception',
      parent: parent.id,
      at: `${parent.at}${suffix}`,
      see: [],
      parts: [],
      line: node.position?.start.line,
    };
    const slot = clauses.push(draft) - 1;
    const parts = inside({ ...place, clause: draft });
    clauses[slot] = { ...draft, parts };
    const head = 'code' in attributes ? `${attributes.code} ` : 'ただし、';
    return [head, ...parts, '\n'];
  }

  textOf(tree, { group: '', clause: undefined, block: undefined });
  return { slug, frontMatter, groups, clauses, references, findings, figures };
}

function readFrontMatter(
  yaml: string,
  file: string,
  context: ParseContext,
  findings: Finding[],
): SectionFrontMatter | undefined {
  if (yaml === '') {
    const fields = Object.keys(sectionSchema.shape).join('、');
    findings.push({
      file,
      line: 1,
      field: '（見出し部分）',
      message: `ファイルの先頭に、--- の行で囲んだ見出し部分が要ります。要る項目は ${fields} / front matter is missing`,
    });
    return undefined;
  }
  const lines = yaml.split('\n');
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch (error) {
    findings.push({
      file,
      line: 1,
      field: '（見出し部分）',
      message: `--- で囲んだ部分を読めません / ${(error as Error).message.split('\n')[0]}`,
    });
    return undefined;
  }
  const result = sectionSchema.safeParse(value ?? {});
  if (!result.success) {
    findings.push(
      ...findingsOf(result.error, file, value, (path) => {
        const index = lines.findIndex((line) => line.startsWith(`${String(path[0])}:`));
        return index < 0 ? 1 : index + 2;
      }),
    );
    return undefined;
  }
  for (const chapter of result.data.chapters) {
    if (!context.chapters.has(chapter)) {
      findings.push({
        file,
        line: 1,
        field: 'chapters',
        message: `章「${chapter}」は edition.json にありません / unknown chapter`,
      });
    }
  }
  return result.data;
}
