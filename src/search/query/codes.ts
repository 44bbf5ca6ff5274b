import { fold, toKatakana } from '../fold.ts';
import { kanjiNumber } from './figures.ts';

const NUMERAL = '[\\d〇一二三四五六七八九十]+';
/** 14章, as `parseQuery` parts it from the code behind it. */
const CHAPTER = new RegExp(`^第?(${NUMERAL})章$`);
/** A code with what is said around its number: 共通の4, 共通4番, 共通第四項. */
const SPOKEN = new RegExp(`^(.*?[^\\dの第])の?第?(${NUMERAL})(?:番目?|号|項)?$`);

/** A code and one of its parts, as they are said: 共通11のイ. */
const WITH_PART = /^(.*\d)の([ァ-ヶぁ-ん])$/;
const PART = /^[ァ-ヶぁ-ん]$/;

/** The code (folded) that a term says, of those that there are, with its part if it names one. */
function codeIn(term: string, codes: ReadonlyMap<string, number>): string | undefined {
  const folded = fold(term);
  if (codes.has(folded)) return folded;
  const [, whole = '', part = ''] = WITH_PART.exec(folded) ?? [];
  const ofPart = part === '' ? undefined : codeIn(whole, codes);
  if (ofPart !== undefined) return ofPart + toKatakana(part);
  const [, name = '', numeral = ''] = SPOKEN.exec(folded) ?? [];
  const code = `${name}${kanjiNumber(numeral) ?? numeral}`;
  return codes.has(code) ? code : undefined;
}

/**
 * Terms with codes as the edition writes them: 14章共通4, 共通の4, 共通4番 and 共通 4 are
 * 共通4, 限定 注2 is 限定注2, 共通11の(イ) is 共通11イ. A chapter beside a code only says where it stands, and is passed over, but not
 * when the code stands in another one.
 */
export function codeTerms(
  terms: readonly string[],
  codes: ReadonlyMap<string, number>,
  recordsOfChapter: (chapter: string) => readonly number[],
  onOnePage: (a: number, b: number) => boolean,
): readonly string[] {
  const said: string[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const [term = '', next = ''] = terms.slice(at, at + 2);
    const isPart = PART.test(next) && codes.has(fold(term.replace(/の$/, '')));
    const both = isPart
      ? codeIn(`${term.replace(/の$/, '')}の${next}`, codes)
      : /\d(?:番目?|号|項)?$/.test(next)
        ? codeIn(term + next, codes)
        : undefined;
    said.push(both ?? codeIn(term, codes) ?? term);
    if (both !== undefined) at += 1;
  }
  const coded = said.flatMap((term) => codes.get(term) ?? []);
  const isPlace = (term: string) => {
    const chapter = CHAPTER.exec(term);
    if (!chapter) return false;
    const numeral = chapter[1] ?? '';
    const heads = recordsOfChapter(`${kanjiNumber(numeral) ?? numeral}章`);
    return coded.every((record) => heads.length === 0 || heads.some((head) => onOnePage(head, record)));
  };
  return coded.length === 0 || said.every((term) => !isPlace(term)) ? said : said.filter((term) => !isPlace(term));
}
