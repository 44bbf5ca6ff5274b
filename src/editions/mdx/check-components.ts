import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { SectionFrontMatter } from '../../schemas/index.ts';
import type { Finding } from '../files/content-error.ts';
import { findingsOf } from '../files/read-json.ts';
import { chapterOf } from './clauses.ts';
import { type ComponentName, componentSchemas } from './component-schemas.ts';
import {
  type AnyNode,
  attributesOf,
  childrenOf,
  type Element,
  elementName,
  isComponent,
  isElement,
  lineOf,
  walk,
  writtenAttributes,
} from './nodes.ts';
import { type Quoted, textOf } from './text.ts';

/** What the components of a file may name. */
export interface ComponentContext extends Quoted {
  readonly file: string;
  readonly frontMatter: SectionFrontMatter | undefined;
  /** Ids of the source's chapters. */
  readonly chapters: ReadonlySet<string>;
}

/** Attributes that are no plain strings, or that the component's schema refuses. */
function attributeFindings(element: Element, name: ComponentName, file: string): Finding[] {
  const line = lineOf(element);
  const given = writtenAttributes(element);
  const computed = (element.attributes as MdxJsxAttribute[])
    .filter(({ value }) => typeof value !== 'string')
    .map((attribute) => ({
      file,
      line,
      field: `${name}.${attribute.name ?? '…'}`,
      message: '属性は "…" の形の文字だけにしてください / attributes must be plain strings',
    }));
  const result = componentSchemas[name].safeParse(given);
  if (result.success) return computed;
  const refused = findingsOf(result.error, file, given, () => line);
  return [...computed, ...refused.map((finding) => ({ ...finding, field: `${name}.${finding.field}` }))];
}

/** Facts and chapters that the edition does not have. */
function unknownNames(element: Element, { file, facts, chapters, frontMatter }: ComponentContext): Finding[] {
  const at = { file, line: lineOf(element) };
  if (isComponent(element, 'Fact')) {
    const of = attributesOf(element, 'Fact')?.of;
    if (of === undefined || facts[of]) return [];
    const names = Object.keys(facts);
    const near = names.filter((name) => name.split('.').some((part) => part !== '' && of.split('.').includes(part)));
    return [
      {
        ...at,
        field: 'Fact.of',
        message: `「${of}」という事実はありません。データの項目の道筋で書きます。使えるのは ${(near.length > 0 ? near : names).slice(0, 40).join('、')} / unknown fact`,
      },
    ];
  }
  if (!isComponent(element, 'Clause')) return [];
  const attributes = attributesOf(element, 'Clause');
  if (!attributes) return [];
  const chapter = chapterOf(attributes.chapter, frontMatter);
  const field = 'Clause.chapter';
  if (chapter === undefined)
    return [
      {
        ...at,
        field,
        message: 'このファイルは複数の章をもとにしているので chapter="…" が要ります / chapter is required here',
      },
    ];
  return chapters.has(chapter)
    ? []
    : [{ ...at, field, message: `章「${chapter}」は edition.json にありません / unknown chapter` }];
}

/** Where a component may stand. */
function placeFindings(element: Element, above: readonly AnyNode[], file: string): Finding[] {
  const inside = (...names: ComponentName[]) => above.some((outer) => isComponent(outer, ...names));
  const finding = (message: string): Finding[] => [{ file, line: lineOf(element), field: element.name ?? '', message }];
  switch (element.name) {
    case 'Group':
      return inside('Group', 'Clause')
        ? finding(`${elementName(element)} を入れ子にできません。前の <Group> を閉じてください / groups cannot nest`)
        : [];
    case 'Clause':
      if (inside('Clause'))
        return finding(`${elementName(element)} を入れ子にできません。<Item> を使ってください / clauses cannot nest`);
      return inside('Group') ? [] : finding('<Clause> は <Group> の中に置いてください / a clause needs a group');
    case 'Item':
    case 'Exception':
      return inside('Clause')
        ? []
        : finding(`<${element.name}> は <Clause> の中に置いてください / must stand in a clause`);
    case 'Note':
      return above.slice(-1).some((outer) => isComponent(outer, 'Clause'))
        ? []
        : finding('<Note> は <Clause> のすぐ内側に置いてください / must stand directly in a clause');
    default:
      return [];
  }
}

/** Components whose text would be lost or empty. */
function emptyFindings(element: Element, context: ComponentContext): Finding[] {
  if (!isComponent(element, 'Clause', 'Item', 'Exception')) return [];
  const filled = (node: AnyNode): boolean =>
    node.type === 'text'
      ? node.value.trim() !== ''
      : isComponent(node, 'Fact', 'Ref', 'Contact') || childrenOf(node).some(filled);
  if (childrenOf(element).some(filled)) return [];
  const { id } = writtenAttributes(element);
  return [
    {
      file: context.file,
      line: lineOf(element),
      field: `${element.name} ${id ?? ''}`.trim(),
      message: '本文がありません / the clause is empty',
    },
  ];
}

/** How a sentence says that something is not written. */
const SAYS_SO = /(書かれ|書い|説明され|掲載され|記載が|残っ|分かり|わかり|定義が|決まり|あり)[^。]*(ません|ない)/;

/** The box has no heading: a sentence of its own must say that something is not written, or it would read as a term. */
function silenceFindings(element: Element, context: ComponentContext): Finding[] {
  if (!isComponent(element, 'Silent')) return [];
  const text = textOf(childrenOf(element), context)
    .map((part) => (typeof part === 'string' ? part : part.ref))
    .join('');
  return SAYS_SO.test(text)
    ? []
    : [
        {
          file: context.file,
          line: lineOf(element),
          field: '<Silent>',
          message:
            '「…は書かれていません」のように、ないことを文で言い切ってください / a sentence must say that something is not written',
        },
      ];
}

/** Unknown components, attributes that do not pass, names that the edition does not have, components out of place. */
export function checkComponents(root: AnyNode, context: ComponentContext): Finding[] {
  return [...walk(root)].flatMap(([node, above]): Finding[] => {
    if (!isElement(node)) return [];
    const name = node.name as ComponentName;
    if (!Object.hasOwn(componentSchemas, name))
      return [
        {
          file: context.file,
          line: lineOf(node),
          field: `<${node.name}>`,
          message: `知らない部品です。使えるのは ${Object.keys(componentSchemas).join('、')} / unknown component`,
        },
      ];
    return [
      ...attributeFindings(node, name, context.file),
      ...unknownNames(node, context),
      ...placeFindings(node, above, context.file),
      ...emptyFindings(node, context),
      ...silenceFindings(node, context),
    ];
  });
}
