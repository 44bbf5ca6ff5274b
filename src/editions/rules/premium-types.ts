import { sumText, yenText } from '../../domain/money.ts';
import { ofPlan } from '../../domain/premium/index.ts';
import type { PremiumRow, Premiums } from '../../schemas/index.ts';
import { leadingType, type Plans, planOf } from '../words/plan-words.ts';
import type { RuleFinding } from './rule.ts';

interface PlacedRow {
  readonly row: PremiumRow;
  readonly path: readonly (string | number)[];
  readonly label: string;
}

/** Each type stands once in each facility, with the same ① everywhere; the standard types also with the same ②. */
export function typeFindings(premiums: Premiums, plans: Plans): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const report = (path: readonly (string | number)[], message: string) =>
    findings.push({ file: 'premiums.json', path, message });
  const facilities = premiums.facilities.map((facility, index) => ({
    label: facility.label,
    index,
    tables: facility.tables.map((table, tableIndex) => ({
      id: table.id,
      rows: table.rows.map(
        (row, rowIndex): PlacedRow => ({
          row,
          label: facility.label,
          path: ['facilities', index, 'tables', tableIndex, 'rows', rowIndex],
        }),
      ),
    })),
  }));
  const ids = premiums.facilities.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      report(['facilities', index, 'id'], `施設「${id}」が2度あります / duplicate facility`);
  });

  for (const { index, tables } of facilities) {
    const names = tables.map(({ id }) => id);
    if (names.join() !== 'standard,enlarged')
      report(
        ['facilities', index, 'tables'],
        '表は standard、enlarged の順に1つずつ要ります / tables must be standard, enlarged',
      );
    const seen = new Set<string>();
    for (const { row, path } of tables.flatMap(({ rows }) => rows)) {
      for (const { id, name, letter, cheaperThan } of plans) {
        const { type, premium } = ofPlan(row, id);
        if (!type.startsWith(letter))
          report(
            [...path, id, 'type'],
            `${name}のタイプは ${letter} で始まります / types of this plan begin with ${letter}`,
          );
        if (seen.has(type)) report([...path, id, 'type'], `タイプ「${type}」がこの施設に2度あります / duplicate type`);
        seen.add(type);
        if (cheaperThan === undefined) continue;
        const dearer = ofPlan(row, cheaperThan).premium;
        for (const [size, amount] of Object.entries(premium)) {
          const limit = dearer[size];
          if (limit !== undefined && amount >= limit)
            report(
              [...path, id, 'premium', size],
              `${name}が${planOf(plans, cheaperThan).name}（${yenText(limit)}）より安くなっていません / must be below the other plan`,
            );
        }
      }
    }
  }

  const [reference, ...others] = facilities;
  if (!reference) return findings;
  for (const other of others) {
    reference.tables.forEach((table, tableIndex) => {
      const own = new Map(other.tables[tableIndex]?.rows.map((placed) => [leadingType(placed.row, plans), placed]));
      for (const { row } of table.rows) {
        const type = leadingType(row, plans);
        const same = own.get(type);
        if (!same) {
          report(
            ['facilities', other.index, 'tables', tableIndex, 'rows'],
            `${other.label}に「${type}」がありません。${reference.label}にはあります / type is missing`,
          );
          continue;
        }
        if (same.row.liability !== row.liability) {
          report(
            [...same.path, 'liability'],
            `「${type}」の①が、${reference.label}では${sumText(row.liability)}、${other.label}では${sumText(same.row.liability)}です / same type, different sum`,
          );
        }
        // In the enlarged tables ② differs between facilities (clinics stop at 3,000万円).
        if (table.id === 'standard' && same.row.response !== row.response) {
          report(
            [...same.path, 'response'],
            `「${type}」の②が、${reference.label}では${sumText(row.response)}、${other.label}では${sumText(same.row.response)}です / same type, different sum`,
          );
        }
      }
    });
  }
  for (const { rows } of facilities.flatMap(({ tables }) => tables).filter(({ id }) => id === 'enlarged')) {
    rows.forEach(({ row, path }, index) => {
      const previous = rows[index - 1]?.row;
      if (previous && row.response < previous.response)
        report([...path, 'response'], '②が上の行より小さくなっています / response sum must not fall');
    });
  }
  return findings;
}
