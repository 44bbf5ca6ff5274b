/** Every single-digit slip in the 100 premiums: how many the schema and rules see, and that the second transcription sees the rest. */
import { expect, test } from 'vitest';
import { ofPlan, PLANS } from '../../../src/domain/premium/index.ts';
import { premiumFindings } from '../../../src/editions/rules/index.ts';
import { type Premiums, premiumsSchema } from '../../../src/schemas/index.ts';
import { premiums as transcription } from '../../fixtures/transcription-2025-premiums.ts';
import { edition2025 } from '../../support/edition-2025.ts';

/** What the rules alone catch of the 4,931 slips. It may only grow. */
const CAUGHT_BY_RULES = 4264;

interface Slip {
  readonly facility: string;
  readonly where: string;
  readonly from: number;
  readonly to: number;
  readonly data: Premiums;
}

/** Each premium with each of its digits replaced by each other digit; no leading zero. */
function* slips(): Generator<Slip> {
  for (const [f, facility] of edition2025.premiums.facilities.entries()) {
    for (const [t, table] of facility.tables.entries()) {
      for (const [r, row] of table.rows.entries()) {
        for (const plan of PLANS) {
          for (const [size, from] of Object.entries(row[plan]?.premium ?? {})) {
            const digits = String(from);
            for (let place = 0; place < digits.length; place += 1) {
              for (const digit of '0123456789') {
                if (digit === digits[place] || (place === 0 && digit === '0')) continue;
                const to = Number(digits.slice(0, place) + digit + digits.slice(place + 1));
                const data = structuredClone(edition2025.premiums);
                const cell = data.facilities[f]?.tables[t]?.rows[r]?.[plan]?.premium;
                if (!cell) throw new Error('unreachable: the path comes from the data');
                cell[size] = to;
                yield {
                  facility: facility.id,
                  where: `${facility.id} ${ofPlan(row, plan).type} ${size}`,
                  from,
                  to,
                  data,
                };
              }
            }
          }
        }
      }
    }
  }
}

function seenByRules({ data }: Slip): boolean {
  const parsed = premiumsSchema.safeParse(data);
  return !parsed.success || premiumFindings(parsed.data, edition2025.facts.product).length > 0;
}

function seenByTranscription({ data }: Slip): boolean {
  const amounts = new Map<string, number>(
    transcription.map(([facility, type, size, , , amount]) => [`${facility} ${type} ${size || 'all'}`, amount]),
  );
  return data.facilities.some((facility) =>
    facility.tables.some(({ rows }) =>
      rows.some((row) =>
        PLANS.flatMap((plan) => row[plan] ?? []).some(({ type, premium }) =>
          Object.entries(premium).some(([size, amount]) => amounts.get(`${facility.id} ${type} ${size}`) !== amount),
        ),
      ),
    ),
  );
}

test('100件の保険料の1桁のまちがいは、規則と2度目の書き取りですべて見つかる', () => {
  const all = [...slips()];
  const unseen = all.filter((slip) => !seenByRules(slip));
  const caught = all.length - unseen.length;
  const rate = (kinds: readonly string[]) => {
    const own = all.filter(({ facility }) => kinds.includes(facility)).length;
    const missed = unseen.filter(({ facility }) => kinds.includes(facility)).length;
    return `${own - missed}/${own}件（${(((own - missed) / own) * 100).toFixed(1)}%）`;
  };
  console.log(
    `1桁のまちがい${all.length}件のうち、規則だけで${caught}件（${((caught / all.length) * 100).toFixed(1)}%）。診療所 ${rate(['clinic'])}、病院と介護老人保健施設 ${rate(['hospital', 'care'])}。残りの${unseen.length}件は2度目の書き取りが見つけます。`,
  );
  expect(all).toHaveLength(4931);
  expect(caught).toBeGreaterThanOrEqual(CAUGHT_BY_RULES);
  expect(
    unseen.filter((slip) => !seenByTranscription(slip)).map(({ where, from, to }) => `${where} ${from} → ${to}`),
  ).toEqual([]);
});

test('正しい保険料に、規則は何も言わない', () => {
  expect(premiumFindings(edition2025.premiums, edition2025.facts.product)).toEqual([]);
});
