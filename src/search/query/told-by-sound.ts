/** Which queries are told by their sound, so that the file of readings is wanted: kana, romaji, other kanji of the same sound. */
import { fold } from '../fold.ts';
import type { QuestionsAsked } from './question-gains.ts';
import type { TermPlan } from './variants.ts';
import type { Vocabulary } from './vocabulary.ts';
import { planWord } from './ways/as-it-is.ts';
import { planPieces } from './ways/in-pieces.ts';
import { RUN, UNCONVERTED } from './ways/mistyped.ts';

const KANJI = /\p{Script=Han}/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
/** Letters that have a sound: figures and signs have none here. */
const SOUND = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}]/u;

/** Most letters of a term that may be one word of which a part was left in kana: 記名なつ印. */
const ONE_WORD = 8;
/** Kana that a sentence begins with, up to a particle: じだんの補償. */
const BEGUN_IN_KANA = /^([\u3041-\u3096ー]{3,}?)(?:って|には|では|[はがをのにでも])(?=[^\u3041-\u3096ー])/u;
const PARTICLE = /[はがをのにで]/u;

/** Romaji, rather than an abbreviation. */
const ROMAJI = /[a-z]{5}/i;

/** Whether a term or query was typed in kana, hiragana among them: only its sound tells it. */
export function isInKana(text: string): boolean {
  return !KANJI.test(text) && HIRAGANA.test(text);
}

/** Whether a query was typed in kana or romaji, so that it will probably be told by its sound. */
export function isTypedAsSounds(query: string): boolean {
  return isInKana(query) || (!KANJI.test(query) && ROMAJI.test(query));
}

/**
 * Whether its sound may tell more of a term than its letters do. `plan`: what is looked up for it by its letters;
 * `questions`: the written questions that the query asks.
 */
export function isToldBySound(
  term: string,
  plan: TermPlan | undefined,
  questions: QuestionsAsked | undefined,
  vocabulary: Vocabulary,
): boolean {
  const found = plan?.variants.map(({ kind }) => kind) ?? [];
  if (isInKana(term)) return true;
  if (!KANJI.test(term)) return SOUND.test(term) && !found.includes('itself');
  if (found.some((kind) => kind !== 'spelling')) return false;
  if (!HIRAGANA.test(term) || (term.length <= ONE_WORD && !PARTICLE.test(term)))
    return !plan?.compound || plan.incomplete;
  const [, begun = ''] = BEGUN_IN_KANA.exec(term) ?? [];
  if (begun !== '' && !isKnown(begun, vocabulary)) return true;
  if (questions && questions.sure.size > 0) return false;
  const unconverted = [...term.matchAll(UNCONVERTED)].map(([, kana = '', latin = '']) => kana || latin);
  if (unconverted.some((word) => !isKnown(word, vocabulary))) return true;
  if (questions && (questions.near ?? questions.likely) !== undefined) return false;
  return (term.match(RUN) ?? []).some((word) => !isKnown(word, vocabulary));
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.stands(fold(word)) || planWord(word, vocabulary).variants.length > 0) return true;
  return planPieces(word, vocabulary)?.incomplete === false;
}
