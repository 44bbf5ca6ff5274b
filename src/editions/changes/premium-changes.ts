import { PLANS } from '../../domain/premium/index.ts';
import type { Premiums } from '../../schemas/index.ts';

/** A published premium and what it belongs to. */
interface PremiumLine {
  readonly facility: string;
  readonly type: string;
  /** `50床`; empty where a facility has one premium. */
  readonly size: string;
  /** Sums insured, yen. */
  readonly liability: number;
  readonly response: number;
  /** Yen a year. */
  readonly premium: number;
}

/** A premium of either edition. A missing side: the edition does not publish it. */
export interface PremiumChange {
  readonly facility: string;
  readonly type: string;
  readonly size: string;
  readonly before: PremiumLine | undefined;
  readonly after: PremiumLine | undefined;
  /** The later less the earlier premium, yen, and in per cent of the earlier. */
  readonly difference: { readonly yen: number; readonly percent: number } | undefined;
}

function linesOf(premiums: Premiums): Map<string, PremiumLine> {
  const lines = premiums.facilities.flatMap(({ id, label, sizeUnit, tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        PLANS.flatMap((plan) => row[plan] ?? []).flatMap(({ type, premium }) =>
          Object.entries(premium).map(([size, amount]) => {
            const line = {
              facility: label,
              type,
              size: size === 'all' ? '' : `${size}${sizeUnit ?? ''}`,
              liability: row.liability,
              response: row.response,
            };
            return [`${id} ${type} ${size}`, { ...line, premium: amount }] as const;
          }),
        ),
      ),
    ),
  );
  return new Map(lines);
}

/** How a premium of both editions rose or fell; undefined when it did not. */
function differenceBetween(before: number, after: number): PremiumChange['difference'] {
  const yen = after - before;
  return yen === 0 ? undefined : { yen, percent: (yen / before) * 100 };
}

/** Every premium that one edition has otherwise than the other, or alone; in the order of the tables. */
export function premiumChanges(earlier: Premiums, later: Premiums): PremiumChange[] {
  const [was, is] = [linesOf(earlier), linesOf(later)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): PremiumChange[] => {
    const [before, after] = [was.get(key), is.get(key)];
    const line = after ?? before;
    if (!line || JSON.stringify(before) === JSON.stringify(after)) return [];
    return [
      {
        facility: line.facility,
        type: line.type,
        size: line.size,
        before,
        after,
        difference: before && after && differenceBetween(before.premium, after.premium),
      },
    ];
  });
}
