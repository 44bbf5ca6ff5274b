import { ofPlan } from '../../domain/premium/index.ts';
import type { EditionFacts } from '../../schemas/index.ts';
import type { Tables } from '../files/table-schemas.ts';
import type { RuleFinding } from './rule.ts';

/**
 * The plans' own names say what the matrix must: オールリスクプラン covers every kind of accident,
 * ○○限定プラン the kinds that name ○○ and no others. A row that is different in the source says so in `checked`.
 */
export function matrixFindings({ product }: EditionFacts, { 'plan-matrix': matrix }: Tables): RuleFinding[] {
  return matrix.rows.flatMap((row, index): RuleFinding[] => {
    if (row.checked !== undefined) return [];
    const kind = row.label ?? row.title;
    return product.plans.flatMap(({ id, name }): RuleFinding[] => {
      const limitedTo = /^(.+)限定/.exec(name)?.[1];
      if (limitedTo === undefined && !name.includes('オールリスク')) return [];
      const covered = ofPlan(row, id);
      if (covered === (limitedTo === undefined || kind.includes(limitedTo))) return [];
      const why = limitedTo === undefined ? 'すべての事故を補償する名です' : `${limitedTo}に限る名です`;
      return [
        {
          file: 'tables/plan-matrix.json',
          path: ['rows', index, id],
          message: `「${kind}」が${covered ? '対象（true）' : '対象外（false）'}になっています。${name}は、${why}。〇と×を取り違えていないか、原典の表と見比べてください。原典がこのとおりなら、この行に "checked": "原典で確かめたわけ" を加えてください / does not fit the plan's name`,
        },
      ];
    });
  });
}
