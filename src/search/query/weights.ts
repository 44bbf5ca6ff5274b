/**
 * Every number that ranking depends on, in one place, each with what `npm run bench:search-weights` says of it: behind a
 * number stands, in brackets, the value at which it says nothing, and the lists that this changes. As it is, on
 * 27 November 2026: own .963 and by rule .951 (share of queries answered by the first result), people .870 (760
 * questions and queries, four lists), written .984 (every sixth of those made by rule from answers.json); 33 wrong answer
 * cards before people, 8 of 574 before look-alikes, which nothing answers. «The same»: no list changes; the number
 * orders what stands behind the first result. One query of people is .0015, so .869 is no difference, .860 is one.
 * Measured with `said` at 0.9; it was set to 0.5 by these figures (people .885, by rule .950, written .984, 30 and 10
 * wrong cards). Since then came what decisions 0016 to 0019 tell of, and nine lists more: as it is now, own .982, by rule
 * .980, people .910 (thirteen lists, 2,770 queries), written .978. The brackets are of the run before; `near`,
 * `sameOfWords` and `besideItself` are new.
 */

/** How near each way of writing a term is to what was typed. */
export const VARIANT = {
  itself: 1,
  /** The same figure, date or code in the edition's writing. [1] the same. */
  figure: 0.95,
  /** [1] by rule .950. */
  okurigana: 0.85,
  /** [1] the same. */
  reading: 0.95,
  /** [1] the same. */
  otherKana: 0.9,
  /** [1] people .869. */
  synonym: 0.85,
  /** Each further word of the same synonym counts so much less. [0] written .985. */
  nextSynonym: 0.05,
  /**
   * Factor for synonyms of a word that stands in the text itself: they come too, behind it. [1] own .957, people
   * .867. [0.7] people .877 instead of .878, list 5 .876 instead of .888.
   */
  besideItself: 0.5,
  /** A synonym, or a reading, inside a compound. [1] the same. */
  inside: 0.75,
  /** [1] the same. */
  synonymOfReading: 0.75,
  /** [1] by rule .949. */
  spelling: 0.5,
  /** Each further spelling counts so much less. [0] own .957, by rule .944. */
  nextSpelling: 0.1,
} as const;

/** Standing of a record by what it is. */
export const STANDING = {
  /** Said of the source text rather than of the insurance: the page about this site, gaps. [1] the same. */
  about: 0.4,
  /** [1] people .872, people’s wrong cards 32. */
  gap: 0.45,
  /** [1] the same. */
  note: 0.9,
  /** A definition stands below the clauses, unless the meaning is asked for. [1] by rule .952, people .864. */
  term: 0.35,
  /** Thirty rows of prices stand below the words about them. [1] people .873. */
  premium: 0.6,
  /** An exclusion that holds the word stands before other mentions. [1] people .872. */
  exclusion: 1.25,
  /** [1] own .951, people .861. */
  page: 0.6,
  /**
   * An answer that holds the word but was not asked for stands below the clauses; one that was asked for comes first
   * anyway. [1] own .957, people .869, written .985, people’s wrong cards 37.
   */
  answer: 0.5,
} as const;

/** How often a word stands in a text (BM25). */
export const FREQUENCY = {
  /** Saturation of repeated words. [0] by rule .950, people .867, written .985. */
  saturation: 1.2,
  /** How much a long text counts against it. [0] by rule .952, written .985. */
  length: 0.5,
  /** A figure of four digits and more inside a longer one (a part of a telephone number). [1] the same. */
  insideFigure: 0.15,
  /** What a word in every record is worth, beside its rarity (idf). [0] by rule .950. */
  common: 0.6,
  /** A text that is not loaded yet counts as one of this worth, and shorter ones more: they speak of little else. */
  unread: 1.1,
  /** [0] the same. */
  unreadShort: 40,
} as const;

/** What a match is worth by where it stands, beside its frequency. */
export const PLACE = {
  /** [0] by rule .949, people .872. */
  boundaryInText: 0.25,
  /** [0] people .869, written .986. */
  atStart: 0.5,
  /** [0] own .957, people .872. */
  nearStart: 0.2,
  /** [0] by rule .958, people .867, people’s wrong cards 32. */
  inTitle: 1.2,
  /** [0] by rule .950, people .867. */
  boundaryInTitle: 0.3,
  /** [0] by rule .945, people .866. */
  shareOfTitle: 1.2,
  /** [0] by rule .950. */
  inHeading: 0.35,
  /** [0] people .869. */
  onlyInCode: 0.3,
  /** [0] people .861. */
  exactCode: 30,
} as const;

/** Records that a word leads to come before all others, in their order; see content/search/leads.json. */
export const LEAD = {
  /** [0] own .970, by rule .947, written .985. */
  first: 60,
  /** [0] people .869. */
  next: 2,
  /** Where the word is one of several: the record counts as holding it. [0] the same. */
  ofOneTerm: 8,
  /** What to do in an incident, for a sentence that speaks of one. [0] written .988, people’s wrong cards 34. */
  emergency: 24,
  /**
   * Least bonus that shows a record although no word of the query stands in it. [0] own .957, by rule .950, people
   * .861.
   */
  alone: 10,
} as const;

/** Compounds and sentences. */
export const PIECES = {
  /** How far pieces of a compound, found apart, count against a phrase found whole. [1] people .867. */
  apart: 0.6,
  /**
   * How much of that does not depend on the share of the pieces that a record holds. [1] people .876, written .983.
   */
  shareBase: 0.3,
  /**
   * Nearly all of a term is known words. [0] own .957, by rule .940, people’s wrong cards 34, look-alikes’ wrong
   * cards 11.
   */
  whole: 0.99,
  /**
   * Enough of a term is known words to look for those alone; half will do when a part is long enough to be telling.
   * [0] the same.
   */
  mostly: 0.6,
  /** [0] people .869. */
  half: 0.5,
  /** [0] the same. */
  longPart: 4,
  /**
   * Least idf of the rarest piece when all is known, and when something is not: 保険 and 事故 alone say nothing. [0] the
   * same.
   */
  telling: 1,
  /** [0] the same. */
  tellingWhenPartial: 1.7,
  /** Least letters of the part that a compound is led back to: 攻撃 of DDoS攻撃対策, not 年末 of 年末調整. [0] by rule .955. */
  backOff: 3,
  /** In a sentence, least known share beside a telling word. [0] people .869. */
  sentence: 0.3,
  /** Share of the pieces' weight that a record must hold when a sentence, not a compound, was typed. [0] the same. */
  sentenceShare: 0.5,
} as const;

/** Questions in readers' words, compared with those that are written down. */
export const QUESTION = {
  /**
   * Weight of hiragana alone, against a pair of other letters. [1] own .957, people .865, look-alikes’ wrong cards 12.
   */
  grammar: 0.2,
  /** Weight of hiragana beside another letter. [1] people .876, people’s wrong cards 31, look-alikes’ wrong cards 12. */
  ending: 0.5,
  /** Weight of a kanji by itself. [1] by rule .950, people’s wrong cards 37, look-alikes’ wrong cards 9. */
  loneKanji: 0.6,
  /**
   * Weight of a meaning (words that content/search holds to be one). [1] by rule .956, people .860, written .983,
   * people’s wrong cards 34, look-alikes’ wrong cards 3.
   */
  meaning: 2.5,
  /**
   * How much more a kanji, or a pair of letters without hiragana, weighs that nothing in the edition holds. [1] own
   * .970, by rule .950, people .872, people’s wrong cards 38, look-alikes’ wrong cards 75.
   */
  foreign: 6,
  /**
   * Power of the rarity of a feature. [1] by rule .947, people .864, written .983, people’s wrong cards 37,
   * look-alikes’ wrong cards 11.
   */
  rarity: 1.5,
  /**
   * Share of likeness that is how much of the query a record covers; the rest is how near its nearest question is.
   * [0] own .957, by rule .936, people .860, written .975, people’s wrong cards 29, look-alikes’ wrong cards 27.
   */
  covered: 0.8,
  /**
   * What the text of a record covers, against its questions. [0] by rule .944, people .881, look-alikes’ wrong cards
   * 11. [0.9] people .870, people’s wrong cards 33, look-alikes’ wrong cards 8.
   */
  said: 0.5,
  /**
   * How much of its lead over all that answer something else counts for the best record. [0] by rule .956, people
   * .827, written .970, people’s wrong cards 15, look-alikes’ wrong cards 0.
   */
  lead: 1.25,
  /** From this likeness to a question on, the query is that question, whatever else is like it. [2] the same. */
  written: 0.95,
  /**
   * From this certainty on, the record is what was asked for: an answer is given, and comes first. [0.5] own .970, by
   * rule .944, people .864, written .986, people’s wrong cards 51, look-alikes’ wrong cards 32.
   */
  same: 0.8,
  /**
   * The same for words with spaces between, which name things rather than ask: パソコン ウイルス 電話. [0.8] list 4 .893
   * instead of .902, list 7 .843 instead of .849.
   */
  sameOfWords: 1,
  /**
   * Least likeness to the nearest question of a query whose words were all found as they are. [0] own .927, by rule
   * .911, people .860, written .987, people’s wrong cards 42.
   */
  itself: 0.75,
  /**
   * From this certainty on, the answer is shown before its clause, as that to a question that is near. [0.7] list 6 .899
   * instead of .921, list 8 .871 instead of .881, and half as many wrong ones (8 instead of 15 before all people); [0.6]
   * list 2 .953 instead of .945, list 3 .844 instead of .854, and half as many again.
   */
  near: 0.65,
  /**
   * From this certainty on, its clause gains; where that comes first, the answer stands before it, as that to a near
   * question. [2] people .856, written .981. Without the answer list 10 .836 instead of .864, list 11 .737 instead of
   * .781; from .5 on .853 and .763: at either end one of two answers is right.
   */
  likely: 0.4,
  /** From this likeness on, its clause gains. [2] by rule .950, people .858. */
  alike: 0.15,
  /**
   * From this likeness on, its clause is listed, although none of the words that were looked for stands in it. [2]
   * people .861; of the 574 look-alikes 345 instead of 384 find something.
   */
  listed: 0.2,
  /**
   * What these are worth, in the scores of clauses. [0] own .957, by rule .973, people .786, written .719, people’s
   * wrong cards 5, look-alikes’ wrong cards 0.
   */
  worthSame: 20,
  /** [0] by rule .946, people .812, written .971. */
  worthLikely: 12,
  /** [0] by rule .950, people .863. */
  worthAlike: 22,
} as const;

/**
 * How many of the best records are ranked again on their text: those that are shown
 * at once, for plain words, whose texts Pagefind fetches one by one; more for what
 * only the book answers.
 */
export const RERANKED = { plain: 3, book: 12 } as const;
