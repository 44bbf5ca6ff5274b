import { basename, dirname, sep } from 'node:path';
import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { loadEdition } from '../editions/load.ts';

interface TermIndex {
  readonly pattern: RegExp;
  readonly idOf: ReadonlyMap<string, string>;
}

const indexes = new Map<string, TermIndex | undefined>();

function termIndex(year: string): TermIndex | undefined {
  if (indexes.has(year) && process.env['NODE_ENV'] === 'production') return indexes.get(year);
  const { terms } = loadEdition(year).glossary;
  const idOf = new Map(terms.flatMap(({ id, term, aliases }) => [term, ...aliases].map((word) => [word, id] as const)));
  // Longest first, so that 加入者証 is not taken for 加入者.
  const words = [...idOf.keys()].sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const index = words.length > 0 ? { pattern: new RegExp(escaped.join('|'), 'g'), idOf } : undefined;
  indexes.set(year, index);
  return index;
}

/** Cuts a text at the first appearance of each term and puts a <Term> there. */
function linked(text: Text, index: TermIndex, used: Set<string>): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let done = 0;
  for (const match of text.value.matchAll(index.pattern)) {
    const id = index.idOf.get(match[0]) ?? '';
    if (used.has(id)) continue;
    used.add(id);
    if (match.index > done) result.push({ type: 'text', value: text.value.slice(done, match.index) });
    result.push({
      type: 'mdxJsxTextElement',
      name: 'Term',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
      children: [{ type: 'text', value: match[0] }],
    });
    done = match.index + match[0].length;
  }
  if (done === 0 && result.length === 0) return [text];
  if (done < text.value.length) result.push({ type: 'text', value: text.value.slice(done) });
  return result;
}

/**
 * Remark plugin: where a glossary term first appears in a section file, it
 * becomes a link to its definition. Text inside links to clauses is left alone.
 */
export function linkTerms() {
  return (tree: Root, file: { path?: string }) => {
    if (!file.path || file.path.endsWith('glossary.mdx')) return;
    const folder = file.path.includes(`${sep}sections${sep}`) ? dirname(dirname(file.path)) : dirname(file.path);
    const index = termIndex(basename(folder));
    if (!index) return;
    const used = new Set<string>();
    visit(tree, 'paragraph', (paragraph: Paragraph) => {
      paragraph.children = paragraph.children.flatMap((child) =>
        child.type === 'text' ? linked(child, index, used) : [child],
      );
      return SKIP;
    });
  };
}
