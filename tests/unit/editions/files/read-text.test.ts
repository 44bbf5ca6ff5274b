/** Files as editors' programs save them: read alike, or named with the way to save them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { diffSources } from '../../../../src/authoring/diff/index.ts';
import { newEdition } from '../../../../src/authoring/new-edition.ts';
import { ContentError, findingText } from '../../../../src/editions/files/content-error.ts';
import { jsonFault } from '../../../../src/editions/files/json-fault.ts';
import { parseJson } from '../../../../src/editions/files/read-json.ts';
import { decodeText, readText } from '../../../../src/editions/files/read-text.ts';
import { readSources } from '../../../../src/editions/files/sources.ts';
import { readSearchWords } from '../../../../src/search/indexing/synonyms.ts';
import { CONTENT, YEAR } from '../../../support/edition.ts';
import { copyContent, removeContent } from '../../../support/edition-copies.ts';
import { messagesOf, messagesWith } from '../../../support/edition-mutation.ts';

const TEXT = '{\n  "label": "保険金をお支払いできない主な場合",\n  "reading": "ほけんきん"\n}\n';

/** The bytes that a program writes for TEXT, made once by another program and kept: Node reads these encodings but writes none of them. */
const SHIFT_JIS = Buffer.from(
  '7b0a2020226c6162656c223a202295db8caf8be082f082a88e7895a582a282c582ab82c882a28ee582c88fea8d87222c0a20202272656164696e67223a202282d982af82f182ab82f1220a7d0a',
  'hex',
);
const EUC_JP = Buffer.from(
  '7b0a2020226c6162656c223a2011caddb8b1b6e2a4f2a4aabbd9caa7a4a4a4c7a4ada4caa4a4bce7a4cabeecb9e7222c0a20202272656164696e67223a2011a4dba4b1a4f3a4ada4f3220a7d0a',
  'hex',
);
const utf16le = Buffer.from(TEXT, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();

function said(bytes: Uint8Array): string {
  try {
    decodeText(bytes, 'content/2014/edition.json');
    return '';
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(findingText).join('\n');
  }
}

describe('文字コード', () => {
  test.each([
    ['BOMなし', Buffer.from(TEXT)],
    ['メモ帳のBOM', Buffer.from(`\uFEFF${TEXT}`)],
    ['Windowsの改行', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['BOMとWindowsの改行', Buffer.from(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)],
    ['古いMacの改行', Buffer.from(TEXT.replaceAll('\n', '\r'))],
  ])('UTF-8（%s）は、同じ文として読める', (_, bytes) => {
    expect(decodeText(bytes, 'x')).toBe(TEXT);
  });

  test.each([
    ['Shift_JIS', SHIFT_JIS, /Shift_JIS（Windowsの「ANSI」/],
    ['EUC-JP', EUC_JP, /EUC-JP/],
    ['BOM付きのUTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]), /UTF-16（メモ帳の「Unicode」/],
    ['BOM付きのUTF-16 BE', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]), /UTF-16/],
    ['BOMのないUTF-16 LE', utf16le, /UTF-16/],
    ['BOMのないUTF-16 BE', utf16be, /UTF-16/],
    ['ISO-2022-JP', Buffer.from('{ "a": "\u001b$B$"\u001b(B" }', 'latin1'), /ISO-2022-JP/],
  ])('%sは名指しされ、メモ帳・Visual Studio Code・Excelでの直し方が出る', (_, bytes, name) => {
    const message = said(bytes);
    expect(message).toMatch(/^content\/2014\/edition\.json {2}（文字コード）: このファイルは/);
    expect(message).toMatch(name);
    for (const program of ['メモ帳', 'Visual Studio Code', 'Excel', 'UTF-8']) expect(message).toContain(program);
  });

  test('壊れた1バイトは、行と何文字めかが出る', () => {
    const bytes = Buffer.concat([Buffer.from('{\n  "label": "保険'), Buffer.from([0xff]), Buffer.from('金"\n}\n')]);
    expect(said(bytes)).toMatch(/edition\.json:2 {2}（文字コード）: 15文字めがUTF-8の文字になっていません/);
  });

  test('途中で切れた文字は、最後の行が出る', () => {
    expect(said(Buffer.from(TEXT.replace(/\n\}\n$/, '')).subarray(0, -3))).toMatch(/edition\.json:3 /);
  });
});

describe('どの読み手も同じ', () => {
  let root = '';
  beforeAll(() => {
    root = copyContent('read-text');
  });
  afterAll(() => removeContent(root));
  const made: string[] = [];
  afterEach(() => {
    for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
  });

  /** Every file of the copy as Notepad saves it. */
  function saveAll(turn: (text: string) => string | Buffer): void {
    for (const name of readSources('2014', root).files.keys()) {
      const path = join(root, '2014', name);
      writeFileSync(path, turn(readFileSync(join(join(CONTENT, YEAR), name), 'utf8')));
    }
  }

  test('BOMとCR LFで保存したすべてのファイルが、読め、写せ、違いなしと比べられる', () => {
    saveAll((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(messagesOf(root)).toEqual([]);
    expect(diffSources(readSources('2014', CONTENT), readSources('2014', root))).toEqual([]);
    made.push(join(root, '2015'));
    expect(newEdition(root, '2015').items).toBeGreaterThan(300);
    expect(messagesOf(root, '2015')).toEqual([]);
    saveAll((text) => text);
  });

  test.each(['edition.json', 'tables/plan-matrix.json', 'sections/exclusions.mdx', 'about.mdx'])(
    '%s をUTF-16で保存すると、文字コードの指摘だけが出る',
    (file) => {
      const messages = messagesWith(root, file, (text) => Buffer.from(text, 'utf16le'));
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatch(/（文字コード）: このファイルはUTF-16/);
    },
  );

  test('探す言葉のファイルと未確認の一覧も、文字コードを名指しする', () => {
    const path = join(root, 'search/money.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, Buffer.from(text, 'utf16le'));
    expect(() => readSearchWords(root)).toThrow(/money\.json {2}（文字コード）/);
    writeFileSync(path, `\uFEFF${text}`);
    expect(readSearchWords(root)).toEqual(readSearchWords(CONTENT));
    writeFileSync(path, text);
  });
});

describe('JSONの書きまちがい', () => {
  test.each([
    ['カンマ入りの数', '{\n  "all": 30,390,\n  "x": 1\n}', 2, /数「30,390」に桁区切りのカンマ.*30390/],
    ['全角の数', '{\n  "all": ３０３９０\n}', 2, /全角です。30390 のように/],
    ['単位の付いた数', '{\n  "all": 30390円\n}', 2, /単位を付けられません/],
    ['全角の引用符', '{\n  “label”: "x"\n}', 2, /引用符「“」が全角/],
    ['全角のコロン', '{\n  "label"： "x"\n}', 2, /コロンが全角/],
    ['全角のカンマ', '{\n  "label": "x"，\n  "y": 1\n}', 2, /区切りの「，」が全角/],
    ['注', '{\n  // 覚え書き\n  "y": 1\n}', 2, /注（\/\/ や/],
    ['カンマの抜け', '{\n  "label": "x"\n  "y": 1\n}', 3, /2行めの終わりに、カンマ/],
    ['余ったカンマ', '{\n  "label": "x",\n}', 2, /終わりのカンマ（,）が余っています/],
    ['閉じ忘れた括弧', '{\n  "label": ["x"\n', 3, /括弧を確かめて/],
  ])('%sは、その行と直し方が出る', (_, text, line, expected) => {
    let findings: ContentError['findings'] = [];
    try {
      parseJson(text, 'content/2014/premiums.json');
    } catch (error) {
      if (error instanceof ContentError) findings = error.findings;
    }
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ line, field: '（JSONの書き方）' });
    expect(findings[0]?.message).toMatch(expected);
  });

  test('文の中のカンマ入りの数は、書きまちがいにしない', () => {
    expect(jsonFault('{\n  "text": "1,000人"\n  "y": 1\n}', 3, 'CommaExpected').message).toContain(
      'カンマ（,）がありません',
    );
  });
});

test('ないファイルは、直し方とともに名指しされる', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-text-'));
  expect(() => readText(join(folder, 'x.json'), 'content/2014/x.json')).toThrow(
    /content\/2014\/x\.json {2}（ファイル）: ファイルがありません/,
  );
  rmSync(folder, { recursive: true });
});

test('誤りの知らせは、Astroがブラウザーの案内と取り違える語を先頭に持たない', () => {
  const error = new ContentError([{ file: 'edition.json', field: 'document.issued', message: 'x / window' }]);
  expect(String(error)).not.toMatch(/document|window/);
  expect(error.message).toContain('document.issued');
});
