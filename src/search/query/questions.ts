import { isHiragana, isKanji } from '../characters.ts';
import { fold, toKatakana } from '../fold.ts';

/** Weight of grammar (hiragana alone, or beside another letter), and of a kanji by itself, against a pair of other letters. */
const GRAMMAR = 0.2;
const ENDING = 0.5;
const LONE_KANJI = 0.6;

/** The pairs of letters of a text, and its kanji, each once. Kana of either kind are one. */
function featuresOf(text: string): Map<string, number> {
  const letters = [...fold(text)];
  const features = new Map<string, number>();
  letters.forEach((letter, at) => {
    if (isKanji(letter)) features.set(letter, LONE_KANJI);
    const next = letters[at + 1];
    if (next === undefined) return;
    features.set(
      toKatakana(letter + next),
      [1, ENDING, GRAMMAR][Number(isHiragana(letter)) + Number(isHiragana(next))] ?? 1,
    );
  });
  return features;
}

interface Question {
  readonly record: number;
  readonly features: ReadonlyMap<string, number>;
}

/** Written questions, to be compared with what is asked. */
export class QuestionBook {
  private readonly questions: readonly Question[];
  private readonly rarity = new Map<string, number>();

  private readonly total: number;

  /** `texts`: of all records; what they often say is not what a question is about. */
  constructor(questions: readonly { readonly record: number; readonly question: string }[], texts: readonly string[]) {
    this.questions = questions.map(({ record, question }) => ({ record, features: featuresOf(question) }));
    const counts = new Map<string, Set<number>>();
    for (const { record, features } of this.questions)
      for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? new Set()).add(record));
    const inTexts = new Map<string, number>();
    for (const text of texts)
      for (const feature of featuresOf(text).keys()) inTexts.set(feature, (inTexts.get(feature) ?? 0) + 1);
    this.total = counts.size === 0 ? 1 : texts.length + questions.length;
    for (const feature of new Set([...counts.keys(), ...inTexts.keys()]))
      this.rarity.set(
        feature,
        Math.log(1 + this.total / ((counts.get(feature)?.size ?? 0) + (inTexts.get(feature) ?? 0))),
      );
  }

  /** Likeness (0 to 1) of a query to the nearest question of each record: twice the shared weight by the sum of both. */
  likeness(query: string): Map<number, number> {
    const asked = featuresOf(query);
    // What no question holds counts as rare: it is what the query is about.
    const unknown = Math.log(1 + this.total);
    const weigh = (features: ReadonlyMap<string, number>) =>
      [...features].reduce((sum, [feature, weight]) => sum + weight * (this.rarity.get(feature) ?? unknown), 0);
    const own = weigh(asked);
    const best = new Map<number, number>();
    for (const { record, features } of this.questions) {
      let shared = 0;
      for (const [feature, weight] of asked)
        if (features.has(feature)) shared += weight * (this.rarity.get(feature) ?? 0);
      if (shared === 0) continue;
      const likeness = (2 * shared) / (own + weigh(features));
      if (likeness > (best.get(record) ?? 0)) best.set(record, likeness);
    }
    return best;
  }
}
