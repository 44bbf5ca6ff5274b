/** What is copied from a premium table pastes into a spreadsheet as columns. */
import { expect, test } from '@playwright/test';

test('保険料の表を写すと、セルはタブで、行は改行で分かれる', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${baseURL}2014/premiums/`);
  const copied = await page.evaluate(() => {
    const selection = getSelection();
    const tables = document.querySelectorAll('.premium-table');
    return [...tables].map((table) => {
      selection?.selectAllChildren(table);
      return selection?.toString() ?? '';
    });
  });
  expect(copied).toHaveLength(3);
  const rows = copied.map((text) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('① '))
      .map((line) => line.split('\t').map((cell) => cell.trim())),
  );
  expect(rows.map((table) => table.length)).toEqual([10, 10, 10]);
  expect(rows[0]?.[0]).toEqual(['① 1,000万円', '② 100万円', 'S1', '30,390円', 'P1', '15,410円']);
  expect(rows[1]?.[0]).toEqual([
    '① 1,000万円',
    '② 100万円',
    'S1',
    '58,730円',
    '77,550円',
    'P1',
    '29,090円',
    '38,410円',
  ]);
  for (const text of copied) expect(text).toMatch(/1加入者ごとに、保険期間中に/);

  // The head's lower line has the columns of the rows; the notes are a line each.
  const lines = copied.map((text) => text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim())));
  expect(lines[0]).toContainEqual(['①損害賠償', '②事故対応特別費用', 'タイプ', '年間保険料', 'タイプ', '年間保険料']);
  expect(lines[1]).toContainEqual([
    '①損害賠償',
    '②事故対応特別費用',
    ...['タイプ', '50床', '100床'],
    ...['タイプ', '50床', '100床'],
  ]);
  for (const table of lines) {
    expect(table.filter(([cell]) => cell?.startsWith('（※）')).map(([cell]) => cell)).toEqual([
      '（※）喪失利益、営業継続費用のオプション付きの保険料は別途お問い合わせ（保険料⑧）',
    ]);
    expect(table).toContainEqual(['中途加入の保険料は書かれていません（掲載なし⑧）']);
  }
});
