import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirmAll } from './confirm-all.ts';

/** A plan that no pamphlet has: half the price of 情報漏えい限定プラン, may have the option. */
export const THIRD = { id: 'basic', letter: 'B', name: '基本プラン', cheaperThan: 'leakOnly' } as const;

interface Cell {
  readonly type: string;
  readonly premium: Readonly<Record<string, number>>;
}

/** Premiums at half the price in whole 10 yen; sizes keep the one ratio in which they stand. */
function halfOf({ type, premium }: Cell): Cell {
  const half = (yen: number) => Math.round(yen / 20) * 10;
  const [[small = 'all', first = 0] = [], ...others] = Object.entries(premium);
  const start = half(first);
  return {
    type: THIRD.letter + type.slice(1),
    premium: Object.fromEntries([
      [small, start],
      ...others.map(([size, yen]) => [size, Math.round((start * yen) / first / 10) * 10] as const),
    ]),
  };
}

function editJson(path: string, edit: (data: never) => void): void {
  const data = JSON.parse(readFileSync(path, 'utf8'));
  edit(data as never);
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}

interface Rows<Row> {
  readonly rows: Row[];
}

/** Writes the third plan into the data of an edition; clauses that spoke of both plans speak of these two by name. */
export function addThirdPlan(folder: string): void {
  editJson(join(folder, 'edition.json'), (edition: { product: { plans: unknown[] } }) => {
    edition.product.plans.push(THIRD);
  });
  editJson(
    join(folder, 'premiums.json'),
    ({ facilities }: { facilities: { tables: Rows<Record<string, Cell> & { leakOnly: Cell }>[] }[] }) => {
      for (const { tables } of facilities)
        for (const { rows } of tables) for (const row of rows) Object.assign(row, { [THIRD.id]: halfOf(row.leakOnly) });
    },
  );
  editJson(join(folder, 'tables/plan-matrix.json'), ({ rows }: Rows<Record<string, unknown>>) => {
    for (const row of rows) row[THIRD.id] = false;
  });
  editJson(join(folder, 'tables/coverage-comparison.json'), ({ rows }: Rows<Record<string, unknown>>) => {
    for (const row of rows) Object.assign(row, { [THIRD.id]: { text: '補償しません', refs: [] } });
  });
  const plan = /(\bplan="|"plan": ")both"/g;
  for (const file of [
    'sections/risks.mdx',
    'sections/premiums.mdx',
    'sections/plans.mdx',
    'tables/coverage-comparison.json',
  ]) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(plan, '$1all-risk leak-only"'));
  }
  // An edition that keeps records of who confirmed what has them for the words as they are now.
  if (existsSync(join(folder, 'confirmations.json'))) confirmAll(folder);
}

/** The one line of code that a third plan asks for. */
export function nameThirdPlan(project: string): void {
  const path = join(project, 'src/domain/premium/plan.ts');
  const line = "export const PLANS = ['allRisk', 'leakOnly'] as const;";
  const text = readFileSync(path, 'utf8');
  if (!text.includes(line)) throw new Error(`${path} に「${line}」がありません`);
  writeFileSync(path, text.replace(line, `export const PLANS = ['allRisk', 'leakOnly', '${THIRD.id}'] as const;`));
}
