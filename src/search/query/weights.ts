/**
 * Every number that ranking depends on, in one place, each with what `npm run bench:search-weights` says of it: behind a
 * number stands, in brackets, the value at which it says nothing, and the lists that this changes. Run on 28 November
 * 2026 with thirteen lists of people: own .982 and by rule .980 (share of queries answered by the first result), people
 * .911 (2,770 queries that something answers), written .978 (every sixth of those made by rule from answers.json); 52
 * wrong answer cards before people, 17 of 613 before look-alikes, which nothing answers. «The same»: no list changes by
 * more than one query in six hundred; the number orders what stands behind the first result. Other values in brackets
 * are of earlier runs, with fewer lists. Since then came the lists 14 to 17, and what decision 0020 tells of.
 */

/** How near each way of writing a term is to what was typed. */
export const VARIANT = {
  itself: 1,
  /** The same figure, date or code in the edition's writing. [1] the same. */
  figure: 0.95,
  /** [1] the same. */
  okurigana: 0.85,
  /** [1] the same. */
  reading: 0.95,
  /** [1] the same. */
  otherKana: 0.9,
  /** [1] the same. */
  synonym: 0.85,
  /** Each further word of the same synonym counts so much less. [0] the same. */
  nextSynonym: 0.05,
  /**
   * Factor for synonyms of a word that stands in the text itself: they come too, behind it. [1] own .976. [0.7] people
   * .877 instead of .878, list 5 .876 instead of .888.
   */
  besideItself: 0.5,
  /** A synonym, or a reading, inside a compound. [1] the same. */
  inside: 0.75,
  /** [1] the same. */
  synonymOfReading: 0.75,
  /** [1] the same. */
  spelling: 0.5,
  /** Each further spelling counts so much less. [0] the same. */
  nextSpelling: 0.1,
} as const;

/** Standing of a record by what it is. */
export const STANDING = {
  /** Said of the source text rather than of the insurance: the page about this site, gaps. [1] the same. */
  about: 0.4,
  /** [1] people .909. */
  gap: 0.45,
  /** [1] the same. */
  note: 0.9,
  /** A definition stands below the clauses, unless the meaning is asked for. [1] people .909. */
  term: 0.35,
  /** Thirty rows of prices stand below the words about them. [1] the same. */
  premium: 0.6,
  /** An exclusion that holds the word stands before other mentions. [1] by rule .981. */
  exclusion: 1.25,
  /** [1] own .970, people .908. */
  page: 0.6,
  /**
   * An answer that holds the word but was not asked for stands below the clauses; one that was asked for comes first
   * anyway. [1] own .976, people .913, people’s wrong cards 58.
   */
  answer: 0.5,
} as const;

/** How often a word stands in a text (BM25). */
export const FREQUENCY = {
  /** Saturation of repeated words. [0] the same. */
  saturation: 1.2,
  /** How much a long text counts against it. [0] the same. */
  length: 0.5,
  /** A figure of four digits and more inside a longer one (a part of a telephone number). [1] the same. */
  insideFigure: 0.15,
  /** What a word in every record is worth, beside its rarity (idf). [0] the same. */
  common: 0.6,
  /** A text that is not loaded yet counts as one of this worth, and shorter ones more: they speak of little else. */
  unread: 1.1,
  /** [0] the same. */
  unreadShort: 40,
} as const;

/** What a match is worth by where it stands, beside its frequency. */
export const PLACE = {
  /** [0] the same. */
  boundaryInText: 0.25,
  /** [0] people .908. */
  atStart: 0.5,
  /** [0] own .976. */
  nearStart: 0.2,
  /** [0] people .908. */
  inTitle: 1.2,
  /** [0] people .907. */
  boundaryInTitle: 0.3,
  /** [0] people .904. */
  shareOfTitle: 1.2,
  /** [0] people .908. */
  inHeading: 0.35,
  /** [0] the same. */
  onlyInCode: 0.3,
  /** [0] people .904. */
  exactCode: 30,
} as const;

/** Records that a word leads to come before all others, in their order; see content/search/leads.json. */
export const LEAD = {
  /** [0] own .988, by rule .961, people .878, people’s wrong cards 60. */
  first: 60,
  /** [0] own .976, by rule .982, people .904. */
  next: 2,
  /** Where the word is one of several: the record counts as holding it. [0] the same. */
  ofOneTerm: 8,
  /** What to do in an incident, for a sentence that speaks of one. [0] written .983. */
  emergency: 24,
  /**
   * Least bonus that shows a record although no word of the query stands in it. [0] own .976, by rule .981, people
   * .904, people’s wrong cards 64.
   */
  alone: 10,
} as const;

/** Compounds and sentences. */
export const PIECES = {
  /** How far pieces of a compound, found apart, count against a phrase found whole. [1] people .909. */
  apart: 0.6,
  /** How much of that does not depend on the share of the pieces that a record holds. [1] the same. */
  shareBase: 0.3,
  /** Nearly all of a term is known words. [0] by rule .975, people’s wrong cards 57, look-alikes’ wrong cards 23. */
  whole: 0.99,
  /**
   * Enough of a term is known words to look for those alone; half will do when a part is long enough to be telling. [0]
   * people .909.
   */
  mostly: 0.6,
  /** [0] written .975. */
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
  /** Least letters of the part that a compound is led back to: 攻撃 of DDoS攻撃対策, not 年末 of 年末調整. [0] by rule .981. */
  backOff: 3,
  /** In a sentence, least known share beside a telling word. [0] the same. */
  sentence: 0.3,
  /** Share of the pieces' weight that a record must hold when a sentence, not a compound, was typed. [0] the same. */
  sentenceShare: 0.5,
} as const;

/** Questions in readers' words, compared with those that are written down. */
export const QUESTION = {
  /**
   * Weight of hiragana alone, against a pair of other letters. [1] own .976, people .901, look-alikes’ wrong cards 27.
   */
  grammar: 0.2,
  /**
   * Weight of hiragana beside another letter. [1] by rule .981, people’s wrong cards 46, look-alikes’ wrong cards 22.
   */
  ending: 0.5,
  /** Weight of a kanji by itself. [1] by rule .981, people .914. */
  loneKanji: 0.6,
  /**
   * Weight of a meaning (words that content/search holds to be one). [1] by rule .979, people .902, written .976,
   * people’s wrong cards 48, look-alikes’ wrong cards 5.
   */
  meaning: 2.5,
  /**
   * How much more a kanji, or a pair of letters without hiragana, weighs that nothing in the edition holds. [1] own
   * .988, by rule .979, people .918, people’s wrong cards 66, look-alikes’ wrong cards 115.
   */
  foreign: 6,
  /** Power of the rarity of a feature. [1] by rule .975, people .909, look-alikes’ wrong cards 28. */
  rarity: 1.5,
  /**
   * Share of likeness that is how much of the query a record covers; the rest is how near its nearest question is. [0]
   * by rule .974, people .875, written .975, people’s wrong cards 44, look-alikes’ wrong cards 41.
   */
  covered: 0.8,
  /**
   * What the text of a record covers, against its questions. [0] by rule .976, people .906, people’s wrong cards 54.
   * [0.9] people .870, people’s wrong cards 33, look-alikes’ wrong cards 8.
   */
  said: 0.5,
  /**
   * How much of its lead over all that answer something else counts for the best record. [0] by rule .983, people .893,
   * written .964, people’s wrong cards 23, look-alikes’ wrong cards 0.
   */
  lead: 1.25,
  /** From this likeness to a question on, the query is that question, whatever else is like it. [2] written .976. */
  written: 0.95,
  /**
   * From this certainty on, the record is what was asked for: an answer is given, and comes first. [0.5] own .988, by
   * rule .969, people .913, people’s wrong cards 85, look-alikes’ wrong cards 54.
   */
  same: 0.8,
  /**
   * The same for words with spaces between, which name things rather than ask: パソコン ウイルス 電話. [0.8] list 4 .893
   * instead of .902, list 7 .843 instead of .849.
   */
  sameOfWords: 1,
  /**
   * Least likeness to the nearest question of a query whose words were all found as they are. [0] own .957, by rule
   * .979, people .909, people’s wrong cards 66.
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
   * question. [2] by rule .983, people .886, written .976. Without the answer list 10 .836 instead of .864, list 11
   * .737 instead of .781; from .5 on .853 and .763: at either end one of two answers is right.
   */
  likely: 0.4,
  /**
   * The same for a compound of kanji that is no word of the edition, nor one with an unknown part. [2] people .8998
   * instead of .9012 (eighteen lists).
   */
  likelyOfCompound: 0.45,
  /**
   * Letters from which on a question is long: it tells much that no written one has, and is like none so much, so that
   * the best may be likely with a smaller share, down to `longLeast` of `likely`. [9999] of 766 questions of 20 letters
   * and more .826 instead of .858, 120 of them unread when it was set (.547 instead of .707 of those); 16 the same, 26
   * .847. `longLeast` .35 the same.
   */
  long: 20,
  longLeast: 0.5,
  /** From this likeness on, its clause gains. [2] by rule .975, people .898, people’s wrong cards 54. */
  alike: 0.15,
  /**
   * From this likeness on, its clause is listed, although none of the words that were looked for stands in it. [2] by
   * rule .975, people .899; of the 613 look-alikes 377 instead of 417 find something.
   */
  listed: 0.2,
  /**
   * What these are worth, in the scores of clauses. [0] own .976, by rule .986, people .836, written .713, people’s
   * wrong cards 7, look-alikes’ wrong cards 0.
   */
  worthSame: 20,
  /** [0] people .861, written .970. */
  worthLikely: 12,
  /** [0] by rule .979, people .908, people’s wrong cards 54. */
  worthAlike: 22,
} as const;

/**
 * How many of the best records are ranked again on their text: those that are shown
 * at once, for plain words, whose texts Pagefind fetches one by one; more for what
 * only the book answers.
 */
export const RERANKED = { plain: 3, book: 12 } as const;
