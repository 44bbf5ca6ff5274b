import type { Alphabet } from '../letters.ts';
import type { InsteadKind } from './answers.ts';

/** How a way of writing a term came about: as it is, or why instead. */
export type VariantKind = 'itself' | InsteadKind;

/** One way to write a term of the query; `weight` says how near it is to what was typed (1 = itself). */
export interface Variant {
  /** Folded. */
  readonly text: string;
  readonly alphabet: Alphabet;
  readonly weight: number;
  readonly kind: VariantKind;
  /** As the edition writes it, where that is known already. */
  readonly word?: string;
}

/** Whether a variant is what the term was read as, or misspelt for: the same word, however it was typed. */
export function isOtherSpelling({ kind }: Variant): boolean {
  return kind === 'reading' || kind === 'spelling';
}

/** A list of variants, each text once, the first weight kept. */
export class VariantList {
  readonly variants: Variant[] = [];
  add(variant: Variant): void {
    const { text, alphabet } = variant;
    if (text === '' || this.variants.some((known) => known.text === text && known.alphabet === alphabet)) return;
    this.variants.push(variant);
  }
  get found(): boolean {
    return this.variants.length > 0;
  }
}

/** A word of a compound or sentence; one that is only `beside` the others finds nothing by itself, it tells what comes first. */
export interface Part {
  readonly word: string;
  readonly plan: TermPlan;
  readonly beside?: boolean;
}

/** What to look up for one term: any of its variants, or its parts, each a plan of its own. */
export interface TermPlan {
  readonly variants: readonly Variant[];
  readonly parts: readonly Part[];
  /** Share of the parts' weight that a record must hold, 0 to 1. */
  readonly least: number;
  /** Whether something of the term is in no part. */
  readonly incomplete: boolean;
  /** The word that was looked up where what stands behind it was passed over, as the end of a question: ほけんりょう of ほけんりょうはいくら. */
  readonly asked?: string;
  /** Whether the parts were typed as one word: found apart, that word does not stand. */
  readonly compound: boolean;
}

export const NO_PLAN: TermPlan = { variants: [], parts: [], least: 1, incomplete: true, compound: false };
