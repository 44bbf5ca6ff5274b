import type { SectionFrontMatter } from '../../schemas/index.ts';
import type { DraftClause, DraftGroup } from '../clauses/model.ts';
import { type AnyNode, attributesOf, childrenOf, type Element, isComponent, lineOf, walk } from './nodes.ts';
import { type Quoted, textOf } from './text.ts';

/** Where a section's clauses come from. */
export interface ClauseSource extends Quoted {
  readonly file: string;
  readonly slug: string;
  readonly frontMatter: SectionFrontMatter | undefined;
}

/** The chapter of a clause: its own, or the section's only one. */
export function chapterOf(own: string | undefined, frontMatter: SectionFrontMatter | undefined): string | undefined {
  return own ?? (frontMatter?.chapters.length === 1 ? frontMatter.chapters[0] : undefined);
}

/** The groups of a file with the text that stands in them outside their clauses. */
export function groupsOf(root: AnyNode, quoted: Quoted): DraftGroup[] {
  return [...walk(root)].flatMap(([node]): DraftGroup[] => {
    if (!isComponent(node, 'Group')) return [];
    const group = attributesOf(node, 'Group');
    return group
      ? [{ id: group.id, title: group.title, label: group.label, parts: textOf(childrenOf(node), quoted) }]
      : [];
  });
}

function wholeClause(node: Element, group: string, source: ClauseSource): DraftClause | undefined {
  const attributes = attributesOf(node, 'Clause');
  if (!attributes) return undefined;
  return {
    id: attributes.id,
    code: attributes.code,
    title: attributes.title,
    kind: attributes.kind,
    plan: attributes.plan,
    form: 'clause',
    section: source.slug,
    group,
    parent: undefined,
    chapter: chapterOf(attributes.chapter, source.frontMatter) ?? '',
    at: attributes.at,
    see: attributes.see ?? [],
    joining: [...walk(node)].some(([inner]) => isComponent(inner, 'Closed')),
    parts: textOf(childrenOf(node), source),
    noteParts: textOf(
      childrenOf(node).filter((child) => isComponent(child, 'Note')),
      source,
    ),
    file: source.file,
    line: lineOf(node),
  };
}

/** An item or an exception: a clause of its own inside another. `exceptions` counts those that came before it. */
function partClause(
  node: Element & { name: 'Item' | 'Exception' },
  parent: DraftClause,
  exceptions: number,
  quoted: Quoted,
): DraftClause | undefined {
  const attributes = attributesOf(node, node.name);
  if (!attributes) return undefined;
  const suffix = 'code' in attributes ? attributes.code : exceptions === 0 ? 'ただし書' : `ただし書${exceptions + 1}`;
  return {
    ...parent,
    id: attributes.id,
    code: `${parent.code}${suffix}`,
    form: node.name === 'Item' ? 'item' : 'exception',
    parent: parent.id,
    at: `${parent.at}${suffix}`,
    see: [],
    joining: [...walk(node)].some(([inner]) => isComponent(inner, 'Closed')),
    noteParts: [],
    parts: textOf(childrenOf(node), quoted),
    line: lineOf(node),
  };
}

/** The clauses, items and exceptions of a file in reading order. */
export function clausesOf(root: AnyNode, source: ClauseSource): DraftClause[] {
  const clauses: DraftClause[] = [];
  const drafts = new Map<AnyNode, DraftClause>();
  for (const [node, above] of walk(root)) {
    if (isComponent(node, 'Clause')) {
      const group = above.find((outer) => isComponent(outer, 'Group'));
      const draft = wholeClause(node, (group && attributesOf(group, 'Group')?.id) ?? '', source);
      if (!draft) continue;
      drafts.set(node, draft);
      clauses.push(draft);
    } else if (isComponent(node, 'Item', 'Exception')) {
      const outer = above.findLast((candidate) => drafts.has(candidate));
      const parent = outer && drafts.get(outer);
      if (!parent) continue;
      const exceptions = clauses.filter((other) => other.parent === parent.id && other.form === 'exception').length;
      const draft = partClause(node, parent, exceptions, source);
      if (!draft) continue;
      drafts.set(node, draft);
      clauses.push(draft);
    }
  }
  return clauses;
}
