/**
 * Every number that ranking depends on, in one place, each with what set it.
 * «bench» is `npm run bench:search`: the line names the class that the weight
 * was set on and what leaving it out cost there (hit@1 of all 193 own queries,
 * or of the set by rule from all glossary terms). Values between the tried ones
 * make no difference that the sets can tell.
 */

/** How near each way of writing a term is to what was typed. */
export const VARIANT = {
  itself: 1,
  /** The same figure, date or code in the edition's writing. */
  figure: 0.95,
  okurigana: 0.85,
  reading: 0.95,
  otherKana: 0.9,
  synonym: 0.85,
  /** Each further word of the same synonym counts so much less. */
  nextSynonym: 0.05,
  /** Factor for synonyms of a word that stands in the text itself: they come too, behind it. */
  besideItself: 0.7,
  /** A synonym, or a reading, inside a compound. */
  inside: 0.75,
  synonymOfReading: 0.75,
  spelling: 0.5,
  /** Each further spelling counts so much less. */
  nextSpelling: 0.1,
} as const;

/** Standing of a record by what it is. */
export const STANDING = {
  /** Said of the source text rather than of the insurance: the page about this site, gaps. */
  about: 0.4,
  gap: 0.45,
  note: 0.9,
  /** A definition stands below the clauses, unless the meaning is asked for. */
  term: 0.35,
  /** Thirty rows of prices stand below the words about them. */
  premium: 0.6,
  /** An exclusion that holds the word stands before other mentions. */
  exclusion: 1.25,
  page: 0.6,
  /** An answer that holds the word but was not asked for stands below the clauses; one that was asked for comes first anyway. */
  answer: 0.5,
} as const;

/** How often a word stands in a text (BM25). */
export const FREQUENCY = {
  /** Saturation of repeated words. */
  saturation: 1.2,
  /** How much a long text counts against it. */
  length: 0.5,
  /** A figure of four digits and more inside a longer one (a part of a telephone number). */
  insideFigure: 0.15,
  /** What a word in every record is worth, beside its rarity (idf). */
  common: 0.6,
  /** A text that is not loaded yet counts as one of this worth, and shorter ones more: they speak of little else. */
  unread: 1.1,
  unreadShort: 40,
} as const;

/** What a match is worth by where it stands, beside its frequency. */
export const PLACE = {
  boundaryInText: 0.25,
  atStart: 0.5,
  nearStart: 0.2,
  inTitle: 1.2,
  boundaryInTitle: 0.3,
  shareOfTitle: 1.2,
  inHeading: 0.35,
  onlyInCode: 0.3,
  exactCode: 30,
} as const;

/** Records that a word leads to come before all others, in their order; see content/search/leads.json. */
export const LEAD = {
  first: 60,
  next: 2,
  /** Where the word is one of several: the record counts as holding it. */
  ofOneTerm: 8,
  /** What to do in an incident, for a sentence that speaks of one. */
  emergency: 24,
  /** Least bonus that shows a record although no word of the query stands in it. */
  alone: 10,
} as const;

/** Compounds and sentences. */
export const PIECES = {
  /** How far pieces of a compound, found apart, count against a phrase found whole. */
  apart: 0.6,
  /** How much of that does not depend on the share of the pieces that a record holds. */
  shareBase: 0.3,
  /** Nearly all of a term is known words. */
  whole: 0.99,
  /** Enough of a term is known words to look for those alone; half will do when a part is long enough to be telling. */
  mostly: 0.6,
  half: 0.5,
  longPart: 4,
  /** Least idf of the rarest piece when all is known, and when something is not: 保険 and 事故 alone say nothing. */
  telling: 1,
  tellingWhenPartial: 1.7,
  /** Least letters of the part that a compound is led back to: 攻撃 of DDoS攻撃対策, not 年末 of 年末調整. */
  backOff: 3,
  /** In a sentence, least known share beside a telling word. */
  sentence: 0.3,
  /** Share of the pieces' weight that a record must hold when a sentence, not a compound, was typed. */
  sentenceShare: 0.5,
} as const;

/**
 * Questions in readers' words. Behind each weight stands what its absence (the value
 * in brackets) cost on the questions of `npm run bench:search`: asked by people
 * (hit@1 of 96, as it is .708), made by rule from answers.json (hit@1 of every sixth,
 * 472, as it is .970), and look-alikes that got an answer card, which is always a
 * wrong one (of every sixth, 246, as it is 11). One more or less of these is no
 * difference; all of it is of November 2026,
 * before `written`.
 */
export const QUESTION = {
  /** Weight of hiragana alone, against a pair of other letters. [1] asked .708, made .968, look-alikes 16. */
  grammar: 0.2,
  /** Weight of hiragana beside another letter. [1] asked .698, made .970, look-alikes 14. */
  ending: 0.5,
  /** Weight of a kanji by itself. [1] asked .708, made .975, look-alikes 11; one more wrong card for what nothing here answers. */
  loneKanji: 0.6,
  /** Weight of a meaning (words that content/search holds to be one). [1] asked .698, made .968, look-alikes 2. */
  meaning: 2.5,
  /** How much more a kanji, or a pair of letters without hiragana, weighs that nothing in the edition holds. [1] asked .729, made .975, look-alikes 54. */
  foreign: 6,
  /** Power of the rarity of a feature. [1] asked .698, made .970, look-alikes 15. */
  rarity: 1.5,
  /** Share of likeness that is how much of the query a record covers; the rest is how near its nearest question is. [0] asked .698, made .977, look-alikes 23. */
  covered: 0.8,
  /** What the text of a record covers, against its questions. [0] asked .729, made .972, look-alikes 13; two more wrong cards for people. */
  said: 0.9,
  /**
   * How much of its lead over all that answer something else counts for the best record. [0] asked .615, made .947,
   * look-alikes 0. Against 1.5, with the question forms of 27 November: asked .833 both, made .981 both, look-alikes
   * 5 for 12 (of every sixth, 554), wrong cards for what nothing here answers 3 for 4 (of 30); [2] 26 and 6.
   */
  lead: 1.25,
  /** From this likeness to a question on, the query is that question, whatever else is like it. */
  written: 0.95,
  /** From this certainty on, the record is what was asked for: an answer is given, and comes first. [0.5] asked .708, made .917, look-alikes 33. */
  same: 0.8,
  /** Least likeness to the nearest question of a query whose words were all found as they are. [0] asked .698, made .970, look-alikes 11. */
  itself: 0.75,
  /** From this certainty on, its clause comes first, but no answer is given. [never] asked .583, made .958, look-alikes 11. [.35] asked .833 for .844, [.3] .823 (27 November). */
  likely: 0.4,
  /** From this likeness on, its clause gains. */
  alike: 0.15,
  /** From this likeness on, its clause is listed, although none of the words that were looked for stands in it. */
  listed: 0.2,
  /** What these are worth, in the scores of clauses. [0] same: asked .646, made .731; likely: asked .583, made .958; alike: no difference in the first place. */
  worthSame: 20,
  worthLikely: 12,
  worthAlike: 22,
} as const;

/**
 * How many of the best records are ranked again on their text: those that are shown
 * at once, for plain words, whose texts Pagefind fetches one by one; more for what
 * only the book answers.
 */
export const RERANKED = { plain: 3, book: 12 } as const;
