import { fold } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';
import { atWordEnds } from './pieces.ts';
import { nearWords } from './typo.ts';
import { NO_PLAN, type TermPlan, VariantList } from './variants.ts';
import type { SynonymTable, Vocabulary } from './vocabulary.ts';
import { planAlike } from './ways/alike.ts';
import { addSynonyms, planOf, planWord, SENTENCE } from './ways/as-it-is.ts';
import { planReading } from './ways/by-reading.ts';
import { planPieces } from './ways/in-pieces.ts';
import { nearSpellings, planSpelling, swapsThatAreWords } from './ways/misspelt.ts';
import { planDoubled } from './ways/mistyped.ts';
import { VARIANT } from './weights.ts';

/** Least letters of a word that is a term misspelt, rather than words put together: 損害保険契約保護機構. */
const LONG_TERM = 8;
/** A figure with its unit. */
const FIGURE = /^[¥\\]?\d[\d,.]*\D{0,2}$/;

/** What to look up for a term that stands in a title as it is, by the catalogue alone; must agree with `planTerm`. */
export function planPlainWord(term: string, synonyms: SynonymTable): TermPlan {
  const list = new VariantList();
  const folded = fold(term);
  list.add({ text: folded, alphabet: 'plain', weight: VARIANT.itself, kind: 'itself' });
  addSynonyms(list, synonyms.of(folded), VARIANT.synonym * VARIANT.besideItself, 'synonym');
  return planOf(list);
}

/**
 * What to look up for one term: as it is and by the pamphlet's words for it; failing
 * these by its reading, by what is inside it, by its pieces, by nearly the same letters.
 */
export function planTerm(term: string, vocabulary: Vocabulary): TermPlan {
  const asked = withoutQuestion(term, vocabulary);
  if (asked) return asked;
  const asIs = planWord(term, vocabulary);
  if (asIs.variants.length > 0) return asIs;
  const written = vocabulary.asWritten(term);
  if (written !== term) return planTerm(written, vocabulary);
  // What is typed in katakana is a word as it is spelt, before it is a reading.
  const katakana = /^[ァ-ヺー]+$/.test(term) && planSpelling(nearSpellings(term, vocabulary), vocabulary);
  if (katakana && katakana.variants.length > 0) return katakana;
  const read = planReading(term, vocabulary);
  if (read) return read;
  const alike = planAlike(term, vocabulary);
  if (alike.variants.length > 0) return alike;
  const doubled = planDoubled(term, vocabulary);
  if (doubled.variants.length > 0) return doubled;
  const inside = planInside(term, vocabulary);
  if (inside.variants.length > 0) return inside;
  const tailless = withoutTail(term, vocabulary);
  if (tailless) return tailless;
  const nearTerm = fold(term).length >= LONG_TERM && planSpelling(vocabulary.termsOneLetterOff(fold(term)), vocabulary);
  if (nearTerm && nearTerm.variants.length > 0) return nearTerm;
  const pieces = planPieces(term, vocabulary);
  if (pieces && !pieces.incomplete) return pieces;
  // Another figure is another figure, not a misspelt one: 10,000円 is not S10000.
  if (FIGURE.test(term)) return pieces ?? NO_PLAN;
  const swapped = planSpelling(swapsThatAreWords(term, vocabulary), vocabulary);
  if (swapped.variants.length > 0) return swapped;
  const near = planSpelling(nearSpellings(term, vocabulary), vocabulary);
  if (near.variants.length > 0) return near;
  if (pieces) return pieces;
  return planSpelling(nearWords(fold(term), vocabulary.runs, 2), vocabulary);
}

/** A reader's word inside a compound: 情報漏洩 → 情報漏えい; without the kind of company: 株式会社ラック. */
function planInside(term: string, vocabulary: Vocabulary): TermPlan {
  const folded = fold(term);
  const list = new VariantList();
  if (SENTENCE.test(term)) return planOf(list);
  for (let from = 0; from < folded.length; from += 1) {
    for (let to = folded.length; to >= from + 2; to -= 1) {
      if ((from === 0 && to === folded.length) || !atWordEnds([...folded], from, to)) continue;
      for (const word of vocabulary.synonyms.exactly(folded.slice(from, to))) {
        const text = folded.slice(0, from) + fold(word) + folded.slice(to);
        if (vocabulary.stands(text)) list.add({ text, alphabet: 'plain', weight: VARIANT.inside, kind: 'synonym' });
        else if (mayUseSkeleton(text) && skeleton(text).length >= 3 && vocabulary.stands(skeleton(text), 'skeleton'))
          list.add({ text: skeleton(text), alphabet: 'skeleton', weight: VARIANT.inside, kind: 'synonym', word: text });
      }
    }
  }
  return planOf(list);
}

/** A word with so much hiragana behind it that it is a question, not its okurigana: クーリングオフできますか. Looked up as the word alone. */
function withoutQuestion(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const [, word = '', end = ''] = /^(.*[^\u3041-\u3096])([\u3041-\u3096]{3,})$/u.exec(term) ?? [];
  const isKnown = end === '' || vocabulary.stands(fold(term)) || vocabulary.synonyms.exactly(fold(term)).length > 0;
  if (isKnown || fold(word).length < 2 || /[\u3041-\u3096]/.test(word)) return undefined;
  const plan = planWord(word, vocabulary);
  return plan.variants.length > 0 ? { ...plan, asked: word } : undefined;
}

/** A word with an ending that says nothing: 被保険者かしら, 告知義務ってどゆこと. */
function withoutTail(term: string, vocabulary: Vocabulary): TermPlan | undefined {
  const [, head = '', tail = ''] = /^(.*[^\u3041-\u3096])([\u3041-\u3096]+何?[\u3041-\u3096]*)$/u.exec(term) ?? [];
  if (fold(head).length < 2 || SENTENCE.test(head)) return undefined;
  // The longest beginning that stands: おそれ belongs to サイバー攻撃のおそれ.
  for (let kept = tail.length - 1; kept >= 0; kept -= 1) {
    const word = head + tail.slice(0, kept);
    const plan = kept === 0 || vocabulary.stands(fold(word)) ? planWord(word, vocabulary) : undefined;
    if (plan && plan.variants.length > 0) return { ...plan, asked: word };
  }
  return undefined;
}
