/** A term as it is: its letters, its figures in other writings, without okurigana, and the pamphlet's words for it. */
import { fold } from '../../fold.ts';
import { mayUseSkeleton, skeleton } from '../../skeleton.ts';
import { figureForms, numeralForms } from '../figures.ts';
import { type TermPlan, type VariantKind, VariantList } from '../variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { VARIANT } from '../weights.ts';

/** So much hiragana in a row is grammar: a sentence, which will hardly stand in the text as it is. */
export const SENTENCE = /[\u3041-\u3096]{4,}/;

/** A plan of ways to write one word. */
export function planOf(list: VariantList): TermPlan {
  return { variants: list.variants, parts: [], least: 1, incomplete: false, compound: false };
}

/** Adds the pamphlet's words for a reader's, each next one a little less. */
export function addSynonyms(list: VariantList, words: readonly string[], weight: number, kind: VariantKind): void {
  words.forEach((word, place) => {
    list.add({
      text: fold(word),
      alphabet: 'plain',
      weight: weight - VARIANT.nextSynonym * Math.min(place, 4),
      kind,
      word,
    });
  });
}

/** The term as it is, its figures in the edition's writing, without its okurigana, and the pamphlet's words for it. */
export function planWord(term: string, vocabulary: Vocabulary): TermPlan {
  const folded = fold(term);
  const list = new VariantList();
  const add = (text: string, weight: number, kind: VariantKind, alphabet: 'plain' | 'skeleton' = 'plain') => {
    if (vocabulary.stands(text, alphabet)) list.add({ text, alphabet, weight, kind });
  };
  const forms = figureForms(term);
  for (const form of forms) add(form, VARIANT.figure, 'itself');
  // 5/5 is a day, not the 55 that is left without its stroke.
  if (!(list.found && /\d[/:.]\d/.test(term))) add(folded, VARIANT.itself, 'itself');
  const bare = mayUseSkeleton(term) ? skeleton(term) : '';
  if (bare.length >= 2 && bare !== folded) add(bare, VARIANT.okurigana, 'itself', 'skeleton');
  // ウイルス感染 for ウイルスに感染: not what was typed, but what stands there.
  else if (bare.length >= 2 && !list.found && vocabulary.stands(bare, 'skeleton'))
    list.add({
      text: bare,
      alphabet: 'skeleton',
      weight: VARIANT.okurigana,
      kind: 'reading',
      word: vocabulary.writtenWithHiragana(bare),
    });
  const factor = list.found ? VARIANT.besideItself : 1;
  addSynonyms(list, vocabulary.synonyms.of(folded), VARIANT.synonym * factor, 'synonym');
  if (!list.found) for (const form of numeralForms(folded)) add(form, VARIANT.figure, 'itself');
  return planOf(list);
}
