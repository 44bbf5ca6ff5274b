import type { How } from './answers.ts';
import { type FoundVariant, inverseFrequency, type RecordFields, variantScore } from './rank.ts';
import type { Retriever } from './retriever.ts';
import type { TermPlan } from './variants.ts';
import { PIECES } from './weights.ts';

/** What answers one term: any of its variants, or the parts of a compound. */
export interface Group {
  readonly variants: readonly FoundVariant[];
  readonly records: ReadonlySet<number>;
  /** For a compound: the groups of its parts, and how much of their weight each record holds (0 to 1). */
  readonly parts?: {
    readonly groups: readonly Group[];
    readonly share: ReadonlyMap<number, number>;
    readonly incomplete: boolean;
    readonly compound: boolean;
  };
}

/** Where plans are looked up. */
export interface Shelf {
  readonly retriever: Retriever;
  /** Number of records. */
  readonly total: number;
  /** Whether a record is an answer card: listed only when all words stand in it, or its question was asked. */
  isAnswer(record: number): boolean;
}

/** Looks a plan up. */
export async function groupOf(plan: TermPlan, shelf: Shelf): Promise<Group> {
  if (plan.parts.length > 0) return partsGroup(plan, shelf);
  const { retriever, total } = shelf;
  const found = await Promise.all(
    plan.variants.map(async (variant): Promise<FoundVariant> => {
      const hits = await retriever.find(variant.text, variant.alphabet);
      return { ...variant, hits, idf: inverseFrequency(hits.size, total) };
    }),
  );
  const kept = found.filter(({ hits }) => hits.size > 0);
  return { variants: kept, records: new Set(kept.flatMap(({ hits }) => [...hits])) };
}

async function partsGroup(plan: TermPlan, shelf: Shelf): Promise<Group> {
  const found = (
    await Promise.all(plan.parts.map(async ({ plan: part, beside }) => ({ beside, group: await groupOf(part, shelf) })))
  ).filter(({ group }) => group.records.size > 0);
  const groups = found.map(({ group }) => group);
  const weights = groups.map(({ records }) => inverseFrequency(records.size, shelf.total));
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const share = new Map<number, number>();
  groups.forEach(({ records }, index) => {
    for (const record of records) share.set(record, (share.get(record) ?? 0) + (weights[index] ?? 0) / mass);
  });
  const ofEdition = [...share].filter(([record]) => !shelf.isAnswer(record));
  const most = Math.max(0, ...(ofEdition.length > 0 ? ofEdition : [...share]).map(([, held]) => held));
  // Where no record holds enough of them, those count that hold the most: the best telling part.
  const least = Math.min(plan.least, most) - 1e-9;
  const heads = found.filter(({ beside }) => !beside);
  const records =
    heads.length < found.length
      ? new Set(heads.flatMap(({ group }) => [...group.records]))
      : new Set([...share].filter(([, held]) => held >= least).map(([record]) => record));
  return { variants: [], records, parts: { groups, share, incomplete: plan.incomplete, compound: plan.compound } };
}

/** All variants by which a group matched, parts included. */
export function allVariants(group: Group): FoundVariant[] {
  return [...group.variants, ...(group.parts?.groups.flatMap(allVariants) ?? [])];
}

/** How well a record answers a term. */
export function groupScore(group: Group, fields: RecordFields, averageLength: number): number {
  const whole = Math.max(0, ...group.variants.map((variant) => variantScore(variant, fields, averageLength)));
  if (!group.parts) return whole;
  const { groups, share } = group.parts;
  const sum = groups.reduce((total, piece) => total + groupScore(piece, fields, averageLength), 0);
  return Math.max(
    whole,
    sum * PIECES.apart * (PIECES.shareBase + (1 - PIECES.shareBase) * (share.get(fields.record.number) ?? 0)),
  );
}

/** How a record was found by a term; undefined when it was not. */
export function howFound(group: Group, record: number): How | undefined {
  if (!group.records.has(record)) return undefined;
  if (!group.parts)
    return group.variants.some(({ kind, hits }) => kind === 'itself' && hits.has(record)) ? 'literal' : 'term';
  const { groups, share, incomplete, compound } = group.parts;
  if (incomplete || compound || (share.get(record) ?? 0) < PIECES.whole) return 'partial';
  return groups.every((part) => howFound(part, record) === 'literal') ? 'literal' : 'term';
}
