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
});
