import { toKatakana } from '../fold.ts';
import { byKeys } from './by-keys.ts';
import { withoutLongVowels } from './long-vowels.ts';
import { katakanaOfRomaji } from './romaji.ts';
import { editDistance, withOneLess } from './typo.ts';
import type { ReadingTable } from './word-readings.ts';

/** One way to read a kana string: compounds (words that stand together) with what stands between them left out. */
export interface KanaReading {
  /** For each compound: the words it may be, each a list of spellings (folded). */
  readonly compounds: readonly (readonly (readonly string[])[])[];
  readonly cost: number;
  /** Whether all of it was read as words and particles: nothing passed over, nothing begun. */
  readonly whole: boolean;
}

/** Particles that may stand between words. */
const PARTICLES = [
  'ノ',
  'ハ',
  'ガ',
  'ヲ',
  'ニ',
  'デ',
  'ト',
  'モ',
  'ヘ',
  'ヤ',
  'カラ',
  'マデ',
  'ヨリ',
  'ナド',
  'ニヨル',
  'ニツイテ',
  'ニツイテノ',
];
/** What may follow the last word. */
const TAILS = [
  ...PARTICLES,
  'トハ',
  'ツテ',
  'ツテナニ',
  'トハナニ',
  'トハナンデスカ',
  'ツテナンデスカ',
  'デスカ',
  'マスカ',
  'スル',
  'サレマスカ',
  'ハドコ',
  'ハイツ',
  'ハイクラ',
  'ニツイテオシエテ',
  'ヲオシエテ',
  'オシエテ',
  'ガシリタイ',
  'ノイミ',
  'シタイ',
  'デキマスカ',
  'ハアリマスカ',
  'ハドウナル',
  'ハナニ',
];
/** Price of a word, of one that is still being typed, of a particle, of the polite お, and of each kana that is passed over. */
const COST = { word: 1, short: 1.7, misspelt: 2, begun: 1.6, particle: 0.5, polite: 0.3, unknown: 1.3 } as const;
/** Ways that are followed from one place. */
const WAYS = 4;
/** Spellings of one word that are tried, and longest word in kana. */
const SPELLINGS = 8;
const LONGEST = 24;
/** Least kana of a word that is still being typed, and most kana at the end that are passed over. */
const BEGUN = 3;
/** Least kana of a word of which one may be wrong, and of one that may have a voiced kana for another: ホゲン. */
const MISSPELT = 4;
const VOICED = 3;
const MOST_UNKNOWN = 8;
/** Least kana that are read before others are passed over: サイ may begin any word. */
const LEAST_KNOWN = 3;

/** For each table of readings, once: its readings by their first kana. */
const heads = new WeakMap<ReadingTable['words'], ReadonlyMap<string, readonly string[]>>();

function readingsByHead(words: ReadingTable['words']): ReadonlyMap<string, readonly string[]> {
  const known = heads.get(words);
  if (known) return known;
  const made = byKeys(words.keys(), (reading) => [reading.slice(0, BEGUN)]);
  heads.set(words, made);
  return made;
}

/** For each table of readings, once: see `misspeltReadings`. */
const misspellings = new WeakMap<ReadingTable['words'], (kana: string) => readonly string[]>();

/** Tells the readings of the edition's longer words that kana are but for one that is wrong, left out, put in or swapped. */
function misspeltReadings(words: ReadingTable['words']): (kana: string) => readonly string[] {
  const known = misspellings.get(words);
  if (known) return known;
  const byRest = byKeys(words.keys(), (reading) => (reading.length < VOICED ? [] : [reading, ...withOneLess(reading)]));
  const near = (kana: string) =>
    kana.length < VOICED
      ? []
      : [...new Set([kana, ...withOneLess(kana)].flatMap((rest) => byRest.get(rest) ?? []))].filter(
          (reading) =>
            editDistance(reading, kana) === 1 && (reading.length >= MISSPELT || unvoiced(reading) === unvoiced(kana)),
        );
  misspellings.set(words, near);
  return near;
}

/** Kana without marks for voiced ones. */
function unvoiced(kana: string): string {
  return kana.normalize('NFD').replace(/[\u3099\u309A]/g, '');
}

interface Way {
  readonly cost: number;
  readonly whole: boolean;
  readonly compounds: readonly (readonly (readonly string[])[])[];
}

/**
 * The ways to read a kana string (folded katakana) as words of the edition with
 * particles between them, cheapest first: ジコノレンラク → 事故, 連絡. `short`: the
 * kana lack long vowels, as romaji do; `misspelt`: one kana of a longer word may be wrong
 * (サイバーホゲン). Empty when none can be found.
 */
export function readKana(
  kana: string,
  table: ReadingTable,
  { short = false, misspelt = false }: { readonly short?: boolean; readonly misspelt?: boolean } = {},
): KanaReading[] {
  const words = short ? table.short : table.words;
  const nearly = misspelt ? misspeltReadings(words) : undefined;
  const letters = short ? withoutLongVowels(kana) : kana;
  const ends: Way[][] = Array.from({ length: letters.length + 1 }, () => []);
  const reach = (at: number, way: Way) => {
    const ways = ends[at];
    if (!ways) return;
    ways.push(way);
    ways.sort((a, b) => a.cost - b.cost);
    ways.length = Math.min(ways.length, WAYS);
  };
  reach(0, { cost: 0, whole: true, compounds: [] });
  /** Whether the last step was a word, so that the next one belongs to the same compound. */
  const open = new WeakSet<Way>();
  const step = (from: Way, to: number, cost: number, word?: readonly string[], whole = true) => {
    const { compounds } = from;
    const last = compounds.at(-1);
    const next: Way = {
      cost: from.cost + cost,
      whole: from.whole && whole,
      compounds:
        word === undefined
          ? compounds
          : last && open.has(from)
            ? [...compounds.slice(0, -1), [...last, word]]
            : [...compounds, [word]],
    };
    if (word !== undefined) open.add(next);
    reach(to, next);
  };
  for (let at = 0; at < letters.length; at += 1) {
    for (const way of ends[at] ?? []) {
      for (let end = at + 1; end <= Math.min(letters.length, at + LONGEST); end += 1) {
        const spellings = words.get(letters.slice(at, end));
        // A word of one kana (時) only stands in a compound.
        if (spellings && (end - at > 1 || open.has(way)))
          step(way, end, end - at > 1 ? COST.word : COST.short, spellings.slice(0, SPELLINGS));
        const near = spellings
          ? []
          : (nearly?.(letters.slice(at, end)) ?? []).flatMap((reading) => words.get(reading) ?? []);
        if (near.length > 0) step(way, end, COST.misspelt, near.slice(0, SPELLINGS));
      }
      const rest = letters.slice(at);
      // Behind a particle, what does not fit is an ending (のはなし), not a word begun.
      if (rest.length >= BEGUN && (at === 0 || open.has(way))) {
        const begun = (readingsByHead(words).get(rest.slice(0, BEGUN)) ?? [])
          .filter((reading) => reading.startsWith(rest) && reading !== rest)
          .flatMap((reading) => words.get(reading) ?? []);
        if (begun.length > 0) step(way, letters.length, COST.begun, begun.slice(0, SPELLINGS * 2), false);
      }
      if (at === 0 && /^[オゴ]/.test(letters)) step(way, 1, COST.polite);
      if (way.compounds.length > 0) {
        for (const particle of PARTICLES)
          if (letters.startsWith(particle, at)) step(way, at + particle.length, COST.particle);
        if (TAILS.includes(rest)) step(way, letters.length, COST.particle);
        if (at >= LEAST_KNOWN && rest.length <= MOST_UNKNOWN && rest.length * 2 <= letters.length)
          step(way, letters.length, COST.unknown * rest.length, undefined, false);
      }
    }
  }
  return (ends[letters.length] ?? []).filter(({ compounds }) => compounds.length > 0);
}

/** What begins the end of a question, behind the word that is asked about: ハドウスレバイイ, ハドコニ書イテアル, ニ関スル質問. */
const ASKING =
  /^(?:ハ|ガ|ヲ|ノ|ニ|ツテ|トハ)?(?:ドウ|ドコ|イツ|ナニ|ナン|ダレ|ドンナ|イクラ|オシエ|シリタ|クワシ|アリマ|デキマ|ナノ|コトナ|カンスル|ツイテ|バアイ|ケン(?:デ|ハ|$)|[関件場説確知教調書何誰詳])/;
/** Least kana of a word behind which the end of a question is cut off. */
const ASKED = 4;

/**
 * The kana of a word in front of the end of a question: アンゴウシサン of
 * あんごうしさんはどうすればいい, きめいひほけんしゃの説明. The longest that reads as one
 * compound of the edition; undefined when there is no such end.
 */
export function kanaAskedAbout(folded: string, table: ReadingTable): string | undefined {
  const [kana = ''] = /^[ァ-ヺ]*/.exec(folded) ?? [];
  for (let end = Math.min(kana.length, folded.length - 1); end >= ASKED; end -= 1) {
    if (!ASKING.test(folded.slice(end))) continue;
    const head = folded.slice(0, end);
    const [best] = readKana(head, table);
    if (best?.whole && best.compounds.length === 1) return head;
  }
  return undefined;
}

/** All spellings of a compound, joined; at most so many. */
export function spellings(compound: readonly (readonly string[])[], most: number): string[] {
  let joined = [''];
  for (const word of compound) joined = joined.flatMap((head) => word.map((tail) => head + tail)).slice(0, most);
  return [...new Set(joined)];
}

/** Romaji with marks for long vowels in plain letters: ō → ou. */
const LONG_LETTERS: Readonly<Record<string, string>> = {
  ā: 'aa',
  ī: 'ii',
  ū: 'uu',
  ē: 'ee',
  ō: 'ou',
  â: 'aa',
  î: 'ii',
  û: 'uu',
  ê: 'ee',
  ô: 'ou',
};

/** The kana that romaji stand for, folded: hokenryou → ホケンリヨウ. Undefined when something is no romaji. */
export function kanaFromRomaji(latin: string): string | undefined {
  const plain = latin.toLowerCase().replace(/[āīūēōâîûêô]/g, (letter) => LONG_LETTERS[letter] ?? letter);
  if (!/^[a-z'-]{3,}$/.test(plain)) return undefined;
  return katakanaOfRomaji(plain);
}

/**
 * Words of which a part was left in kana: 補ショウ → 補償, こくち義務 → 告知義務. The
 * kanji must stand where they do in the word, and the kana begin or end its reading.
 */
export function mixedSpellings(folded: string, table: ReadingTable): string[] {
  const [, head = '', kanaTail = ''] = /^([\p{Script=Han}]+)([ぁ-ゖァ-ヺ]+)$/u.exec(folded) ?? [];
  const [, kanaHead = '', tail = ''] = /^([ぁ-ゖァ-ヺ]+)([\p{Script=Han}]+)$/u.exec(folded) ?? [];
  if (head === '' && tail === '') return [];
  const kana = toKatakana(head === '' ? kanaHead : kanaTail);
  return [...table.words].flatMap(([reading, words]) =>
    words.filter((word) =>
      head === ''
        ? word.endsWith(tail) && word.length > tail.length && reading.startsWith(kana) && reading.length > kana.length
        : word.startsWith(head) && word.length > head.length && reading.endsWith(kana) && reading.length > kana.length,
    ),
  );
}
