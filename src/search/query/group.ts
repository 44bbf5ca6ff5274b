import { type FoundVariant, inverseFrequency, type RecordFields, variantScore } from './rank.ts';
import type { Retriever } from './retriever.ts';
import type { Variant } from './variants.ts';

/** What answers one term: any of its variants, or the pieces of a compound. */
export interface Group {
  readonly variants: readonly FoundVariant[];
  readonly records: ReadonlySet<number>;
  /** For a compound: the groups of its pieces, and how much of their weight each record holds (0 to 1). */
  readonly pieces?: { readonly groups: readonly Group[]; readonly share: ReadonlyMap<number, number> };
}

export const NOTHING: Group = { variants: [], records: new Set() };
/** How far pieces found apart count, against a phrase found whole. */
const APART = 0.6;
/** How much of a piece's score is for its share alone. */
const SHARE_BASE = 0.3;

/** Looks all variants up; those that stand nowhere are left out. */
export async function groupOf(variants: readonly Variant[], retriever: Retriever, total: number): Promise<Group> {
  const found = await Promise.all(
    variants.map(async (variant): Promise<FoundVariant> => {
      const hits = await retriever.find(variant.text, variant.alphabet, variant.weight < 1);
      return { ...variant, hits, idf: inverseFrequency(hits.size, total) };
    }),
  );
  const kept = found.filter(({ hits }) => hits.size > 0);
  return { variants: kept, records: new Set(kept.flatMap(({ hits }) => [...hits.keys()])) };
}

/** All variants by which a group matched, pieces included. */
export function allVariants(group: Group): FoundVariant[] {
  return [...group.variants, ...(group.pieces?.groups.flatMap(allVariants) ?? [])];
}

/** How well a record answers a term. */
export function groupScore(group: Group, fields: RecordFields, averageLength: number): number {
  const whole = Math.max(0, ...group.variants.map((variant) => variantScore(variant, fields, averageLength)));
  if (!group.pieces) return whole;
  const { groups, share } = group.pieces;
  const sum = groups.reduce((total, piece) => total + groupScore(piece, fields, averageLength), 0);
  return Math.max(whole, sum * APART * (SHARE_BASE + (1 - SHARE_BASE) * (share.get(fields.record.number) ?? 0)));
}
