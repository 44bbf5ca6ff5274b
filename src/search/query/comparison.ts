/**
 * Questions compared by pairs of letters, kanji, and meanings (words that
 * content/search holds to be of one meaning), rare ones above common ones.
 */
import { fold } from '../fold.ts';
import {
  eachLetterFeature,
  type Feature,
  type Features,
  isWithinWord,
  letterFeatures,
  meaningFeature,
} from './features.ts';
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

/** Numbers by feature: of what has it. */
type Places = Map<Feature, number[]>;

/** Adds a place, unless it is the last one already: all features of a place are added one after the other. */
function addPlace(places: Places, feature: Feature, place: number): void {
  const known = places.get(feature);
  if (known === undefined) places.set(feature, [place]);
  else if (known[known.length - 1] !== place) known.push(place);
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
  /** Records whose text has a feature, records that are asked for with it, and questions that have it, by their places. */
  private readonly said: Places = new Map();
  private readonly asked: Places = new Map();
  private readonly having: Places = new Map();
  /** The weight of each question, by its place. */
  private readonly masses: number[] = [];
  private readonly rarities = new Map<Feature, number>();
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
    for (const [record, text] of texts.entries()) {
      if (text !== '') eachLetterFeature(lettersOf(text), (feature) => addPlace(this.said, feature, record));
      yield;
    }
    for (const [number, meaning] of meanings.entries()) {
      for (const record of meaning.records()) addPlace(this.said, meaningFeature(number), record);
      yield;
    }
    const features: Features[] = [];
    const byRecord = [...questions, ...askedWords].map((written, place) => ({ ...written, place }));
    for (const { record, question, place } of byRecord.sort((a, b) => a.record - b.record)) {
      const own = this.featuresOf(lettersOf(question));
      for (const feature of own.keys()) {
        addPlace(this.asked, feature, record);
        if (place < questions.length) addPlace(this.having, feature, place);
      }
      features[place] = own;
      yield;
    }
    for (const place of questions.keys()) this.masses.push(this.mass(features[place] ?? new Map()));
  }

  private featuresOf(folded: string): Features {
    const features = letterFeatures(folded);
    this.known.eachIn(folded, (_, numbers) => {
      for (const number of numbers) features.set(meaningFeature(number), QUESTION.meaning);
    });
    return features;
  }

  private count(feature: Feature): number {
    return (this.said.get(feature)?.length ?? 0) + (this.asked.get(feature)?.length ?? 0);
  }

  private rarity(feature: Feature): number {
    const known = this.rarities.get(feature);
    if (known !== undefined) return known;
    const rarity = Math.log(1 + this.total / Math.max(0.5, this.count(feature))) ** QUESTION.rarity;
    this.rarities.set(feature, rarity);
    return rarity;
  }

  private mass(features: Features): number {
    let sum = 0;
    for (const [feature, weight] of features) sum += weight * this.rarity(feature);
    return sum;
  }

  /** What a query has, with what each weighs. */
  private weighed(folded: string): (readonly [Feature, number])[] {
    const meant = new Set<Feature>();
    this.known.eachIn(folded, (word) => eachLetterFeature(word, (feature) => meant.add(feature)));
    return [...this.featuresOf(folded)].flatMap(([feature, weight]) => {
      const weighs = weight * this.rarity(feature);
      if (this.count(feature) > 0) return [[feature, weighs] as const];
      // Of a word that only content/search has, the meaning is compared, not the letters.
      if (meant.has(feature)) return [];
      // A word that nothing holds is what the query is about, and none of the questions is.
      return [[feature, weighs * (isWithinWord(feature) ? QUESTION.foreign : 1)] as const];
    });
  }

  /** Likeness (0 to 1) of a query to each record: to its nearest question, and to all that it asks and says. */
  likeness(folded: string): { record: number; likeness: number; nearness: number }[] {
    while (this.prepare());
    const { questions, texts } = this.sources;
    const weighed = this.weighed(folded);
    const mass = weighed.reduce((sum, [, weight]) => sum + weight, 0) || 1;
    const shared = new Float64Array(questions.length);
    const covered = new Float64Array(texts.length);
    for (const [feature, weight] of weighed) {
      for (const place of this.having.get(feature) ?? []) shared[place] = (shared[place] ?? 0) + weight;
      const askedFor = new Set(this.asked.get(feature));
      for (const record of askedFor) covered[record] = (covered[record] ?? 0) + weight;
      for (const record of this.said.get(feature) ?? [])
        if (!askedFor.has(record)) covered[record] = (covered[record] ?? 0) + weight * QUESTION.said;
    }
    const nearest = new Map<number, number>();
    for (const [place, { record }] of questions.entries()) {
      const near = (2 * (shared[place] ?? 0)) / (mass + (this.masses[place] ?? 0));
      if (near > (nearest.get(record) ?? 0)) nearest.set(record, near);
    }
    return [...nearest].map(([record, nearness]) => ({
      record,
      nearness,
      likeness: (1 - QUESTION.covered) * nearness + (QUESTION.covered * (covered[record] ?? 0)) / mass,
    }));
  }
}
