import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../../src/editions/words/relations.ts';
import { ownEditions } from '../../support/own-content.ts';

describe.each(ownEditions)('$id 年度版の関連', (edition) => {
  const isExclusion = (id: string) =>
    edition.clauses.some((clause) => (clause.id === id || clause.group === id) && clause.kind === 'exclusion');

  test('補償の項目では、補償されない場合が例や関連に混ざらない', () => {
    for (const clause of edition.clauses.filter(({ kind }) => kind !== 'exclusion')) {
      const { exclusions, related } = relationsOf(clause, edition);
      expect(
        exclusions.filter(({ id }) => !isExclusion(id)),
        clause.code,
      ).toEqual([]);
      expect(
        related.filter(({ id }) => isExclusion(id)),
        clause.code,
      ).toEqual([]);
      expect(exclusions.length + related.length, clause.code).toBe(clause.see.length);
    }
  });

  test('どの費用の項目も、共通と対応費用に固有の補償されない場合を、同じだけ示す', () => {
    const expenses = edition.clauses.filter(({ id }) => /^(all-risk|leak-only)-expense(-\d)?$/.test(id));
    expect(expenses.length).toBeGreaterThanOrEqual(8);
    for (const clause of expenses)
      expect(
        relationsOf(clause, edition).exclusions.map(({ name }) => name),
        clause.code,
      ).toEqual(expect.arrayContaining(['共通（全項）', '費用（全項）']));
  });

  test('どちらのプランの賠償責任も、共通の全項を示す', () => {
    for (const id of ['all-risk-liability', 'leak-only-liability']) {
      const clause = edition.clauseById.get(id);
      if (!clause) throw new Error(id);
      expect(relationsOf(clause, edition).exclusions.map(({ name }) => name)).toContain('共通（全項）');
    }
  });
});
