import { figureText } from '../../domain/money.ts';
import { PLANS } from '../../domain/premium/index.ts';
import type { PremiumFacility, Premiums } from '../../schemas/index.ts';
import type { RuleFinding } from './rule.ts';

/** Half of the 10 yen to which printed premiums are rounded. */
const ROUNDING = 5;
/** A ratio is a rule of the edition only when this share of the pairs has it. */
const MAJORITY = 0.8;

interface Pair {
  readonly path: readonly (string | number)[];
  readonly type: string;
  readonly smaller: number;
  readonly larger: number;
  /** The ratios that rounding leaves possible. */
  readonly low: number;
  readonly high: number;
}

function pairsOf(facility: PremiumFacility, index: number, small: number, large: number): Pair[] {
  return facility.tables.flatMap((table, tableIndex) =>
    table.rows.flatMap((row, rowIndex) =>
      PLANS.flatMap((plan): Pair[] => {
        const cell = row[plan];
        const [smaller, larger] = [cell?.premium[small], cell?.premium[large]];
        if (!cell || smaller === undefined || larger === undefined) return [];
        return [
          {
            path: ['facilities', index, 'tables', tableIndex, 'rows', rowIndex, plan, 'premium', String(large)],
            type: cell.type,
            smaller,
            larger,
            low: (larger - ROUNDING) / (smaller + ROUNDING),
            high: (larger + ROUNDING) / (smaller - ROUNDING),
          },
        ];
      }),
    ),
  );
}

/** The ratios that the largest number of pairs have in common: an interval, and how many share it. */
function consensus(pairs: readonly Pair[]): { low: number; high: number; count: number } {
  let best = { low: 0, high: 0, count: 0 };
  for (const { low } of pairs) {
    const sharing = pairs.filter((pair) => pair.low <= low && low <= pair.high);
    if (sharing.length > best.count)
      best = { low, high: Math.min(...sharing.map(({ high }) => high)), count: sharing.length };
  }
  return best;
}

/**
 * Premiums for two sizes stand in one ratio throughout a facility's tables, where
 * they do so in most pairs. The ratio comes from the data and serves only to find
 * slips of transcription; it is never used to work out a premium.
 */
export function ratioFindings(premiums: Premiums): RuleFinding[] {
  return premiums.facilities.flatMap((facility, index) =>
    facility.sizes.slice(1).flatMap((large, position) => {
      const small = facility.sizes[position] ?? large;
      const pairs = pairsOf(facility, index, small, large);
      const { low, high, count } = consensus(pairs);
      if (count < pairs.length * MAJORITY) return [];
      return pairs
        .filter((pair) => pair.high < low || pair.low > high)
        .map(({ path, type, smaller, larger }) => ({
          file: 'premiums.json',
          path,
          message: `${facility.label} ${type} の ${small}${facility.sizeUnit} ${figureText(smaller)}円と ${large}${facility.sizeUnit} ${figureText(larger)}円の比が、この施設のほかの${count}組とそろいません。どちらかの写しまちがいでないか、原典と見比べてください / ratio of sizes differs from the other pairs`,
        }));
    }),
  );
}
