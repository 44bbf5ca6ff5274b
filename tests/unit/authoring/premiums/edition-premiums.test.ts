/** `npm run edition:premiums`: template, check, difference, writing; each as an editor does it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGrids } from '../../../../src/authoring/premiums/grid.ts';
import { proposePremiums } from '../../../../src/authoring/premiums/proposal.ts';
import { readSheets } from '../../../../src/authoring/premiums/read-sheets.ts';
import { ContentError } from '../../../../src/editions/files/content-error.ts';
import { editionYears, readEdition } from '../../../../src/editions/load.ts';
import { csv, filled, workbook } from '../../../../src/spreadsheets/files.ts';
import { CSV_SHEET, premiumList, printedSheets } from '../../../../src/spreadsheets/premium-sheets.ts';
import { PROJECT } from '../../../support/build-site.ts';
import { copyContent, removeContent } from '../../../support/edition-copies.ts';
import { shiftJisBytes } from '../../../support/shift-jis.ts';

const root = copyContent('premiums');
const folder = mkdtempSync(join(tmpdir(), 'premiums-'));
const year = editionYears(root)[0] ?? '';
const { premiums, facts } = readEdition(year, root);
const sheets = printedSheets(premiums, facts.product);
const list = premiumList(premiums, facts.product);
const path = join(root, year, 'premiums.json');
const text = readFileSync(path, 'utf8');
const day = new Date('2014-01-05T00:00:00Z');
afterAll(() => {
  removeContent(root);
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(PROJECT, 'src/cli/edition-premiums.ts'), year, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root },
  });
}

/** The workbook of the edition with some cells written otherwise: a value, a formula, nothing. */
async function changed(
  edits: Readonly<Record<string, CellValue>>,
  more: Partial<WriteSheet> = {},
): Promise<Uint8Array> {
  const { sheets: own } = await readXlsx(await workbook(sheets, filled, [], day));
  return writeXlsx({
    sheets: own.map(({ name, rows }, sheet) => ({
      name,
      rows: rows.map((row, index) =>
        row.map((value, column) => {
          const edit = edits[`${sheet}!${String.fromCharCode(65 + column)}${index + 1}`];
          return edit === undefined ? value : edit;
        }),
      ),
      ...(sheet === 0 ? more : {}),
    })),
  });
}

const propose = async (bytes: Uint8Array, file = 'a.xlsx') =>
  proposePremiums(
    text,
    facts.product,
    readSheets(file.endsWith('csv') ? [list] : sheets, await readGrids(bytes, file, CSV_SHEET)),
    'premiums.json',
  );
const faults = async (bytes: Uint8Array, file?: string) => {
  const error = await propose(bytes, file).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ContentError)) throw error ?? new Error('断られませんでした');
  return error.findings.map(({ file: at, field, message }) => `${at}${field} ${message}`);
};

describe('読みもどし', () => {
  test('いまの版の表は、xlsxでもCSV（UTF-8、Shift_JIS）でも、違いなしで読みもどせる', async () => {
    const asCsv = csv(list, filled);
    for (const [bytes, file] of [
      [await workbook(sheets, filled, [], day), 'a.xlsx'],
      [new TextEncoder().encode(asCsv), 'a.csv'],
      [shiftJisBytes(asCsv.replace('\ufeff', '')), 'a.csv'],
    ] as const) {
      const { changes, given, unchanged, text: after } = await propose(bytes, file);
      expect([file, changes, unchanged]).toEqual([file, [], given]);
      expect(after).toBe(text);
    }
  });

  test('表は版の値を1つ残らず持つ', () => {
    const count = premiums.facilities.flatMap(({ tables, sizes }) =>
      tables.flatMap(({ rows }) => rows.map(() => 2 * Math.max(1, sizes.length))),
    );
    for (const layout of [sheets, [list]]) {
      const slots = layout.flatMap(({ rows }) => rows.flat()).filter(({ kind }) => kind === 'premium');
      expect(slots).toHaveLength(count.reduce((sum, own) => sum + own, 0));
    }
  });

  test('同じ内容のブックは、いつ作っても同じバイト', async () => {
    const [first, second] = [await workbook(sheets, filled, [], day), await workbook(sheets, filled, [], day)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('列と行の順が変わっても、同じ値に読む', async () => {
    const grids = await readGrids(await workbook(sheets, filled, [], day), 'a.xlsx', CSV_SHEET);
    const turned = grids.map(({ name, rows: [head = [], ...rows] }) => ({
      name,
      rows: [head, ...rows.toReversed()].map((row) => row.toReversed()),
    }));
    const { changes, unchanged, given } = proposePremiums(
      text,
      facts.product,
      readSheets(sheets, turned),
      'premiums.json',
    );
    expect([changes, unchanged]).toEqual([[], given]);
  });
});

describe('違い', () => {
  test('どの保険料を10円上げても、その1つだけが変わるか、決まりに合わないその施設のセルとして断られる', async () => {
    const slots = sheets.flatMap((sheet, index) =>
      sheet.rows.flatMap((row, rowIndex) =>
        row.flatMap((cell, column) =>
          cell.kind === 'premium'
            ? [{ cell, sheet, at: `${index}!${String.fromCharCode(65 + column)}${rowIndex + 2}` }]
            : [],
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...slots), async ({ cell, sheet, at }) => {
        const bytes = await changed({ [at]: (cell.value as number) + 10 });
        const result = await propose(bytes).catch((error: unknown) => error);
        if (result instanceof ContentError) {
          for (const finding of result.findings) expect(finding.file).toContain(sheet.name.replace(/ \d$/, ''));
          return;
        }
        const { changes } = result as Awaited<ReturnType<typeof propose>>;
        expect(changes.map(({ premium }) => premium?.yen)).toEqual([10]);
      }),
      { numRuns: 25 },
    );
  });

  test('書くと、premiums.json のその数だけが変わる。--write を付けなければ、変わらない', async () => {
    const file = join(folder, 'raise.xlsx');
    const before = premiums.facilities[0]?.tables[1]?.rows.at(-1)?.allRisk;
    const old = before?.premium['all'] ?? 0;
    writeFileSync(file, await changed({ '1!E6': `${(old + 100).toLocaleString('ja-JP')}円` }));
    const shown = run('raise.xlsx');
    expect(shown.status, shown.stderr).toBe(0);
    expect(shown.stdout).toContain(
      `${premiums.facilities[0]?.label} ${before?.type} 年間保険料（円）　${old.toLocaleString('ja-JP')} → ${(old + 100).toLocaleString('ja-JP')}　+100円`,
    );
    expect(shown.stdout).toContain(`と読みました`);
    expect(shown.stdout).toContain('まだ書いていません');
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(run('raise.xlsx', '--write').stdout).toContain('に書きました');
    const lines = [text, readFileSync(path, 'utf8')].map((own) => own.split('\n'));
    expect(lines[0]?.length).toBe(lines[1]?.length);
    const differing = lines[0]?.flatMap((line, index) =>
      line === lines[1]?.[index] ? [] : [[line, lines[1]?.[index]]],
    );
    expect(differing?.map((pair) => pair.map((line) => line?.trim()))).toEqual([
      [`"all": ${old}`, `"all": ${old + 100}`],
    ]);
    writeFileSync(path, text);
  });
});

describe('断る', () => {
  test('シートとセルを言う：端数、空、文字、見出し、知らない行、ない行、2度ある行', async () => {
    expect(await faults(await changed({ '0!E2': 12345 }))).toEqual([
      expect.stringMatching(/^シート「.+ 1」E2 12345 は10円単位ではありません/),
    ]);
    expect(await faults(await changed({ '2!F4': null }))).toEqual([expect.stringMatching(/^シート「.+ 1」F4 空です/)]);
    expect(await faults(await changed({ '2!F4': '同上' }))).toEqual([
      expect.stringMatching(/F4 「同上」を金額として読めません/),
    ]);
    expect(await faults(await changed({ '0!E1': '金額' }))).toEqual([
      expect.stringMatching(/1行め 見出し「.+」がありません/),
    ]);
    const unknown = await faults(await changed({ '0!A2': 'premium-clinic-x9' }));
    expect(unknown.join('\n')).toMatch(/A2 「premium-clinic-x9」という行は、この版にありません/);
    expect(unknown.join('\n')).toMatch(/（行） 「premium-.+」の行がありません/);
    const first = sheets[0]?.rows[0]?.[0];
    const twice = await faults(await changed({ '0!A3': first?.kind === 'label' ? first.text : '' }));
    expect(twice.join('\n')).toMatch(/A3 「.+」の行は A2 にもあります/);
  });

  test('結合したセルと、結果のない式のセル', async () => {
    const merged = await changed({}, { merges: [{ startRow: 1, startCol: 4, endRow: 2, endCol: 4 }] });
    expect((await faults(merged)).join('\n')).toMatch(/E2 セルが結合されています（E2:E3）/);
    const formula = await changed(
      { '0!E2': null },
      { cells: new Map([['1,4', { formula: 'D2*2', formulaResult: null, type: 'formula' as const, value: null }]]) },
    );
    expect((await faults(formula)).join('\n')).toMatch(/E2 式（=D2\*2）の結果が、ファイルに入っていません/);
  });

  test('シートがない、保険料の決まりに合わない、CSVの同じ項目が食い違う', async () => {
    const one = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['a']] }] });
    expect((await faults(one)).every((line) => /このシートがありません。あるのは 「Sheet1」/.test(line))).toBe(true);
    const cheap = await faults(await changed({ '0!E6': 10 }));
    expect(cheap.join('\n')).toMatch(/シート「.+ 1」E6 .*高くなっていません/);
    const lines = csv(list, filled).split('\r\n');
    lines[1] = lines[1]?.replace(/,(\d+),(\d+),(\d+)$/, ',$1,20000,$3') ?? '';
    expect((await faults(new TextEncoder().encode(lines.join('\r\n')), 'a.csv')).join('\n')).toMatch(
      /シート「保険料」G3 .+シート「保険料」G2 では 20000 です/,
    );
  });

  test.each([
    ['a.xls', [1, 2, 3], '読めるのは .xlsx と .csv です'],
    ['a.xlsx', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], '古い形式（.xls）のブックか、パスワードの付いたブック'],
    ['a.xlsx', [0x50, 0x4b, 3, 4, 0, 0], '壊れていて'],
    ['a.xlsx', [0x3c, 0x68, 0x74], 'ブック（.xlsx）として読めません'],
    ['a.csv', [0xff, 0xfe, 0x41, 0x00], 'UTF-16（Excelの「Unicodeテキスト」'],
    ['a.csv', [0x80, 0xff, 0xfd], 'UTF-8でもShift_JISでもありません'],
    ['a.csv', [0x50, 0x4b, 3, 4], '中身はExcelのブックです'],
    ['a.csv', [0xef, 0xbb, 0xbf, 0x0d, 0x0a], 'ファイルが空です'],
    ['a.csv', [0x49, 0x44, 0x3b, 0x41], 'セミコロン（;）で区切られています'],
    ['a.csv', [0x49, 0x44, 0x09, 0x41], 'タブで区切られています'],
  ])('%s %j：%s', async (file, bytes, message) => {
    expect((await faults(Uint8Array.from(bytes), file)).join('\n')).toContain(message);
  });
});

describe('命令', () => {
  beforeAll(() => expect(run('--template', 'empty.xlsx').status).toBe(0));

  test('空の表は、保険料の欄が空で、そのまま読むとセルを挙げて断り、英語の足あとを出さない', () => {
    const { status, stderr } = run('empty.xlsx');
    expect(status).toBe(1);
    expect(stderr).toMatch(/シート「.+ 1」 {2}E2、.+か所）: 空です。保険料を書いてください/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('もうある表は上書きせず、ないファイルと知らない指定には使い方や直し方を言う', () => {
    const before = readFileSync(join(folder, 'empty.xlsx'));
    expect(run('--template', 'empty.xlsx').stderr).toContain('上書きはしません');
    expect(readFileSync(join(folder, 'empty.xlsx')).equals(before)).toBe(true);
    expect(run('nai.xlsx').stderr).toContain('nai.xlsx がありません');
    expect(run('.').stderr).toContain('. はフォルダーです');
    expect(run('--nani').stderr).toContain('使い方');
    expect(run('--template', 'a.ods').stderr).toContain('.xlsx か .csv で終えてください');
    expect(existsSync(join(folder, 'a.ods'))).toBe(false);
  });
});
