import type { DraftClause } from '../clauses/model.ts';
import type { Finding } from '../files/content-error.ts';

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
const KANA = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'];

interface Ordinal {
  /** What stands before the number, with the kind of number: codes are compared within it. */
  readonly series: string;
  readonly place: number;
}

/** The number at the end of a code: 共通⑪, オールイ, ＜3＞. Undefined for codes without one (共通注). */
export function ordinalOf(code: string): Ordinal | undefined {
  const last = [...code].at(-1) ?? '';
  const before = [...code].slice(0, -1).join('');
  const circled = CIRCLED.indexOf(last);
  if (circled >= 0) return { series: `${before}①`, place: circled + 1 };
  const digits = /^(.*?)[＜<]?(\d+)[＞>]?$/.exec(code);
  if (digits) return { series: `${digits[1]}1`, place: Number(digits[2]) };
  const kana = KANA.indexOf(last);
  return kana >= 0 ? { series: `${before}ア`, place: kana + 1 } : undefined;
}

/**
 * Codes rise in reading order within a page: clauses of one series among each other, rows of a
 * table likewise, items within their clause. Gaps are allowed, since a clause that is gone takes its code with it.
 */
export function codeOrderFindings(drafts: readonly DraftClause[]): Finding[] {
  const latest = new Map<string, { code: string; place: number }>();
  return drafts.flatMap((draft): Finding[] => {
    if (draft.form === 'term' || draft.form === 'premium' || draft.form === 'exception') return [];
    const ordinal = ordinalOf(draft.code);
    if (!ordinal) return [];
    const key = `${draft.section} ${draft.form} ${draft.parent ?? ''} ${ordinal.series}`;
    const previous = latest.get(key);
    latest.set(key, { code: draft.code, place: ordinal.place });
    if (!previous || previous.place < ordinal.place) return [];
    return [
      {
        file: draft.file,
        line: draft.line,
        field: 'code',
        message: `「${draft.code}」が「${previous.code}」の後にあります。条項は符号の順に並べます。場所を入れかえたか、符号を書きまちがえていないか、原典と見比べてください / codes must ascend`,
      },
    ];
  });
}
