import type { ComponentName } from '../../schemas/index.ts';
import { type AnyNode, attributesOf, isComponent, lineOf, walk } from './nodes.ts';

/** A figure that stands in a section: its data come from a table file, the premiums or the glossary. */
export interface FigurePlace {
  readonly name: ComponentName;
  /** Which of several, e.g. the facility of premium tables. */
  readonly of: string | undefined;
  /** Group that it stands in. */
  readonly group: string;
  /** How many clauses of the file stand before it. */
  readonly before: number;
  readonly line: number | undefined;
}

/** Components that show data. */
export const DATA_COMPONENTS = [
  'PremiumTables',
  'ThreatFigures',
  'ResponseFlow',
  'CostExample',
  'PlanMatrix',
  'CoverageComparison',
  'SupportSteps',
  'SupportFunctions',
  'FurtherServices',
  'ClaimDocuments',
  'Glossary',
] as const satisfies readonly ComponentName[];

/** The figures of a file in reading order. `clauseLines` are the lines of its clauses, in reading order. */
export function figuresOf(root: AnyNode, clauseLines: readonly (number | undefined)[]): FigurePlace[] {
  return [...walk(root)].flatMap(([node, above]): FigurePlace[] => {
    if (!isComponent(node, ...DATA_COMPONENTS)) return [];
    const line = lineOf(node);
    const group = above.find((outer) => isComponent(outer, 'Group'));
    const attributes = attributesOf(node, node.name) as { of?: string } | undefined;
    return [
      {
        name: node.name,
        of: attributes?.of,
        group: (group && attributesOf(group, 'Group')?.id) ?? '',
        before: clauseLines.filter((own) => (own ?? 0) < (line ?? 0)).length,
        line,
      },
    ];
  });
}
