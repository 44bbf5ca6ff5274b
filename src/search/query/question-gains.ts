/** What records gain because a query is like a question that they answer. */
import type { Catalogue } from '../catalogue.ts';
import { fold, toKatakana } from '../fold.ts';
import { kanaFromRomaji } from './kana.ts';
import { isKanaQuery, type QuestionBook } from './questions.ts';
import type { ParsedQuery } from './terms.ts';
import { LEAD, QUESTION } from './weights.ts';

/** What records have beside the words that stand in them. */
export interface Gains {
  readonly bonus: Map<number, number>;
  /** Records that are listed even when no word of the query stands in them. */
  readonly shown: Set<number>;
}

/** What the words of a query found, before it is taken for a question. */
export interface WordsFound {
  /** Nothing at all. */
  readonly nothing: boolean;
  /** The query is one word, or one figure, that was found as it is; or several that one record holds together: 病院 100床 S4. */
  readonly word: boolean;
  /** Whether it is a compound of which one word was looked for: 指定紛争解決機関 of 指定紛争解決機関一覧. */
  readonly head: boolean;
  /** These are several, or one that is long, and stand in the edition letter by letter: 健診結果の誤送付. */
  readonly phrase: boolean;
  /** Whether a record says nothing of a figure in the query of which others do, or only that there is nothing: 50床, priced in a table, of the answer on sizes that are not listed. */
  lacksFigure(record: number): boolean;
}

/** The questions that a query asks, by the records that answer them. */
export interface QuestionsAsked {
  /** Those that it surely asks. */
  readonly sure: ReadonlySet<number>;
  /** The answer of the one that it may well ask: shown as the answer to a question that is near, not to this one. */
  readonly near: number | undefined;
  /** Where it asks none of these, the answer of the likeliest: shown as that to a near question, before its clause, if that comes first. */
  readonly likely: number | undefined;
}

/** Adds what records gain because the query is like a question that they answer. Gives the questions that it asks. */
export function addQuestionGains(
  catalogue: Catalogue,
  { whole, terms }: ParsedQuery,
  questions: QuestionBook,
  { bonus, shown }: Gains,
  found: WordsFound,
): QuestionsAsked {
  const sure = new Set<number>();
  let near: number | undefined;
  let likely: number | undefined;
  const folded = fold(whole);
  const kana = isKanaQuery(folded) ? toKatakana(folded) : kanaFromRomaji(whole.replace(/\s/g, ''));
  const hasGrammar = /[\u3041-\u3096]/.test(folded);
  // A compound that no one word of it was looked for asks as a sentence does: 緊急サポート利用料金, 満期更改.
  const compound = terms.length === 1 && !hasGrammar && !found.word && !found.head && /\p{Script=Han}/u.test(folded);
  const sentence = terms.length > 1 || hasGrammar || found.nothing || compound;
  // A code or a figure asks for itself.
  if (!sentence && /\d/.test(folded)) return { sure, near, likely };
  // How near a question must be to be asked rather than the words themselves.
  const own = found.phrase ? QUESTION.written : QUESTION.itself;
  const same = terms.length > 1 && !hasGrammar ? QUESTION.sameOfWords : QUESTION.same;
  // A long question tells much that no written one has, and is like none so much.
  const likelyEnough = compound
    ? QUESTION.likelyOfCompound
    : QUESTION.likely * Math.min(1, Math.max(QUESTION.longLeast, QUESTION.long / folded.length));
  const isAnswer = (record: number) => catalogue.records[record]?.form === 'answer';
  const gain = (record: number, worth: number) => bonus.set(record, Math.max(bonus.get(record) ?? 0, worth));
  for (const [place, { record, likeness, nearness, certainty }] of questions.asked(whole, kana).entries()) {
    // The table that has the figure answers it, not a card that does not name it.
    if (isAnswer(record) && nearness < QUESTION.written && found.lacksFigure(record)) continue;
    // Words that were found ask for themselves, unless they are the question, or it is one that surely has this answer.
    if (found.word && nearness < own && !(isSentence(terms[0] ?? '') && certainty >= QUESTION.same)) continue;
    if (certainty >= same) {
      sure.add(record);
      gain(record, QUESTION.worthSame * Math.min(1, certainty));
    }
    // What may have been asked leads to the clause of the answer.
    const clause = catalogue.records[record]?.clauses[0] ?? record;
    if (!sentence || found.word) continue;
    // Words with spaces between are looked for one by one; only a sentence, or a compound, is taken for a question that it resembles.
    if (certainty >= (place === 0 ? likelyEnough : QUESTION.likely) && (hasGrammar || compound)) {
      gain(clause, QUESTION.worthLikely);
      const isFirst = clause !== record && sure.size === 0 && near === undefined;
      if (isFirst && certainty >= QUESTION.near) {
        near = record;
        shown.add(record);
        gain(record, QUESTION.worthLikely + LEAD.next);
      } else if (isFirst) likely ??= record;
    } else if (likeness >= QUESTION.alike) gain(clause, Math.min(LEAD.alone - 1, certainty * QUESTION.worthAlike));
    if (likeness >= QUESTION.listed) shown.add(clause);
  }
  return { sure, near, likely };
}

/** So much hiragana behind other letters is a question, although the word that it begins with was found. */
function isSentence(term: string): boolean {
  return /[^\u3041-\u3096][\u3041-\u3096]{3,}/.test(term);
}
