/** Words that lead to records before all others: content/search/leads.json. */
import type { Catalogue } from '../catalogue.ts';
import { fold, toKatakana } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';
import { LEAD } from './weights.ts';

/** The leads of an edition. */
export class Leads {
  private readonly catalogue: Catalogue;
  private readonly records: ReadonlyMap<string, readonly number[]>;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    const records = new Map<string, readonly number[]>();
    for (const [word, numbers] of catalogue.leads)
      for (const key of leadKeys(word)) if (!records.has(key)) records.set(key, numbers);
    this.records = records;
  }

  /** The records that a word leads to, in their order. */
  of(folded: string): readonly number[] {
    for (const key of leadKeys(folded)) {
      const numbers = this.records.get(key);
      if (numbers) return numbers;
    }
    return [];
  }

  /** What records gain because words of the query lead to them. */
  gains(query: string, terms: readonly string[], asksMeaning: boolean): Map<number, number> {
    const bonus = new Map<number, number>();
    // As it was typed first: a title may end like a question (サイバーリスクとは？).
    const typed = this.of(fold(query));
    const whole = typed.length > 0 || asksMeaning ? typed : this.of(fold(terms.join('')));
    const add = (numbers: readonly number[], first: number) => {
      for (const [place, record] of numbers.entries())
        bonus.set(record, Math.max(bonus.get(record) ?? 0, first - LEAD.next * place));
    };
    add(whole, LEAD.first);
    // …とは: the definition is what is asked for.
    const asked = asksMeaning ? fold(terms.join('')) : '';
    this.catalogue.records.forEach(({ form, title }, record) => {
      if (form === 'term' && asked !== '' && fold(title) === asked) bonus.set(record, LEAD.first);
    });
    if (whole.length === 0 && terms.length > 1) for (const term of terms) add(this.of(fold(term)), LEAD.ofOneTerm);
    return bonus;
  }
}

/** Keys under which a word leads: as it is, in katakana, and without okurigana. */
function leadKeys(folded: string): string[] {
  const bare = mayUseSkeleton(folded) ? skeleton(folded) : '';
  // What is left must be most of the word: not 保険 of 保険がおりない.
  const okurigana = bare !== folded && bare.length >= 2 && bare.length * 2 > folded.length;
  return [folded, toKatakana(folded), ...(okurigana ? [`~${bare}`] : [])];
}
