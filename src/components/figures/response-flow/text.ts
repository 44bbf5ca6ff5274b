import { type FigureClause, rowClause } from '../figure.ts';
import type { ResponseFlowData } from './schema.ts';

/** The rows as clauses. */
export function responseFlowClauses(flow: ResponseFlowData): FigureClause[] {
  return [
    {
      ...rowClause(flow, flow.title, flow.start, flow.effectsTitle, ...flow.effects, flow.groupsTitle, flow.silent),
      noteParts: flow.silent ? [flow.silent] : [],
    },
    ...flow.groups.map((group) => rowClause(group, group.title, ...group.items)),
  ];
}
