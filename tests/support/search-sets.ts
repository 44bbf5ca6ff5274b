/**
 * Queries made by rule, not chosen: from every term of the glossary, as people
 * type who use no kanji, no IME, a question, an odd ending, or fast fingers.
 */
import { toRomaji } from 'wanakana';
import type { Edition } from '../../src/editions/load.ts';
import { fold } from '../../src/search/fold.ts';
import { boundTokenizer, loadTokenizer } from '../../src/search/indexing/readings.ts';
import type { SearchRecord } from '../../src/search/indexing/records.ts';
import { GENERATED_LABELS, mainNavigation } from '../../src/site/navigation.ts';

/** A query with the term that the first answer must hold. */
export interface MadeQuery {
  readonly rule: string;
  readonly query: string;
  readonly term: string;
}

/** Endings that no rule of the search knows. */
const ODD_ENDINGS = ['のところ', 'らへん', 'どうなのかな', 'とかって', 'ってさあ', 'のはなし'];

/** Words that the glossary's terms are not made of, behind a term and in front of it. */
const UNKNOWN_LAST = ['一覧', '早見表', '相談室', '資料集', '全般'];
const IN_FRONT = ['自院', '最新', '新規', '通常', '標準'];

/** The term without its middle letter. */
function oneLess(term: string): string | undefined {
  const letters = [...term];
  return letters.length < 4 ? undefined : letters.toSpliced(Math.floor(letters.length / 2), 1).join('');
}

/** The term with a space in its middle. */
function split(term: string): string | undefined {
  const letters = [...term];
  return letters.length < 3 ? undefined : letters.toSpliced(Math.floor(letters.length / 2), 0, ' ').join('');
}

/** Romaji as they are typed by those who leave long vowels out. */
function shortRomaji(reading: string): string {
  return toRomaji(reading)
    .replace(/-/g, '')
    .replace(/([aiueo])\1+|ou/g, (vowels) => vowels.charAt(0));
}

/** The term with two neighbouring letters swapped, nearest to its middle; undefined when none differ. */
function swapped(term: string): string | undefined {
  const letters = [...term];
  const middle = Math.floor(letters.length / 2);
  for (let step = 0; step < letters.length; step += 1) {
    for (const at of [middle - 1 - step, middle - 1 + step]) {
      const [a, b] = [letters[at], letters[at + 1]];
      if (a === undefined || b === undefined || a === b || a === 'ー' || b === 'ー') continue;
      return [...letters.slice(0, at), b, a, ...letters.slice(at + 2)].join('');
    }
  }
  return undefined;
}

/** Eleven queries for every term of the glossary. */
export function madeFromGlossary({ glossary }: Edition): MadeQuery[] {
  return glossary.terms.flatMap(({ term, reading }, number) => {
    const ending = ODD_ENDINGS[number % ODD_ENDINGS.length] ?? '';
    const made: [rule: string, query: string | undefined][] = [
      ['romaji', toRomaji(reading)],
      ['hiragana', reading],
      ['hiragana + について', `${reading}について`],
      ['…とは何ですか', `${term}とは何ですか`],
      ['odd ending', `${term}${ending}`],
      ['swapped', swapped(term)],
      ['unknown last part', `${term}${UNKNOWN_LAST[number % UNKNOWN_LAST.length]}`],
      ['word in front', `${IN_FRONT[number % IN_FRONT.length]}${term}`],
      ['dropped letter', oneLess(term)],
      ['split by a space', split(term)],
      ['romaji, short vowels', shortRomaji(reading)],
    ];
    return made.flatMap(([rule, query]) => (query === undefined ? [] : [{ rule, query, term }]));
  });
}

/** A title or label as it is typed, and the record (its name) that it must lead to. */
export interface TitleQuery {
  readonly query: string;
  /** Any of these: two groups may share a title. */
  readonly names: readonly string[];
}

/** Every title of a page or group, every label of the navigation, and every chapter's title and number. */
export function titlesAndLabels(edition: Edition): TitleQuery[] {
  const wanted = new Map<string, string[]>();
  const add = (query: string, name: string) => wanted.set(query, [...(wanted.get(query) ?? []), name]);
  for (const { slug, title, nav, groups, chapters } of [...edition.sections, edition.about]) {
    add(title, `section:${slug}`);
    if (nav !== title) add(nav, `section:${slug}`);
    for (const group of groups) add(group.title, group.id);
    if (chapters.length > edition.facts.chapters.length / 2 || slug === 'about') continue;
    for (const id of chapters) {
      const chapter = edition.facts.chapters.find((other) => other.id === id);
      if (!chapter) continue;
      add(chapter.title, `section:${slug}`);
      add(chapter.label, `section:${slug}`);
    }
  }
  for (const [slug, label] of Object.entries(GENERATED_LABELS)) add(label, `section:${slug}`);
  for (const { slug, label } of mainNavigation(edition)) add(label, `section:${slug}`);
  return [...wanted].map(([query, names]) => ({ query, names }));
}

/** The kanji of JIS level 1 (rows 16 to 47): those in common use, which an input method offers first. */
function commonKanji(): Set<string> {
  const decoder = new TextDecoder('euc-jp');
  const kanji = new Set<string>();
  for (let row = 16; row <= 47; row += 1)
    for (let cell = 1; cell <= 94; cell += 1) kanji.add(decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell)));
  return kanji;
}

/** Of each word at most so many other writings are asked. */
const MOST_WRITINGS = 4;

/**
 * Every compound of kanji in a term or title, with one of its words as an input
 * method may wrongly write it: words of the dictionary, in its own order,
 * in common kanji, that read the same and stand nowhere in the edition.
 * Made from the dictionary's words, not from the readings of kanji that the search has of it.
 */
export async function misconverted(edition: Edition, records: readonly SearchRecord[]): Promise<MadeQuery[]> {
  const { tokenize } = await boundTokenizer();
  const { token_info_dictionary: dictionary } = await loadTokenizer();
  const common = commonKanji();
  const byReading = new Map<string, string[]>();
  for (const id of Object.values(dictionary.target_map).flat()) {
    const features = dictionary.getFeatures(id).split(',');
    const [surface = '', pos, kind = ''] = features;
    if (pos !== '名詞' || !/^(?:一般|サ変接続)$/.test(kind) || !/^\p{Script=Han}{2}$/u.test(surface)) continue;
    if (![...surface].every((kanji) => common.has(kanji))) continue;
    const reading = features.at(-2) ?? '';
    byReading.set(reading, [...(byReading.get(reading) ?? []), surface]);
  }
  const written = records.map(({ entry: { title }, text }) => fold(`${title}\n${text}`)).join('\n');
  const titles = [
    ...edition.glossary.terms.map(({ term }) => term),
    ...records.filter(({ entry: { form } }) => form !== 'answer').map(({ entry: { title } }) => title),
  ];
  const compounds = new Set(titles.flatMap((title) => title.match(/\p{Script=Han}{3,}/gu) ?? []));
  const othersOf = (word: string, reading: string) =>
    (byReading.get(reading) ?? []).filter((candidate) => candidate !== word && !written.includes(candidate));
  return [...compounds].flatMap((term) => {
    const word = tokenize(term).find(
      ({ surface_form, reading = '' }) => surface_form.length === 2 && othersOf(surface_form, reading).length > 0,
    );
    const { surface_form = '', reading = '' } = word ?? {};
    return othersOf(surface_form, reading)
      .slice(0, MOST_WRITINGS)
      .map((other) => ({ rule: 'misconverted', query: term.replace(surface_form, other), term }));
  });
}
