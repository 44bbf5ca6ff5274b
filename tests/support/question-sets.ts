/**
 * Whole questions made by rule from those that are written in answers.json: asked
 * more politely or more plainly, without particles, in kana, with another word of
 * the same meaning; and questions that only look alike, which nobody here can
 * answer. Also what is left of the written questions when some are left out.
 */
import type { Edition } from '../../src/editions/load.ts';
import type { SearchWords } from '../../src/schemas/search-words.ts';
import { boundTokenizer } from '../../src/search/indexing/readings.ts';

/** A question, and the record that answers it (its name); undefined when nothing may answer. */
export interface MadeQuestion {
  readonly rule: string;
  readonly query: string;
  readonly name: string | undefined;
}

/** A written question with the record that it stands for. */
export interface OwnQuestion {
  readonly name: string;
  readonly question: string;
}

/** Every question that is written down, titles of answers too. */
export function writtenQuestions({ answers: { answers, clauseQuestions } }: Edition): OwnQuestion[] {
  return [
    ...answers.flatMap(({ id, title, questions }) => [title, ...questions].map((question) => ({ name: id, question }))),
    ...Object.entries(clauseQuestions).flatMap(([name, questions]) =>
      questions.map((question) => ({ name, question })),
    ),
  ];
}

/** Ends of questions, and what people say instead. */
const POLITE: readonly (readonly [plain: RegExp, polite: string])[] = [
  [/ですか$/, 'でしょうか'],
  [/ますか$/, 'ますでしょうか'],
  [/ましたか$/, 'ましたでしょうか'],
  [/は$/, 'はどうなっていますか'],
  [/たら$/, 'たらどうしたらいいですか'],
  [/とき(?:は)?$/, 'ときはどうなりますか'],
  [/した$/, 'してしまいました'],
];
const PLAIN: readonly (readonly [polite: RegExp, plain: string])[] = [
  [/(?:でしょうか|ですか)$/, ''],
  [/されますか$/, 'されるの'],
  [/できますか$/, 'できる'],
  [/ませんか$/, 'ないの'],
  [/ますか$/, 'ます?'],
  [/は$/, ''],
];
/** What people tell before they ask, which no written question has. */
const STORIES = [
  '朝からばたばたしていて申し訳ないんですけど、',
  'さっき会議で話が出て、わたしが調べる係になったんですが、',
  'となりの先生とお昼を食べていて聞かれたんだけど、',
  'きのうも同じことを尋ねたかもしれませんけど、',
];
const TAILS = ['について知りたい', 'のことで聞きたいのですが', '教えてください', '、どうなりますか', '？'];

function ended(question: string, rules: readonly (readonly [RegExp, string])[]): string | undefined {
  const rule = rules.find(([end]) => end.test(question));
  return rule && question.replace(rule[0], rule[1]);
}

/** Words that have nothing to do with this insurance, and trades and things that only stand near it. */
const FAR = ['駐車場', '給食', '自動車', '住宅ローン', '年金', '求人', '予防接種', '冷蔵庫', '旅行', '映画', '家賃'];

/**
 * Questions in other words, each of one rule. Where a rule does not apply to a
 * question, there is none.
 */
export async function madeFromQuestions(edition: Edition, words: SearchWords): Promise<MadeQuestion[]> {
  const { tokenize } = await boundTokenizer();
  const synonyms = words.entries.map(({ pamphlet, readers }) => [...pamphlet, ...readers]);
  return writtenQuestions(edition).flatMap(({ name, question }, number): MadeQuestion[] => {
    const tokens = tokenize(question.normalize('NFKC'));
    const bare = tokens
      .filter(({ pos, pos_detail_1: kind }) => !(pos === '助詞' && /^(格助詞|係助詞|連体化|副助詞)$/.test(kind)))
      .map(({ surface_form }) => surface_form)
      .join(' ');
    const readings = tokens.map(({ reading, surface_form }) => reading ?? surface_form);
    const kana = readings.every((reading) => !/\p{Script=Han}|[a-z]/iu.test(reading))
      ? readings.join('').replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
      : undefined;
    const made: [rule: string, query: string | undefined][] = [
      ['as written', question],
      ['more polite', ended(question, POLITE)],
      ['plainer', ended(question, PLAIN)],
      ['with a tail', `${question.replace(/[はか？?]+$/, '')}${TAILS[number % TAILS.length]}`],
      ['behind a story', `${STORIES[number % STORIES.length]}${question}`],
      ['particles dropped', bare === question ? undefined : bare],
      ['in kana', kana === question ? undefined : kana],
      ['another word of the meaning', otherWord(question, synonyms)],
    ];
    return made.flatMap(([rule, query]) => (query === undefined || query.length < 3 ? [] : [{ rule, query, name }]));
  });
}

/** The question with its longest word that content/search knows exchanged for the next one of its meaning. */
function otherWord(question: string, synonyms: readonly (readonly string[])[]): string | undefined {
  let best: readonly [word: string, other: string] | undefined;
  for (const words of synonyms) {
    for (const [place, word] of words.entries()) {
      if (word.length < 2 || !question.includes(word) || word.length <= (best?.[0].length ?? 0)) continue;
      const other = words[(place + 1) % words.length];
      if (other !== undefined && !other.includes(word) && !word.includes(other)) best = [word, other];
    }
  }
  return best && question.replace(best[0], best[1]);
}

/** Questions that look like the written ones but speak of something else: the word that tells most is exchanged for a far one. */
export async function lookAlikes(edition: Edition): Promise<MadeQuestion[]> {
  const { tokenize } = await boundTokenizer();
  const counts = new Map<string, number>();
  const nounsOf = (text: string) => {
    const nouns: string[] = [];
    let open = false;
    for (const { pos, pos_detail_1: kind, surface_form } of tokenize(text.normalize('NFKC'))) {
      const noun = pos === '名詞' && !/^(非自立|代名詞|数|副詞可能)$/.test(kind);
      if (noun && open) nouns.push(`${nouns.pop()}${surface_form}`);
      else if (noun) nouns.push(surface_form);
      open = noun;
    }
    return nouns.filter((word) => word.length >= 2);
  };
  const own = writtenQuestions(edition).map(({ question }) => ({ question, nouns: nounsOf(question) }));
  for (const { nouns } of own) for (const noun of nouns) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return own.flatMap(({ question, nouns }, number): MadeQuestion[] => {
    const [rarest] = nouns.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    const far = FAR[number % FAR.length] ?? '';
    if (rarest === undefined || !question.includes(rarest)) return [];
    const exchanged = question.replace(rarest, far);
    return [
      ...(nouns.length === 1 ? [] : [{ rule: 'the telling word exchanged', query: exchanged, name: undefined }]),
      {
        rule: 'all nouns exchanged',
        query: nouns.reduce((text, noun) => text.replace(noun, far), question),
        name: undefined,
      },
      { rule: 'the word of something else', query: `${far}の${rarest}`, name: undefined },
    ];
  });
}
