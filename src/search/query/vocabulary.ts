import type { Book } from '../book.ts';
import { type Catalogue, leadsFrom } from '../catalogue.ts';
import { isKana } from '../characters.ts';
import { fold, foldWithMap, toKatakana } from '../fold.ts';
import type { Alphabet } from '../letters.ts';
import type { Readings } from '../readings.ts';
import type { BookRetriever } from '../retrievers/book.ts';
import { mayUseSkeleton, skeleton, skeletonWithMap, withoutHiragana } from '../skeleton.ts';
import type { Meaning, WrittenQuestion } from './comparison.ts';
import { kanaWriter } from './kana-words.ts';
import { katakanaWriter } from './katakana-spelling.ts';
import { termsByOneLetter, termsInAnotherOrder } from './typo.ts';
import { type WordReadings, wordReadings } from './word-readings.ts';

/** Runs of katakana, and of kanji, katakana, letters and digits together. */
const KATAKANA_RUN = /[ァ-ヺー]{2,}/g;
const LATIN_RUN = /[A-Za-z]{3,}/g;
const WORD_RUN = /[\p{Script=Han}ァ-ヺーA-Za-z0-9々]{2,}/gu;

/** The pamphlet's words for readers' words. */
export interface SynonymTable {
  /** Words of the pamphlet, as it writes them, for a reader's word (folded), best first; okurigana may differ. */
  of(folded: string): readonly string[];
  /** The same, by its very letters (kana of either kind). */
  exactly(folded: string): readonly string[];
}

/** All that the query half knows of an edition's words. Made from the book; answers at once. */
export interface Vocabulary extends WordReadings {
  /** Words (folded) that are their own reading: those in katakana, the edition's and the readers'. */
  readonly inKana: readonly string[];
  readonly synonyms: SynonymTable;
  /** Folded runs of the edition, for compounds and misspellings; none that stands in another. */
  readonly runs: readonly string[];
  /** Questions in readers' words, by record. */
  readonly questions: readonly WrittenQuestion[];
  /** Short words that lead to a record: what people who ask for it speak of. */
  readonly askedWords: readonly WrittenQuestion[];
  /** The meanings of content/search, and ways of asking, with all their words. */
  readonly meanings: readonly Meaning[];
  /** A text with its words in the edition's spelling: 直ちに → ただちに, サーヴァー → サーバー. */
  asWritten(text: string): string;
  /** Number of records. */
  readonly total: number;
  /** Records of the edition itself, without answer cards, in which a folded text stands. */
  records(folded: string, alphabet: Alphabet): Iterable<number>;
  /** A folded text as the edition writes it: クリングオフ → クーリングオフ; the text itself when it stands nowhere. */
  written(folded: string): string;
  /** A text without hiragana as the edition writes it, to the ends of its words: 調査費 → 調査の費用. */
  writtenWithHiragana(bare: string): string;
  /** Whether a folded text stands anywhere. */
  stands(folded: string, alphabet?: Alphabet): boolean;
  /** Whether it stands in the edition itself, not only in the question or answer of an answer card. */
  standsInEdition(folded: string, alphabet?: Alphabet): boolean;
  /** Whether a folded text is a title, a word that leads to a page or clause, or one of the index: what the edition calls by a name. */
  isTerm(folded: string): boolean;
  /** Terms (see `isTerm`) that a folded text is but for one letter that was left out or is another: 告知務 → 告知義務. */
  termsOneLetterOff(folded: string): readonly string[];
  /** Terms that have the letters of a folded text in another order: ラムサンウェア → ランサムウェア. */
  termsInAnotherOrder(folded: string): readonly string[];
  /** Whether a folded text is a word or a known compound of the edition, not a stretch across words (療費). */
  isWord(folded: string): boolean;
}

export function vocabularyOf(catalogue: Catalogue, book: Book, texts: BookRetriever): Vocabulary {
  const shown = catalogue.records.map(({ title }, number) => `${title}\n${book.texts[number] ?? ''}`.normalize('NFKC'));
  const runs = new Set(shown.flatMap((text) => (text.match(WORD_RUN) ?? []).map(fold)));
  const katakanaRuns = shown.flatMap((text) => text.match(KATAKANA_RUN) ?? []);
  const katakana = new Set(katakanaRuns.map(fold));
  const latin = new Set(shown.flatMap((text) => (text.match(LATIN_RUN) ?? []).map(fold)));
  const synonyms = [...catalogue.synonyms, ...book.synonyms];
  const readersWords = synonyms.flatMap((line) => line.slice(line.indexOf('=') + 1).split(' '));
  const inKana = [...katakana, ...readersWords.filter(isKana)];
  const isAnswer = (record: number) => catalogue.records[record]?.form === 'answer';
  // The title of an answer is a question, no name.
  const titles = new Set(catalogue.records.flatMap(({ title }, record) => (isAnswer(record) ? [] : fold(title))));
  const indexed = new Set(book.terms);
  /** Words that may be misspelt as a whole. */
  const terms = new Set([...titles, ...catalogue.leads.keys(), ...indexed, ...katakana]);
  const titleQuestions = catalogue.records.flatMap(({ form, title }, record) =>
    form === 'answer' ? [{ record, question: title }] : [],
  );
  const written = book.questions.flatMap((line, record) =>
    line === '' ? [] : line.split('|').map((question) => ({ record, question })),
  );
  const wordsInKana = kanaWriter(book.kanaWords);
  const readers = [...synonyms, ...book.leads, ...book.questions].join('\n');
  const inKatakana = katakanaWriter([...katakanaRuns, ...(readers.match(KATAKANA_RUN) ?? [])]);
  return {
    ...wordReadings(inKana),
    inKana,
    synonyms: synonymTable(synonyms),
    runs: outermost(runs),
    questions: [...titleQuestions, ...written],
    askedWords: [...leadsFrom(book.leads)].flatMap(([question, [record]]) =>
      record === undefined ? [] : [{ record, question }],
    ),
    meanings: [
      ...synonyms.map((line) => {
        const [targets = '', readers = ''] = line.split('=');
        return meaning([...targets.split('|').map(fold), ...readers.split(' ')], texts);
      }),
      ...book.asking.map((line) => meaning(line.split(' '), texts)),
    ],
    asWritten: (text) => inKatakana(wordsInKana(text)),
    total: catalogue.records.length,
    records: (folded, alphabet) => [...texts.hits(folded, alphabet)].filter((record) => !isAnswer(record)),
    written(folded) {
      const [record] = texts.hits(folded, 'plain');
      const { title, text } = texts.recordText(record ?? -1);
      for (const source of [title, text]) {
        const map = foldWithMap(source);
        const at = map.text.indexOf(folded);
        if (at < 0) continue;
        const end = map.end[at + folded.length - 1] ?? source.length;
        return source.slice(map.start[at] ?? 0, end) + (/^[ー々]/.exec(source.slice(end))?.[0] ?? '');
      }
      return folded;
    },
    writtenWithHiragana(bare) {
      const [record] = texts.hits(bare, 'skeleton');
      const { title, text } = texts.recordText(record ?? -1);
      for (const source of [title, ...text.split('\n')]) {
        const map = skeletonWithMap(source);
        const at = map.text.indexOf(bare);
        if (at < 0) continue;
        const from = map.start[at] ?? 0;
        const to = map.end[at + bare.length - 1] ?? source.length;
        const head = /[\p{Script=Han}ァ-ヺー]*$/u.exec(source.slice(0, from))?.[0] ?? '';
        const tail = /^[\p{Script=Han}ァ-ヺー]*/u.exec(source.slice(to))?.[0] ?? '';
        return head + source.slice(from, to) + tail;
      }
      return bare;
    },
    stands: (folded, alphabet = 'plain') => texts.hits(folded, alphabet).size > 0,
    standsInEdition: (folded, alphabet = 'plain') =>
      [...texts.hits(folded, alphabet)].some((record) => !isAnswer(record)),
    isTerm: (folded) => titles.has(folded) || catalogue.leads.has(folded) || indexed.has(folded),
    termsOneLetterOff: termsByOneLetter(terms),
    termsInAnotherOrder: termsInAnotherOrder(terms),
    isWord: (folded) => [runs, katakana, latin, titles, indexed].some((words) => words.has(folded)),
  };
}

/** The same vocabulary, once it is known how its words are read. */
export function withReadings(vocabulary: Vocabulary, readings: Readings): Vocabulary {
  const read = wordReadings(vocabulary.inKana, readings);
  return { ...vocabulary, ...read, isWord: (folded) => vocabulary.isWord(folded) || read.nouns.has(folded) };
}

function meaning(words: readonly string[], texts: BookRetriever): Meaning {
  let records: ReadonlySet<number> | undefined;
  return {
    words: [...new Set(words)],
    records() {
      records ??= new Set(words.flatMap((word) => [...texts.hits(word, 'plain')]));
      return records;
    },
  };
}

/** Runs that stand in no other. */
function outermost(runs: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  let joined = '\n';
  for (const run of [...runs].sort((a, b) => b.length - a.length)) {
    if (run.length < 2 || /^\d+$/.test(run) || joined.includes(run)) continue;
    kept.push(run);
    joined += `${run}\n`;
  }
  return kept.sort();
}

export function synonymTable(lines: readonly string[]): SynonymTable {
  const exact = new Map<string, string[]>();
  const bare = new Map<string, string[]>();
  const add = (table: Map<string, string[]>, key: string, targets: readonly string[]) => {
    const known = table.get(key);
    if (known === undefined) table.set(key, [...targets]);
    else for (const target of targets) if (!known.includes(target)) known.push(target);
  };
  for (const line of lines) {
    const equals = line.indexOf('=');
    const targets = line.slice(0, equals).split('|');
    for (const reader of line.slice(equals + 1).split(' ')) {
      add(exact, toKatakana(reader), targets);
      if (mayUseSkeleton(reader)) add(bare, withoutHiragana(reader), targets);
    }
  }
  const exactly = (folded: string) => exact.get(toKatakana(folded)) ?? [];
  return {
    exactly,
    of(folded) {
      const words = exactly(folded);
      if (words.length > 0) return words;
      const withoutEndings = mayUseSkeleton(folded) ? skeleton(folded) : '';
      return withoutEndings.length >= 2 ? (bare.get(withoutEndings) ?? []) : [];
    },
  };
}
