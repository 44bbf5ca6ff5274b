import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { parse as parseYaml } from 'yaml';
import { type Leaf, leavesOf } from '../files/leaves.ts';
import { type AnyNode, childrenOf, type Element, isComponent } from './nodes.ts';
import { readTree } from './tree.ts';

/** Components that give a piece of a section an address of its own. */
const ADDRESSED = { Group: 'まとまり', Clause: '条項', Item: '号', Exception: '例外' } as const;
type AddressedName = keyof typeof ADDRESSED;
export type PartForm = AddressedName | 'Page';

/**
 * A piece of an MDX file. The parts of a file together hold every character of
 * its body: each part's text has ⟨id⟩ where a smaller part was cut out, so a
 * change, a move or a removal always shows in some part.
 */
export interface MdxPart {
  readonly file: string;
  readonly form: PartForm;
  /** Address; `（ページ）` for what stands outside every group. */
  readonly id: string;
  /** Addresses from the group down to this part, joined by dots: `common.common-11.common-11-a`. */
  readonly path: string;
  /** Attributes as written, without `id`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Text between the tags as written, ⟨id⟩ for the parts inside it. */
  readonly body: string;
  /** 1-based line of the opening tag. */
  readonly line: number;
}

export interface MdxFile {
  /** Values of the front matter. */
  readonly front: readonly Leaf[];
  readonly parts: readonly MdxPart[];
}

export const PAGE_PART = '（ページ）';

type AddressedElement = Element & { name: AddressedName };

function isAddressedElement(node: AnyNode): node is AddressedElement {
  return isComponent(node, ...(Object.keys(ADDRESSED) as AddressedName[]));
}

/** Attributes as written, expressions too: a difference in them must show. */
function allAttributes(element: Element): Record<string, string> {
  return Object.fromEntries(
    (element.attributes as MdxJsxAttribute[]).map(({ name, value }) => [
      name ?? '…',
      typeof value === 'string' ? value : JSON.stringify(value ?? true),
    ]),
  );
}

function offsets(node: AnyNode): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** The nearest addressed elements below a node. */
function addressedBelow(node: AnyNode): AddressedElement[] {
  return childrenOf(node).flatMap((child) => (isAddressedElement(child) ? [child] : addressedBelow(child)));
}

/** The words for a kind of part. */
export function formName(form: PartForm): string {
  return form === 'Page' ? 'ページ' : ADDRESSED[form];
}

function readFront(yaml: string): Leaf[] {
  try {
    return leavesOf(parseYaml(yaml) ?? {});
  } catch {
    return [{ path: '（見出し部分）', keys: [], value: yaml }];
  }
}

/** Takes an MDX file apart. Never throws: a file that cannot be read is one part. */
export function mdxParts(source: string, file: string): MdxFile {
  const { yaml, body, root } = readTree(source, file);
  const front = readFront(yaml);
  if (!root)
    return {
      front,
      parts: [{ file, form: 'Page', id: PAGE_PART, path: PAGE_PART, attributes: {}, body: body.trim(), line: 1 }],
    };
  const parts: MdxPart[] = [];

  /** Cuts the addressed elements out of a stretch of text, and reads each as a part. */
  const cut = (from: number, to: number, elements: readonly AddressedElement[], above: readonly string[]): string => {
    let text = '';
    let done = from;
    for (const element of elements) {
      const [start, end] = offsets(element);
      text += `${body.slice(done, start)}⟨${readElement(element, above)}⟩`;
      done = end;
    }
    return (text + body.slice(done, to)).trim();
  };

  function readElement(element: AddressedElement, above: readonly string[]): string {
    const { id = `（idなし、${element.position?.start.line ?? 1}行）`, ...attributes } = allAttributes(element);
    const [start, end] = offsets(element);
    const slot = parts.length;
    const path = [...above, id];
    const part = {
      file,
      form: element.name,
      id,
      path: path.join('.'),
      attributes,
      line: element.position?.start.line ?? 1,
    };
    parts.push({ ...part, body: '' });
    const [first, last] = [element.children[0], element.children.at(-1)] as [AnyNode | undefined, AnyNode | undefined];
    const inner =
      first && last ? cut(offsets(first)[0], offsets(last)[1], addressedBelow(element), path) : body.slice(start, end);
    parts[slot] = { ...part, body: first ? inner : '' };
    return id;
  }

  const rest = cut(0, body.length, addressedBelow(root), []);
  return {
    front,
    parts: [{ file, form: 'Page', id: PAGE_PART, path: PAGE_PART, attributes: {}, body: rest, line: 1 }, ...parts],
  };
}
