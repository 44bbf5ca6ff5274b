import { sumText } from '../../domain/money.ts';
import { PLANS } from '../../domain/premium/index.ts';
import type { Premiums } from '../../schemas/index.ts';
import type { Clause } from '../clauses/model.ts';
import type { Tables } from '../files/table-schemas.ts';
import type { RuleFinding } from './rule.ts';

/** The cost example adds up to what its text says, and each cost is covered by exactly one note. */
export function costExampleFindings({ 'cost-example': example }: Tables): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const file = 'tables/cost-example.json';
  const priced = example.rows.flatMap(({ amount, approx }) => (amount === null ? [] : [{ amount, approx }]));
  const total = sumText(priced.reduce((sum, { amount }) => sum + amount, 0));
  if (!example.total.text.includes(total)) {
    findings.push({
      file,
      path: ['total', 'text'],
      message: `金額の例を足すと${total}ですが、この文にありません。金額か文のどちらかを直してください / the total differs from the sum of the amounts`,
    });
  }
  if (priced.some(({ approx }) => approx) && !example.total.text.includes(`約${total}`)) {
    findings.push({
      file,
      path: ['total', 'text'],
      message: `約を付けた金額の合計なので「約${total}」と書いてください / the total must say 約`,
    });
  }
  const rows = new Set(example.rows.map(({ id }) => id));
  const applied = new Map<string, string>();
  example.paidBy.forEach((note, index) => {
    note.applies.forEach((id, position) => {
      const path = ['paidBy', index, 'applies', position];
      if (!rows.has(id)) findings.push({ file, path, message: `「${id}」という行はありません / unknown row` });
      else if (applied.has(id))
        findings.push({ file, path, message: `「${id}」は ${applied.get(id)} にもあります / row is named twice` });
      applied.set(id, note.id);
    });
  });
  example.rows.forEach(({ id }, index) => {
    if (!applied.has(id))
      findings.push({
        file,
        path: ['rows', index, 'id'],
        message: `どの注（paidBy の applies）にも「${id}」がありません / row is named by no note`,
      });
  });
  return findings;
}

/** The notes of the premium tables lead to clauses that exist. */
export function premiumNoteFindings({ notes }: Premiums, clauseById: ReadonlyMap<string, Clause>): RuleFinding[] {
  return notes.flatMap(({ ref }, index) =>
    clauseById.has(ref)
      ? []
      : [
          {
            file: 'premiums.json',
            path: ['notes', index, 'ref'],
            message: `「${ref}」という条項はありません / unknown clause`,
          },
        ],
  );
}

/** Clauses that the comparison of the plans points at. */
export function referenceFindings(tables: Tables, clauseById: ReadonlyMap<string, Clause>): RuleFinding[] {
  const findings: RuleFinding[] = [];
  tables['coverage-comparison'].rows.forEach((row, index) => {
    for (const plan of PLANS) {
      row[plan]?.refs.forEach((id, position) => {
        if (!clauseById.has(id))
          findings.push({
            file: 'tables/coverage-comparison.json',
            path: ['rows', index, plan, 'refs', position],
            message: `「${id}」という条項はありません / unknown clause`,
          });
      });
    }
  });
  return findings;
}
