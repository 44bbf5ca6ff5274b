import type { EditionFacts, Tables } from '../../schemas/index.ts';
import type { RuleFinding } from './rule.ts';

/**
 * The plans' own names say what the matrix must: オールリスクプラン covers every kind of accident,
 * ○○限定プラン the kinds that name ○○ and no others. A row that is different in the source says so in `checked`.
 */
export function matrixFindings({ product }: EditionFacts, { 'plan-matrix': matrix }: Tables): RuleFinding[] {
  const limitedTo = /^(.+)限定/.exec(product.leakOnlyPlan)?.[1];
  return matrix.rows.flatMap((row, index): RuleFinding[] => {
    if (row.checked !== undefined) return [];
    const name = row.label ?? row.title;
    const finding = (key: 'allRisk' | 'leakOnly', expected: boolean, why: string): RuleFinding[] =>
      row[key] === expected
        ? []
        : [
            {
              file: 'tables/plan-matrix.json',
              path: ['rows', index, key],
              message: `「${name}」が${row[key] ? '対象（true）' : '対象外（false）'}になっています。${why}。〇と×を取り違えていないか、原典の表と見比べてください。原典がこのとおりなら、この行に "checked": "原典で確かめたわけ" を加えてください / does not fit the plan's name`,
            },
          ];
    return [
      ...(product.allRiskPlan.includes('オールリスク')
        ? finding('allRisk', true, `${product.allRiskPlan}は、すべての事故を補償する名です`)
        : []),
      ...(limitedTo === undefined
        ? []
        : finding('leakOnly', name.includes(limitedTo), `${product.leakOnlyPlan}は、${limitedTo}に限る名です`)),
    ];
  });
}
