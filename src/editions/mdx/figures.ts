import { type FigureName, isFigure } from './component-schemas.ts';
import { type AnyNode, attributesOf, isComponent, isElement, lineOf, walk, writtenAttributes } from './nodes.ts';

/** A figure that stands in a section: its data come from a table file, the premiums or the glossary. */
export interface FigurePlace {
  readonly name: FigureName;
  readonly attributes: Readonly<Record<string, string>>;
  /** Group that it stands in. */
  readonly group: string;
  /** How many clauses of the file stand before it. */
  readonly before: number;
  readonly line: number | undefined;
}

/** The figures of a file in reading order. `clauseLines` are the lines of its clauses, in reading order. */
export function figuresOf(root: AnyNode, clauseLines: readonly (number | undefined)[]): FigurePlace[] {
  return [...walk(root)].flatMap(([node, above]): FigurePlace[] => {
    if (!isElement(node) || node.name === null || !isFigure(node.name)) return [];
    const line = lineOf(node);
    const group = above.find((outer) => isComponent(outer, 'Group'));
    return [
      {
        name: node.name,
        attributes: writtenAttributes(node),
        group: (group && attributesOf(group, 'Group')?.id) ?? '',
        before: clauseLines.filter((own) => (own ?? 0) < (line ?? 0)).length,
        line,
      },
    ];
  });
}
