/** Slips that stop a JSON file from being read, by the line they stand in. The first that fits is named. */
const SLIPS: readonly (readonly [pattern: RegExp, message: (found: string) => string])[] = [
  [
    /(?<=[:[,]\s*)-?\d{1,3}(?:[,，]\d{3})+(?!\d)/,
    (found) =>
      `数「${found}」に桁区切りのカンマを付けられません。${found.replace(/[,，]/g, '')} のように、数字だけで書いてください / no thousands separator in numbers`,
  ],
  [
    /(?<=[:[,]\s*)[０-９][０-９，．,.]*/,
    (found) =>
      `数「${found}」が全角です。${found.normalize('NFKC').replace(/,/g, '')} のように、半角の数字だけで書いてください / full-width digits`,
  ],
  [
    /(?<=[:[,]\s*)\d[\d.]*\s*[%％円万億床人日年月章]/,
    (found) => `数「${found}」に単位を付けられません。数字だけで書いてください / no unit after a number`,
  ],
  [/[“”„‟＂]/, (found) => `引用符「${found}」が全角です。半角の " にしてください / curly or full-width quotation mark`],
  [/"\s*：|："/, () => '項目と値の間のコロンが全角です。半角の : にしてください / full-width colon'],
  [
    /["\d\]}]\s*[，、]\s*$/,
    (found) => `区切りの「${found.trim().slice(-1)}」が全角です。半角の , にしてください / full-width comma`,
  ],
  [/^\s*(?:\/\/|\/\*|#)/, () => '注（// や /* */）は書けません。行ごと消してください / comments are not allowed'],
];

/** The fault of a JSON file in words, with its line: a slip that is known by its look, or what the parser said. */
export function jsonFault(text: string, line: number, code: string): { line: number; message: string } {
  const lines = text.split('\n');
  // The parser stops where it cannot go on, which is often the line after the slip.
  for (const candidate of [line, line - 1]) {
    const own = lines[candidate - 1] ?? '';
    for (const [pattern, message] of SLIPS) {
      const found = pattern.exec(own);
      if (found) return { line: candidate, message: message(found[0]) };
    }
  }
  const previous = lines.slice(0, line - 1).findLastIndex((own) => own.trim() !== '');
  if (code === 'CommaExpected' && previous >= 0)
    return {
      line,
      message: `この行か、その前の${previous + 1}行めの終わりに、カンマ（,）がありません / ${code}`,
    };
  if ((code === 'PropertyNameExpected' || code === 'ValueExpected') && /,\s*$/.test(lines[previous] ?? ''))
    return {
      line: previous + 1,
      message: `終わりのカンマ（,）が余っています。閉じる括弧の前のカンマを消してください / ${code}`,
    };
  return {
    line,
    message: `読み取れません。この行と直前の行のカンマ・引用符・括弧を確かめてください / ${code}`,
  };
}
