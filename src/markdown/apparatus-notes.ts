import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/** Remark plugin: a clause's `<Note>` goes to its apparatus, wherever in the clause the editor wrote it. */
export function apparatusNotes() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (element: MdxJsxFlowElement) => {
      if (element.name === 'Note')
        element.attributes.push({ type: 'mdxJsxAttribute', name: 'slot', value: 'apparatus' });
    });
  };
}
