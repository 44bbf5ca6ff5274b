import { PLANS, planWord } from '../../domain/premium/index.ts';
import type { EditionFacts, Premiums } from '../../schemas/index.ts';
import type { Clause, DraftClause } from '../clauses/model.ts';
import type { Finding } from '../files/content-error.ts';
import type { Tables } from '../files/table-schemas.ts';
import type { Plans } from '../words/plan-words.ts';
import type { RuleFinding } from './rule.ts';

/** Every row that has something for each plan has it for each plan of the edition, and for no other. */
export function planFindings({ product }: EditionFacts, premiums: Premiums, tables: Tables): RuleFinding[] {
  const offered = product.plans.map(({ id }) => id);
  const inRow = (file: string, path: readonly (string | number)[], row: Readonly<Record<string, unknown>>) =>
    PLANS.flatMap((plan): RuleFinding[] => {
      const given = row[plan] !== undefined;
      if (given === offered.includes(plan)) return [];
      const message = given
        ? `「${plan}」は edition.json の product.plans にありません。あるのは ${offered.join('、')} / unknown plan`
        : `「${plan}」がありません。edition.json の product.plans にあるプランは、どの行にも要ります / plan is missing`;
      return [{ file, path: given ? [...path, plan] : path, message }];
    });
  const notes = premiums.notes.flatMap(({ mark, plan }, index): RuleFinding[] => {
    const path = ['notes', index];
    if ((mark === undefined) !== (plan === undefined))
      return [
        { file: 'premiums.json', path, message: 'mark と plan は、そろえて書いてください / mark and plan go together' },
      ];
    return plan === undefined || offered.includes(plan)
      ? []
      : [
          {
            file: 'premiums.json',
            path: [...path, 'plan'],
            message: `edition.json の product.plans にありません。あるのは ${offered.join('、')} / unknown plan`,
          },
        ];
  });
  return [
    ...premiums.facilities.flatMap((facility, index) =>
      facility.tables.flatMap((table, tableIndex) =>
        table.rows.flatMap((row, rowIndex) =>
          inRow('premiums.json', ['facilities', index, 'tables', tableIndex, 'rows', rowIndex], row),
        ),
      ),
    ),
    ...(['plan-matrix', 'coverage-comparison'] as const).flatMap((name) =>
      tables[name].rows.flatMap((row, index) => inRow(`tables/${name}.json`, ['rows', index], row)),
    ),
    ...notes,
  ];
}

/** Clauses speak of plans that the edition offers. */
export function planScopeFindings(drafts: readonly DraftClause[], plans: Plans): Finding[] {
  const known = [...plans.map(({ id }) => planWord(id)), 'option', ...(plans.length === 2 ? ['both'] : [])];
  return drafts.flatMap(({ file, line, plan }): Finding[] => {
    const unknown = plan?.split(' ').find((word) => !known.includes(word));
    if (unknown === undefined) return [];
    const message = `「${unknown}」というプランはこの版にありません。書けるのは ${known.join('、')}。いくつかのプランは半角の空白で区切ります / unknown plan`;
    return [{ file, line, field: 'plan', message }];
  });
}

/** Plans lead to clauses that exist. */
export function planClauseFindings(
  { product: { plans } }: EditionFacts,
  clauseById: ReadonlyMap<string, Clause>,
): RuleFinding[] {
  return plans.flatMap(({ optionRuledOutBy, notes = [] }, index) =>
    [
      ...(optionRuledOutBy === undefined ? [] : [{ ref: optionRuledOutBy, path: ['optionRuledOutBy'] }]),
      ...notes.map((ref, position) => ({ ref, path: ['notes', position] })),
    ].flatMap(({ ref, path }): RuleFinding[] =>
      clauseById.has(ref)
        ? []
        : [
            {
              file: 'edition.json',
              path: ['product', 'plans', index, ...path],
              message: `「${ref}」という条項はありません / unknown clause`,
            },
          ],
    ),
  );
}
