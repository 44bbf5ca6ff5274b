/** What is copied from a premium table pastes into a spreadsheet as columns. */
import { expect, test } from '@playwright/test';

test('保険料の表を写すと、セルはタブで、行は改行で分かれる', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${baseURL}2025/premiums/`);
  const copied = await page.evaluate(() => {
    const selection = getSelection();
    const tables = document.querySelectorAll('.premium-table');
    return [...tables].map((table) => {
      selection?.selectAllChildren(table);
      return selection?.toString() ?? '';
    });
  });
  expect(copied).toHaveLength(6);
  const rows = copied.map((text) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('① '))
      .map((line) => line.split('\t').map((cell) => cell.trim())),
  );
  expect(rows.map((table) => table.length)).toEqual([5, 5, 5, 5, 5, 5]);
  expect(rows[0]?.[0]).toEqual(['① 1,000万円', '② 100万円', 'S1', '29,380円', 'P1', '14,400円']);
  expect(rows[2]?.[0]).toEqual([
    '① 1,000万円',
    '② 100万円',
    'S1',
    '57,720円',
    '76,220円',
    'P1',
    '28,080円',
    '37,080円',
  ]);
  for (const text of copied) expect(text).toMatch(/1加入者ごとに、保険期間中に/);
});
