/** All sentences of the search page that depend on a search; pure, so that they are tested as sentences. */
import { fold } from '../fold.ts';
import type { AskedWord } from '../query/answers.ts';
import { LONGEST_QUERY } from '../query/terms.ts';
import type { FaultKind } from './files.ts';
import { countsOf, type Hit, narrowed, type Outcome } from './outcome.ts';
import { repeated } from './repeat.ts';
import type { PageState, Progress } from './state.ts';

/** The line above the results. */
export interface StatusWords {
  /** The query as it may be repeated; empty when there is nothing to repeat. */
  readonly query: string;
  /** `2件`; empty when there is nothing to count. */
  readonly count: string;
  readonly sentence: string;
}

/** The query of an outcome as the page may repeat it. */
export function shownQuery({ request, asked }: Outcome): string {
  const standing = asked.filter(({ stands }) => stands).map((word) => fold(word.asked));
  return repeated(request.query, (text) => {
    const folded = fold(text);
    return folded !== '' && standing.some((word) => word.includes(folded));
  });
}

const quoted = (words: readonly string[]) => [...new Set(words)].map((word) => `「${word}」`).join('');
/** Most words that a sentence names. */
const MOST_NAMED = 3;

function bookOf({ searches }: Outcome): string {
  return searches.length > 1 ? 'すべての版' : (searches[0]?.catalogue.label ?? '');
}

/** The pamphlet's words that were looked up instead of those typed, as a phrase: `近い言葉「火災」`. */
export function insteadWords(asked: readonly AskedWord[]): string {
  const all = asked.filter(({ stands }) => !stands).flatMap(({ instead }) => instead);
  const named = (kind: string, label: string) => {
    const words = all.filter((word) => word.kind === kind).map(({ word }) => word);
    return words.length === 0
      ? ''
      : `${label}${quoted(words.slice(0, MOST_NAMED))}${words.length > MOST_NAMED ? 'など' : ''}`;
  };
  return [named('synonym', '近い言葉'), named('reading', '読みの合う言葉'), named('spelling', 'つづりの近い言葉')]
    .filter((part) => part !== '')
    .join('と');
}

/** A question that has its answer: nobody expects that it stands in the edition word for word. */
const ANSWERED = 'ご質問への答えを、先に示します。';

function isAnsweredQuestion({ asked, answers }: Outcome): boolean {
  const [sentence, ...others] = asked;
  return (sentence?.parts.length ?? 0) > 0 && others.length === 0 && answers.some(({ result }) => !result.near);
}

/** What is said of the words that do not stand in the edition. */
function missingWords(outcome: Outcome): string {
  const { asked } = outcome;
  if (isAnsweredQuestion(outcome)) return ANSWERED;
  const missing = asked.filter(({ stands }) => !stands);
  // Each of them stands somewhere; no place has them all.
  if (missing.length === 0) return `これらの言葉がそろう項は${bookOf(outcome)}にありません。`;
  if (missing.length === asked.length) return `この言葉は${bookOf(outcome)}にありません。`;
  const named = missing.slice(0, MOST_NAMED).map((word) => repeated(word.asked, () => false));
  return `${quoted(named)}という言葉は${bookOf(outcome)}にありません。`;
}

/** What the line above the results says of an answer. Counts only what is listed, each for what it is. */
export function outcomeWords(outcome: Outcome): StatusWords {
  const query = shownQuery(outcome);
  const listed = narrowed(outcome);
  const cut = outcome.cut ? `長いので、はじめの${LONGEST_QUERY}文字・8語まででさがしました。` : '';
  // An answer alone is no number of places in the book.
  if (listed.length === 0 && outcome.answers.length > 0) {
    const missing = outcome.asked.some(({ stands }) => !stands) ? missingWords(outcome) : '';
    const shown = isAnsweredQuestion(outcome) ? '' : 'ご質問に近い答えを示します。';
    return { query, count: '', sentence: `${missing}${shown}${cut}` };
  }
  return { query, count: `${listed.length}件`, sentence: `${findings(outcome, listed)}${cut}` };
}

function findings(outcome: Outcome, listed: readonly Hit[]): string {
  const { request, status, asked, searches } = outcome;
  const section = searches
    .flatMap(({ catalogue }) => catalogue.pages)
    .find(({ slug }) => slug === request.section)?.nav;
  const where = section === undefined ? '' : `「${section}」でしぼっています。`;
  const counts = countsOf(listed);
  switch (status) {
    case 'found': {
      const others = counts.term + counts.partial;
      const parts = partsOf(asked);
      if (others === 0 || counts.literal === 0) {
        if (section !== undefined) return where;
        return parts === ''
          ? `${bookOf(outcome)}の全章をさがしました。`
          : `${parts}で${bookOf(outcome)}の全章をさがしました。`;
      }
      const instead = insteadOfAll(asked) || (counts.term === 0 ? '一部の言葉' : '');
      const rest = instead === '' ? '関係のある章や項です。' : `${instead}でさがしたものです。`;
      return `うち${counts.literal}件に${parts || 'この言葉'}があります。ほかの${others}件は${rest}${where}`;
    }
    case 'found-by-other-words': {
      const instead = insteadWords(asked);
      const shown = instead === '' ? '関係のある章や項を示します。' : `${instead}でさがしたものを示します。`;
      return `${missingWords(outcome)}${shown}${where}`;
    }
    case 'partly': {
      const parts = partsOf(asked);
      const whole = isAnsweredQuestion(outcome) ? ANSWERED : `このままの言葉は${bookOf(outcome)}にありません。`;
      if (asked.length === 1 && parts !== '') return `${whole}${parts}に分けてさがしたものを示します。${where}`;
      return `すべての言葉がそろう項はないので、一部の言葉がある項を示します。${where}`;
    }
    case 'none':
      return asked.some(({ stands }) => stands)
        ? `${bookOf(outcome)}に、これらの言葉がそろう項はありません。`
        : `${bookOf(outcome)}のどの章にも、この言葉はありません。`;
  }
}

/** The words that were looked up of a sentence or compound, which does not stand as it was typed; empty where it does. */
function partsOf(asked: readonly AskedWord[]): string {
  const parts = asked.flatMap((word) => (word.stands ? [] : word.parts));
  return quoted(parts.slice(0, MOST_NAMED).map((part) => repeated(part, () => false)));
}

/** As `insteadWords`, also beside words that stand. */
function insteadOfAll(asked: readonly AskedWord[]): string {
  return insteadWords(asked.map((word) => ({ ...word, stands: false })));
}

/** The written answers under what they are: to what was asked, or to a question that is only near to it. */
export function headedAnswers({ answers }: Outcome): { heading: string; answers: readonly Hit[] }[] {
  return [
    { heading: 'ご質問への答え', answers: answers.filter(({ result }) => !result.near) },
    { heading: '近いご質問と、その答え', answers: answers.filter(({ result }) => result.near) },
  ].filter((section) => section.answers.length > 0);
}

/** What is said of one result among others that were found in another way; empty for those that hold the words themselves. */
export function howWords({ result }: Hit): string {
  if (result.how === 'partial') return '一部の言葉がある項';
  return result.how === 'term' && result.instead.length > 0
    ? `${quoted(result.instead.slice(0, MOST_NAMED))}でさがした項`
    : '';
}

/** Another spelling that was looked up, for もしかして; undefined when the query was taken as it is. */
export function suggestionOf({ asked, request }: Outcome): string | undefined {
  const [word, ...others] = asked;
  if (!word || others.length > 0 || word.stands) return undefined;
  const spelt = word.instead.find(({ kind }) => kind === 'spelling')?.word;
  return spelt === undefined || fold(spelt) === fold(request.query) ? undefined : spelt;
}

const kilobytes = (bytes: number) => Math.max(1, Math.round(bytes / 1000));

/** While files are on their way. */
export function waitingWords({ received, total }: Progress): string {
  return total === 0
    ? 'さがしています'
    : `さがしています（約${kilobytes(total)}KBのうち${received < total ? kilobytes(received) : kilobytes(total)}KB）`;
}

/** Why there is no answer, and what helps: the truth about the cause, no more. */
export const FAULT_WORDS: Readonly<Record<FaultKind, { readonly why: string; readonly help: string }>> = {
  line: {
    why: '検索に使うファイルを読み込めませんでした。通信が切れているか、サイトにつながりません。',
    help: 'つながりしだい、自動でもう一度さがします。',
  },
  stalled: {
    why: '検索に使うファイルが10秒のあいだ届きませんでした。',
    help: '届いたファイルは残っています。もう一度さがすと、残りを読み込みます。',
  },
  missing: {
    why: '検索に使うファイルが、サイトから届きませんでした。',
    help: 'しばらくして、もう一度さがしてください。',
  },
  damaged: {
    why: '検索に使うファイルが、こわれて届きました。',
    help: 'もう一度さがすと、新しく読み込みます。',
  },
  unable: {
    why: 'この検索は、お使いのブラウザーかこの開き方では動きません。',
    help: 'ウェブ上のページを新しいブラウザーで開くと使えます。',
  },
};

export const IDLE_WORDS = '言葉、符号（共通⑩など）、電話番号、金額でさがせます。';
export const BLANK_WORDS = 'さがせる文字がありません。言葉を入れてください。';
export const RENEWED_WORDS = 'このサイトは新しくなりました。読み直して、もう一度さがします。';

/** The line above the results, for any state. */
export function statusWords(state: PageState): StatusWords {
  const say = (sentence: string): StatusWords => ({ query: '', count: '', sentence });
  switch (state.phase) {
    case 'idle':
      return say(IDLE_WORDS);
    case 'blank':
      return say(BLANK_WORDS);
    case 'renewed':
      return say(RENEWED_WORDS);
    case 'failed':
      return say(FAULT_WORDS[state.fault ?? 'missing'].why);
    case 'loading':
      if (state.waiting) return say(waitingWords(state.waiting));
      return state.outcome ? outcomeWords(state.outcome) : say('');
    case 'done':
      return state.outcome ? outcomeWords(state.outcome) : say('');
  }
}

/** A status line as one sentence, for announcements. */
export function spoken({ query, count, sentence }: StatusWords): string {
  return [query === '' ? '' : `さがした言葉：${query}。`, count === '' ? '' : `${count}。`, sentence].join('');
}
