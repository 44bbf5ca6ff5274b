import type { Finding } from '../files/content-error.ts';

/** Characters that look like others or like nothing. The cure may use the letter that was found. */
const REFUSED: readonly (readonly [pattern: RegExp, name: string, cure: (found: string) => string])[] = [
  [
    /[\u00a0\u2000-\u200a\u202f\u205f]/u,
    '特別な空白（改行しない空白など）',
    () => '消すか、ふつうの半角の空白にしてください',
  ],
  [/\p{Cf}/u, '見えない文字（幅のない空白など）', () => '前後の文字ごと消して、打ち直してください'],
  [/(?![\t\n])\p{Cc}|[\u2028\u2029]/u, '制御文字', () => '前後の文字ごと消して、打ち直してください'],
  [
    /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u,
    '外字か壊れた文字',
    () => 'どの機械でも読める文字に打ち直してください',
  ],
  [/\p{Emoji_Presentation}|[\u{1f000}-\u{1faff}]|\ufe0f|\u20e3/u, '絵文字', () => '消すか、言葉で書いてください'],
  [
    /[\u2e80-\u2fdf]/u,
    '部首の記号（PDFから写すと入ります）',
    (found) => `ふつうの漢字「${found.normalize('NFKC')}」に打ち直してください`,
  ],
  [/[\uff61-\uff9f]+/u, '半角のカタカナや句読点', (found) => `「${found.normalize('NFKC')}」にしてください`],
  [/[０-９Ａ-Ｚａ-ｚ]+/u, '全角の数字や英字', (found) => `半角の「${found.normalize('NFKC')}」にしてください`],
];

function codePoints(text: string): string {
  return [...text]
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** The first stretch of a line that changes when its letters are put together, and what it becomes. */
function decomposed(line: string): { found: string; composed: string } | undefined {
  if (line.normalize('NFC') === line) return undefined;
  for (const [found] of line.matchAll(/\P{M}\p{M}*/gu)) {
    const composed = found.normalize('NFC');
    if (composed !== found) return { found, composed };
  }
  return { found: line.slice(0, 10), composed: line.slice(0, 10).normalize('NFC') };
}

/** Letters of a file that search, copying or reading aloud would stumble over, each kind once a line. */
export function characterFindings(text: string, file: string): Finding[] {
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    const findings = REFUSED.flatMap(([pattern, name, cure]): Finding[] => {
      const match = pattern.exec(content);
      if (!match) return [];
      const [found] = match;
      return [
        {
          file,
          line,
          field: `${[...content.slice(0, match.index)].length + 1}文字め`,
          message: `${name}があります。${cure(found)} / ${codePoints(found.slice(0, 8))}`,
        },
      ];
    });
    const apart = decomposed(content);
    if (apart)
      findings.push({
        file,
        line,
        field: `「${apart.composed}」`,
        message: `文字が分かれた形（macOSのファイル名などから写すと入ります）か、異体字の符号です。「${apart.composed}」と打ち直してください / ${codePoints(apart.found)}`,
      });
    return findings;
  });
}
