import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { z } from 'zod';
import { type ComponentName, componentSchemas } from './component-schemas.ts';

/** A component as it stands in a file. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;
/** Any node of a file's tree. */
export type AnyNode = Root | RootContent;
/** The attributes that a component's schema gives. */
export type AttributesOf<Name extends ComponentName> = z.infer<(typeof componentSchemas)[Name]>;

/** Whether a node is a component. */
export function isElement(node: AnyNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is a component that sections know. */
export function isComponent<Name extends ComponentName>(
  node: AnyNode,
  ...names: Name[]
): node is Element & { name: Name } {
  return isElement(node) && (names as (string | null)[]).includes(node.name);
}

/** The nodes right below a node. */
export function childrenOf(node: AnyNode): AnyNode[] {
  return 'children' in node ? (node.children as AnyNode[]) : [];
}

/** 1-based line where a node begins. */
export function lineOf(node: AnyNode): number | undefined {
  return node.position?.start.line;
}

/** Every node below a node in reading order, each with the nodes above it, outermost first. */
export function* walk(
  node: AnyNode,
  above: readonly AnyNode[] = [],
): Generator<readonly [node: AnyNode, above: readonly AnyNode[]]> {
  for (const child of childrenOf(node)) {
    yield [child, above];
    yield* walk(child, [...above, child]);
  }
}

/** The attributes that are written as plain strings. */
export function writtenAttributes(element: Element): Record<string, string> {
  return Object.fromEntries(
    (element.attributes as MdxJsxAttribute[]).flatMap(({ name, value }) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** The attributes as the component's schema reads them; undefined where they do not pass, which checkComponents reports. */
export function attributesOf<Name extends ComponentName>(element: Element, name: Name): AttributesOf<Name> | undefined {
  const result = componentSchemas[name].safeParse(writtenAttributes(element));
  return result.success ? (result.data as AttributesOf<Name>) : undefined;
}

/** How messages name a component: `<Clause>「共通①」`, `<Group>「common」`. */
export function elementName(element: Element): string {
  const { code, id } = writtenAttributes(element);
  const own = code ?? id;
  return `<${element.name}>${own ? `「${own}」` : ''}`;
}
