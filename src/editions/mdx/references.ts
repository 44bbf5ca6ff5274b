import type { Reference } from '../clauses/model.ts';
import { type AnyNode, attributesOf, childrenOf, isComponent, lineOf, walk } from './nodes.ts';

/** Every address that a file names, with the place where it does. */
export function referencesOf(root: AnyNode, file: string): Reference[] {
  return [...walk(root)].flatMap(([node]): Reference[] => {
    const where = { file, line: lineOf(node) };
    if (isComponent(node, 'Ref')) {
      const reference = attributesOf(node, 'Ref');
      return reference ? [{ ...where, to: reference.to, hasText: childrenOf(node).length > 0, field: 'Ref.to' }] : [];
    }
    if (!isComponent(node, 'Clause')) return [];
    const see = attributesOf(node, 'Clause')?.see ?? [];
    return see.map((to) => ({ ...where, to, hasText: true, field: 'Clause.see' }));
  });
}
