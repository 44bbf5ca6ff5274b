/**
 * Questions compared by pairs of letters, kanji, and meanings (words that
 * content/search holds to be of one meaning), rare ones above common ones.
 */
import { fold } from '../fold.ts';
import { type Feature, type Features, isWithinWord, letterFeatures, meaningFeature } from './features.ts';
import { inDigits } from './figures.ts';
import { QUESTION } from './weights.ts';
import { WordIndex } from './word-index.ts';

/** A written question, and the record that answers it. */
export interface WrittenQuestion {
  readonly record: number;
  readonly question: string;
}

/** Words of one meaning, with the records in which one of them stands. */
export interface Meaning {
  readonly words: readonly string[];
  records(): ReadonlySet<number>;
}

/** What parts a text: no pair of letters crosses it. */
const PARTS = /[\s、。,.!?「」()・]+/u;

/** A text folded part by part, with line ends between. */
export function foldedParts(text: string): string {
  return inDigits(text.normalize('NFKC')).split(PARTS).map(fold).filter(Boolean).join('\n');
}

/** What a set of questions is compared by. */
export interface ComparisonSources {
  readonly questions: readonly WrittenQuestion[];
  /** Words that are asked for a record with: known as its own, but no question by themselves. */
  readonly askedWords: readonly WrittenQuestion[];
  /** Title and text of every record; empty ones say nothing. */
  readonly texts: readonly string[];
  readonly meanings: readonly Meaning[];
  /** The letters of a question or text that are compared, folded, with line ends where no pair crosses. */
  readonly lettersOf: (text: string) => string;
}

/** One set of questions, in letters or in kana; made ready piece by piece, or at once when it is asked. */
export class Comparison {
  private readonly questions: {
    readonly record: number;
    readonly features: Features;
    readonly mass: number;
  }[] = [];
  private readonly byRecord = new Map<number, { readonly asked: Set<Feature>; readonly said: Features }>();
  private readonly rarities = new Map<Feature, number>();
  private readonly counts = new Map<Feature, number>();
  private readonly sources: ComparisonSources;
  private readonly total: number;
  /** Words that content/search knows, of which the meaning is compared wherever their letters stand nowhere else. */
  private readonly known: WordIndex;
  private readonly making: Iterator<void>;
  private made = false;

  constructor(sources: ComparisonSources) {
    this.sources = sources;
    this.total = sources.texts.length + sources.questions.length + sources.askedWords.length;
    this.known = new WordIndex(sources.meanings.map(({ words }) => words));
    this.making = this.steps();
  }

  /** A little of what must be done before anything is compared; false when nothing is left to do. */
  prepare(): boolean {
    this.made ||= this.making.next().done === true;
    return !this.made;
  }

  private *steps(): Generator<void> {
    const { questions, askedWords, texts, meanings, lettersOf } = this.sources;
    const said: Map<Feature, number>[] = [];
    for (const text of texts) {
      said.push(letterFeatures(text === '' ? '' : lettersOf(text)));
      yield;
    }
    for (const [number, meaning] of meanings.entries()) {
      for (const record of meaning.records()) said[record]?.set(meaningFeature(number), QUESTION.meaning);
      yield;
    }
    for (const features of said) for (const key of features.keys()) this.count(key);
    const features: Features[] = [];
    for (const { record, question } of [...questions, ...askedWords]) {
      const own = this.featuresOf(lettersOf(question));
      features.push(own);
      const known = this.byRecord.get(record) ?? { asked: new Set(), said: said[record] ?? new Map() };
      this.byRecord.set(record, known);
      for (const key of own.keys()) {
        if (!known.asked.has(key)) this.count(key);
        known.asked.add(key);
      }
      yield;
    }
    for (const [place, { record }] of questions.entries()) {
      const own = features[place] ?? new Map();
      this.questions.push({ record, features: own, mass: this.mass(own) });
    }
  }

  private count(key: Feature): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  private featuresOf(folded: string): Features {
    const features = letterFeatures(folded);
    for (const number of this.known.standingIn(folded).numbers) features.set(meaningFeature(number), QUESTION.meaning);
    return features;
  }

  private rarity(key: Feature): number {
    const known = this.rarities.get(key);
    if (known !== undefined) return known;
    const count = this.counts.get(key) ?? 0;
    const rarity = Math.log(1 + this.total / Math.max(0.5, count)) ** QUESTION.rarity;
    this.rarities.set(key, rarity);
    return rarity;
  }

  private mass(features: Features): number {
    let sum = 0;
    for (const [key, weight] of features) sum += weight * this.rarity(key);
    return sum;
  }

  /** Likeness (0 to 1) of a query to each record: to its nearest question, and to all that it asks and says. */
  likeness(folded: string): { record: number; likeness: number; nearness: number }[] {
    while (this.prepare());
    const meant = new Set([...this.known.standingIn(folded).words].flatMap((word) => [...letterFeatures(word).keys()]));
    const asked = [...this.featuresOf(folded)].flatMap(([key, weight]) => {
      if (this.counts.has(key)) return [[key, weight * this.rarity(key)] as const];
      // Of a word that only content/search has, the meaning is compared, not the letters.
      if (meant.has(key)) return [];
      // A word that nothing holds is what the query is about, and none of the questions is.
      return [[key, weight * this.rarity(key) * (isWithinWord(key) ? QUESTION.foreign : 1)] as const];
    });
    const mass = asked.reduce((sum, [, weight]) => sum + weight, 0) || 1;
    const nearest = new Map<number, number>();
    for (const { record, features, mass: own } of this.questions) {
      let shared = 0;
      for (const [key, weight] of asked) if (features.has(key)) shared += weight;
      const near = (2 * shared) / (mass + own);
      if (near > (nearest.get(record) ?? 0)) nearest.set(record, near);
    }
    return [...nearest].map(([record, nearness]) => {
      const known = this.byRecord.get(record);
      let covered = 0;
      for (const [key, weight] of asked)
        covered += known?.asked.has(key) ? weight : known?.said.has(key) ? weight * QUESTION.said : 0;
      const likeness = (1 - QUESTION.covered) * nearness + (QUESTION.covered * covered) / mass;
      return { record, likeness, nearness };
    });
  }
}
