import type { TextPart } from '../clauses/model.ts';
import { type AnyNode, attributesOf, childrenOf, isComponent } from './nodes.ts';

/** What the texts of a section quote. */
export interface Quoted {
  /** Texts of `<Fact of>` by path. */
  readonly facts: Readonly<Record<string, string>>;
  /** Texts of `<Contact of>` by key. */
  readonly contacts: Readonly<Record<string, string>>;
}

/** What an exception without words of its own is headed with (components/clause/Exception.astro). */
const EXCEPTION_LABEL = 'ただし、次のものはこの項にあたりません';

/** What an exception is must be read with it, wherever its words are quoted: a line of its own at its end. */
function exceptionText(label = EXCEPTION_LABEL, parts: readonly TextPart[]): TextPart[] {
  const head = label.startsWith('ただし') ? 'ただし、' : '';
  return [head, ...parts, `\n（${label.replace(/^(ただし、)?(次の[^、は]+は)?/, '')}）\n`];
}

/** The text of a list of nodes with facts filled in. Groups and clauses inside have texts of their own and give none. */
export function textOf(nodes: readonly AnyNode[], quoted: Quoted): TextPart[] {
  return nodes.flatMap((node): TextPart[] => {
    if (node.type === 'text') return [node.value.replace(/\s*\n\s*/g, '')];
    if (node.type === 'break') return ['\n'];
    const inside = () => textOf(childrenOf(node), quoted);
    if (isComponent(node, 'Fact')) {
      const text = quoted.facts[attributesOf(node, 'Fact')?.of ?? ''];
      return text === undefined ? [] : [text];
    }
    if (isComponent(node, 'Ref')) {
      const own = inside();
      const to = attributesOf(node, 'Ref')?.to;
      return own.length > 0 || to === undefined ? own : [{ ref: to }];
    }
    if (isComponent(node, 'Contact')) return [quoted.contacts[attributesOf(node, 'Contact')?.of ?? ''] ?? '', '\n'];
    if (isComponent(node, 'Item')) return [`${attributesOf(node, 'Item')?.code ?? ''} `, ...inside(), '\n'];
    if (isComponent(node, 'Exception')) return exceptionText(attributesOf(node, 'Exception')?.label, inside());
    // What stands in them are whole sentences: what is not written says so itself (check-components.ts).
    if (isComponent(node, 'Silent', 'Note', 'Plain')) return inside();
    // Closed: its words depend on the day. Groups, clauses and figures are read on their own.
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return [];
    return node.type === 'paragraph' || node.type === 'listItem' ? [...inside(), '\n'] : inside();
  });
}
