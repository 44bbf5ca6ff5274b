import { fold } from '../fold.ts';
import { inCurrentKanji } from './old-kanji.ts';

/** Longest query that is looked up, in characters; what follows is cut off, and the page says so. */
export const LONGEST_QUERY = 100;
/** Most terms that are looked up; a longer list is a pasted text, not a query. */
const MOST_TERMS = 8;

/** Stands for the comma of 14,400 while a query is split at commas. */
const THOUSANDS = '\uE000';

/** A query as it is looked up. */
export interface ParsedQuery {
  /** The terms in the reader's own letters (NFKC), without question tails, each with at least one letter or digit. */
  readonly terms: readonly string[];
  /** The whole query, cleaned, tails and all. */
  readonly whole: string;
  /** Whether the meaning of a word is asked for: …とは, …って何. */
  readonly asksMeaning: boolean;
  /** What the page on is asked for, rather than what stands there: 免責 of 免責のページはどこ. */
  readonly pageOn: string | undefined;
  /** Whether something was cut off. */
  readonly cut: boolean;
}

/** Format characters, variation selectors and Hangul fillers: nobody sees them, copying brings them. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u3164\u115F\u1160]/gu;

const WHAT = '(?:何|なに|なん|どういう(?:こと|意味)|どんな(?:もの|こと))';
/** …ってどこまでを指すの. */
const STANDS_FOR = '(?:何|なに|どこまで|どれ)を?(?:指|さ)(?:す|します|している|しています)';
const END = '(?:なの|の|の事|のこと|でしたっけ|だっけ|でしょうか|でしょう|ですかね|ですか|ですか|だろう|か)*';
/** Tails by which the meaning of a word is asked. */
const MEANING = [
  new RegExp(`(?:とは|って|ってのは|っていうのは|というのは)${WHAT}?${END}$`),
  new RegExp(`(?:とは|って|というのは|は)${STANDS_FOR}${END}$`),
  new RegExp(`は${WHAT}${END}$`),
  new RegExp(`${WHAT}(?:なの|の事|のこと|でしょうか|ですか)${END}$`),
  new RegExp(`の?(?:意味|定義)(?:は|とは|って|を教えて|が知りたい)?${WHAT}?${END}$`),
];
const PLEASE = '(?:ください|下さい|ほしい|欲しい|のですが|んですが|です|くれ)*';
const TELL = `(?:(?:やさしく|優しく|簡単に|かんたんに|分かりやすく|わかりやすく|もう少し|詳細に)?(?:教えて|おしえて|知りたい|しりたい|調べたい|調べて|聞きたい|詳しく|くわしく|確認したい|見たい|みたい|探しています|お願いします))${PLEASE}`;
/** Tails that only ask to be told. */
const ABOUT = [
  new RegExp(`(?:について|に関して|に関する|のこと|の件)(?:は|を|が|で|の)?(?:${TELL})?$`),
  new RegExp(`(?:を|が|も|って)?${TELL}$`),
  /の(?:詳細|概要|(?:詳しい|くわしい)?(?:内訳|説明)|(?:詳しい|くわしい)(?:内容|こと))(?:は|を|が)?$/u,
];

const WHERE = '(?:どこ|どれ|何ページ|開き|開く|見たい|見せて|行きたい|移りたい)';
/** Tails by which the page on something is asked for. A ホームページ or ウェブページ is none, nor is what a screen shows. */
const PAGE = [
  new RegExp(
    `(?:の(?:ページ|頁|章)|(?<letter>る|[^ムブー\\sぁ-ん])(?:ページ|頁))(?:(?:は|を|に|へ|って)?${WHERE}[ぁ-ん]*)?$`,
    'u',
  ),
  new RegExp(`(?:の|(?<letter>る))画面(?:は|を|に|へ|って)?${WHERE}[ぁ-ん]*$`, 'u'),
];

/** Whose thing it is, before a noun that says what: 当院の告知書. */
const OURS = /^(?:当院|弊院|自院|当方|当法人|当施設|うち|わが院|私たち|自分)の(?=[^ぁ-ん]{2,}$)/u;

/** What is said before and after a question, and asks nothing: すみません、…と聞かれました. */
const BEFORE =
  /^(?:(?:すみません|すいません|恐れ入ります|お世話になります|お世話になっております|お尋ねします|おたずねします|質問です|(?:教えて|おしえて)(?:ください|ほしいのですが)|(?:聞き|お聞きし|うかがい|伺い)たいのですが|もしもし|あの)(?:が|けど)?[、。,.!\s]+)+/u;
const QUOTED =
  /(?:の?か)?(?:と|って)(?:の|いう)?(?:患者|先生|院長|会員|お客|上司|事務長)(?:さん|さま|様)?(?:より|から)$|(?:の?か)?(?:と|って)(?:(?:患者|先生|院長|会員|お客|上司|事務長)(?:さん|さま|様)?[にから]*)?(?:言われ|聞かれ|尋ねられ|たずねられ|いわれ|きかれ)(?:まし)?(?:た|て(?:い)?ます|て(?:い)?る)?(?:ら|とき|時|場合|のですが|んですが|のだが)*$/u;

/**
 * Splits a query at spaces and punctuation. Commas between digits stay (14,400).
 * Invisible characters vanish, control characters and lone surrogates separate;
 * any string is allowed.
 */
export function parseQuery(query: string): ParsedQuery {
  const clean = inCurrentKanji(
    query
      .replace(INVISIBLE, '')
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .normalize('NFKC')
      .replace(/\(株\)/g, '株式会社')
      .replace(/\(公社\)/g, '公益社団法人')
      .replace(/\(一社\)/g, '一般社団法人')
      .trim(),
  );
  const characters = [...clean];
  const whole = unquoted(characters.slice(0, LONGEST_QUERY).join(''))
    // What an input method had not yet made a kana of: れんらくさk.
    .replace(/(?<letter>[ぁ-ん])[b-df-hj-np-tv-z]{1,2}$/u, '$<letter>')
    // A kanji 一 or a dash typed for the long mark: コールセンタ一.
    .replace(/([ァ-ヺー])[一―‐–—−-](?!\p{Script=Han})/gu, '$1ー');
  let asked = whole.replace(/[\s、。!?]+$/u, '');
  let asksMeaning = false;
  const place = PAGE.reduce((text, tail) => withoutTail(text, tail, '$<letter>'), asked);
  const pageOn = place === asked ? undefined : place;
  asked = place;
  for (let before = ''; before !== asked; ) {
    before = asked;
    for (const tail of MEANING) {
      const cut = withoutTail(asked, tail);
      asksMeaning ||= cut !== asked;
      asked = cut;
    }
    for (const tail of ABOUT) asked = withoutTail(asked, tail);
    asked = asked.replace(/([^ぁ-ん])(?:は|って)$/u, '$1').replace(OURS, '');
  }
  const terms = asked
    // A chapter by its number, and what is looked for in it: 第14章, 14章共通④, 14章の利益②.
    .replace(/第(?=[\d一二三四五六七八九十]{1,3}章)/g, '')
    .replace(
      /(^|[^\d一二三四五六七八九十])([\d一二三四五六七八九十]{1,3}章)の?(?=[^\sぁ-ん]|[ぁ-ん]+[\d①-⑳])/gu,
      '$1$2 ',
    )
    // From one figure to another: 9:15~17:00, 午前9時から午後5時.
    .replace(/(\d[時分百千万億円床人%]*半?)(?:[~〜]|から)(?=\d|午[前後])/gu, '$1 ')
    .replace(/(:\d\d)[-‐–—−](?=\d)/gu, '$1 ')
    .replace(/(\d),(?=\d)/g, `$1${THOUSANDS}`)
    .split(/[\s、。!?;,「」『』【】()"“”]+/u)
    .map((term) => term.replaceAll(THOUSANDS, ','))
    .filter((term) => fold(term) !== '');
  return {
    terms: terms.slice(0, MOST_TERMS),
    whole,
    asksMeaning,
    pageOn,
    cut: characters.length > LONGEST_QUERY || terms.length > MOST_TERMS,
  };
}

/** A question without what is said around it, unless nothing else was said. */
function unquoted(text: string): string {
  return withoutTail(withoutTail(text, BEFORE).replace(/[\s、。!?]+$/u, ''), QUOTED) || text;
}

/** Cuts a tail off, unless too little would be left. `kept`: what of the tail stays. */
function withoutTail(text: string, tail: RegExp, kept = ''): string {
  const cut = text.replace(tail, kept).trim();
  return fold(cut).length >= 2 ? cut : text;
}
