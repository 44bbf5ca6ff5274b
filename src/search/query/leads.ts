/** Words that lead to records before all others: content/search/leads.json. */
import { type Catalogue, leadsFrom } from '../catalogue.ts';
import { fold, toKatakana } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';
import { LEAD } from './weights.ts';

/** The leads of an edition. */
export class Leads {
  private readonly catalogue: Catalogue;
  private readonly records: ReadonlyMap<string, readonly number[]>;

  /** `others`: the lines of the book, once it is there. */
  constructor(catalogue: Catalogue, others: readonly string[] = []) {
    this.catalogue = catalogue;
    const records = new Map<string, readonly number[]>();
    for (const [word, numbers] of [...catalogue.leads, ...leadsFrom(others)])
      for (const key of leadKeys(word)) if (!records.has(key)) records.set(key, numbers);
    this.records = records;
  }

  /** The records that a word leads to, in their order. */
  of(folded: string): readonly number[] {
    for (const key of leadKeys(folded)) {
      const numbers = this.records.get(key);
      if (numbers) return numbers;
    }
    const name = folded.replace(WISH, '');
    return name !== folded && name.length >= 2 ? this.of(name) : [];
  }

  /**
   * Groups of a page that are named beside it: the prices of 介護老人保健施設 for 老健の料金. `words`: the words of the query,
   * each in all the ways in which it was looked up.
   */
  groupsNamedWithPage(words: readonly (readonly string[])[]): number[] {
    const { records } = this.catalogue;
    return words.flatMap((word, place) => {
      const pages = new Set(
        word
          .flatMap((text) => this.of(text).slice(0, 1))
          .filter((number) => records[number]?.form === 'page' && records[number]?.id === '')
          .map((number) => records[number]?.page),
      );
      if (pages.size === 0) return [];
      const others = words.filter((_, other) => other !== place);
      return records.flatMap(({ form, id, page, title }, number) => {
        const folded = fold(title);
        const isNamed = (texts: readonly string[]) => texts.some((text) => folded.includes(text));
        return form === 'page' && id !== '' && pages.has(page) && others.some(isNamed) ? [number] : [];
      });
    });
  }

  /** What records gain because words of the query lead to them. */
  gains(query: string, terms: readonly string[], asksMeaning: boolean): Map<number, number> {
    const bonus = new Map<number, number>();
    // As it was typed first: a title may end like a question (サイバーリスクとは？), which is no okurigana.
    const typed = asksMeaning ? (this.records.get(fold(query)) ?? []) : this.of(fold(query));
    const joined = fold(terms.join(''));
    // …とは: the definition is what is asked for, where there is one.
    const defined = asksMeaning
      ? this.catalogue.records.flatMap(({ form, title }, record) =>
          form === 'term' && joined !== '' && fold(title) === joined ? [record] : [],
        )
      : [];
    const whole = typed.length > 0 || defined.length > 0 ? typed : this.of(joined);
    const add = (numbers: readonly number[], first: number) => {
      for (const [place, record] of numbers.entries())
        bonus.set(record, Math.max(bonus.get(record) ?? 0, first - LEAD.next * place));
    };
    add(whole, LEAD.first);
    for (const record of defined) bonus.set(record, LEAD.first);
    if (whole.length === 0 && terms.length > 1) for (const term of terms) add(this.of(fold(term)), LEAD.ofOneTerm);
    return bonus;
  }
}

/** Whoever wants to do a thing, or asks how it is done, is led where its name leads: 印刷したい, 加入の手続き. */
const WISH = /(?:[をが]?し?たい|の?(?:方法|手順|やり方|仕方|手続き?))$/u;

/** Keys under which a word leads: as it is, in katakana, without の between its nouns, and without okurigana. */
function leadKeys(folded: string): string[] {
  const joined = folded.replace(/(?<letter>[^\u3041-\u3096])の(?=[^\u3041-\u3096])/gu, '$<letter>');
  const bare = mayUseSkeleton(folded) ? skeleton(folded) : '';
  // What is left must be most of the word: not 保険 of 保険がおりない.
  const okurigana = bare !== folded && bare.length >= 2 && bare.length * 2 > folded.length;
  return [folded, toKatakana(folded), joined, ...(okurigana ? [`~${bare}`] : [])];
}
