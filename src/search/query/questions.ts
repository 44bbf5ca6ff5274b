/**
 * Questions as people ask them, compared with those that editors wrote down. What
 * is compared are pairs of letters, kanji, and meanings (words that content/search
 * holds to be of one meaning), rare ones above common ones. Two things make a
 * written question the one that is asked: how much of the query the record speaks
 * of at all, and how far it stands out from all records that answer something else.
 */
import { isHiragana, isKana, isKanji, scriptOf } from '../characters.ts';
import { fold, toKatakana } from '../fold.ts';
import { QUESTION } from './weights.ts';

/** A written question, and the record that answers it. */
export interface WrittenQuestion {
  readonly record: number;
  readonly question: string;
}

/** What is compared of a text, each once, with what it weighs before its rarity is known. */
type Features = ReadonlyMap<string, number>;

/** Words of one meaning, with the records in which one of them stands. */
export interface Meaning {
  readonly words: readonly string[];
  records(): ReadonlySet<number>;
}

/** What the questions are compared against. */
export interface QuestionSources {
  readonly questions: readonly WrittenQuestion[];
  /** Title and text of every record. */
  readonly texts: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Whether two records answer the same: an answer, and a clause that it rests on. */
  readonly related: (a: number, b: number) => boolean;
  /** Kana of a text, as far as its words have known readings (folded katakana). */
  readonly kanaOf: (text: string) => string;
}

/** A record that a query asks for, and how surely; 1 and more is quite sure. */
export interface AskedRecord {
  readonly record: number;
  /** Likeness of the query to what the record answers, 0 to 1. */
  readonly likeness: number;
  /** Likeness to its nearest question alone. */
  readonly nearness: number;
  /** Likeness and lead over all that answer something else; only the best record has a lead. */
  readonly certainty: number;
}

/** What parts a text: no pair of letters crosses it. */
const PARTS = /[\s、。,.!?「」()・]+/u;

/** A text folded part by part, with line ends between. */
function foldedParts(text: string): string {
  return text.normalize('NFKC').split(PARTS).map(fold).filter(Boolean).join('\n');
}

/** The pairs of letters of a text, and its kanji. Kana of either kind are one. */
function letterFeatures(folded: string): Map<string, number> {
  const letters = [...folded];
  const features = new Map<string, number>();
  letters.forEach((letter, at) => {
    if (letter === '\n') return;
    if (isKanji(letter)) features.set(letter, QUESTION.loneKanji);
    const next = letters[at + 1];
    if (next === undefined || next === '\n') return;
    const grammar = Number(isHiragana(letter)) + Number(isHiragana(next));
    features.set(toKatakana(letter + next), [1, QUESTION.ending, QUESTION.grammar][grammar] ?? 1);
  });
  return features;
}

/** Whether a feature lies within a word: a kanji, or a pair of one script other than hiragana. */
function isOneWord(key: string): boolean {
  const [script, ...others] = [...key].map(scriptOf);
  return script !== 'hiragana' && others.every((other) => other === script);
}

/** One set of questions, in letters or in kana, ready to be compared with. */
class Comparison {
  private readonly questions: readonly {
    readonly record: number;
    readonly features: Features;
    readonly mass: number;
  }[];
  private readonly byRecord = new Map<number, { readonly asked: Set<string>; readonly said: ReadonlySet<string> }>();
  private readonly rarities = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private readonly total: number;
  private readonly featuresOf: (folded: string) => Features;
  /** Words that content/search knows, of which the meaning is compared wherever their letters stand nowhere else. */
  private readonly known: readonly string[];

  constructor(
    questions: readonly { readonly record: number; readonly folded: string }[],
    texts: readonly string[],
    meanings: readonly Meaning[],
  ) {
    this.total = texts.length + questions.length;
    this.known = [...new Set(meanings.flatMap(({ words }) => words))];
    this.featuresOf = (folded) => {
      const features = letterFeatures(folded);
      meanings.forEach(({ words }, number) => {
        if (words.some((word) => folded.includes(word))) features.set(`#${number}`, QUESTION.meaning);
      });
      return features;
    };
    const count = (key: string, more: number) => this.counts.set(key, (this.counts.get(key) ?? 0) + more);
    const said = texts.map((text) => new Set(letterFeatures(text).keys()));
    meanings.forEach((meaning, number) => {
      for (const record of meaning.records()) said[record]?.add(`#${number}`);
    });
    for (const keys of said) for (const key of keys) count(key, 1);
    const features = questions.map(({ folded }) => this.featuresOf(folded));
    questions.forEach(({ record }, place) => {
      const known = this.byRecord.get(record) ?? { asked: new Set(), said: said[record] ?? new Set() };
      this.byRecord.set(record, known);
      for (const key of features[place]?.keys() ?? []) {
        if (!known.asked.has(key)) count(key, 1);
        known.asked.add(key);
      }
    });
    this.questions = questions.map(({ record }, place) => {
      const own = features[place] ?? new Map();
      return { record, features: own, mass: this.mass(own) };
    });
  }

  private rarity(key: string): number {
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
    const meant = new Set(
      this.known.flatMap((word) => (folded.includes(word) ? [...letterFeatures(word).keys()] : [])),
    );
    const asked = [...this.featuresOf(folded)].flatMap(([key, weight]) => {
      if (this.counts.has(key)) return [[key, weight * this.rarity(key)] as const];
      // Of a word that only content/search has, the meaning is compared, not the letters.
      if (meant.has(key)) return [];
      // A word that nothing holds is what the query is about, and none of the questions is.
      return [[key, weight * this.rarity(key) * (isOneWord(key) ? QUESTION.foreign : 1)] as const];
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

/** Written questions, to be compared with what is asked. */
export class QuestionBook {
  private readonly sources: QuestionSources;
  private letters: Comparison | undefined;
  private kana: Comparison | undefined;

  constructor(sources: QuestionSources) {
    this.sources = sources;
  }

  /** The records that a query asks for, surest first. `kana`: the query as it is read, when it was typed in kana or romaji. */
  asked(query: string, kana: string | undefined): readonly AskedRecord[] {
    const { related } = this.sources;
    const found = kana === undefined ? this.inLetters().likeness(foldedParts(query)) : this.inKana().likeness(kana);
    const written = ({ nearness }: { nearness: number }) => Number(nearness >= QUESTION.written);
    const [best, ...others] = found.sort((a, b) => written(b) - written(a) || b.likeness - a.likeness);
    if (!best) return [];
    const rival = others.find(({ record }) => !related(record, best.record))?.likeness ?? 0;
    const lead = best.likeness + QUESTION.lead * (best.likeness - rival);
    const certainty = written(best) > 0 ? Math.max(1, lead) : lead;
    return [{ ...best, certainty }, ...others.map((other) => ({ ...other, certainty: other.likeness }))];
  }

  private inLetters(): Comparison {
    const { questions, texts, meanings } = this.sources;
    this.letters ??= new Comparison(
      questions.map(({ record, question }) => ({ record, folded: foldedParts(question) })),
      texts.map(foldedParts),
      meanings,
    );
    return this.letters;
  }

  private inKana(): Comparison {
    const { questions, texts, meanings, kanaOf } = this.sources;
    this.kana ??= new Comparison(
      questions.map(({ record, question }) => ({ record, folded: kanaOf(question) })),
      texts.map(() => ''),
      meanings.map(({ words, records }) => ({
        words: words.map(kanaOf).filter((word) => isKana(word) && word.length >= KANA_WORD),
        records,
      })),
    );
    return this.kana;
  }
}

/** Least kana of a word that is told by its reading alone. */
const KANA_WORD = 3;

/** Least kana of a query that is compared as it is read. */
const KANA_LETTERS = 6;

/** Whether a folded query was typed as kana, so that it can only be compared as it is read. */
export function isKanaQuery(folded: string): boolean {
  return folded.length >= KANA_LETTERS && isKana(folded) && [...folded].some(isHiragana);
}
