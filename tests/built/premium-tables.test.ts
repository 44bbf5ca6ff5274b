/** The premium tables with styles stripped: every figure is a word of its own, and every premium names what it belongs to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { YEAR } from '../support/edition.ts';
import { fileOf } from '../support/pages.ts';

const text = (element: HTMLElement | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe.each([`${YEAR}/premiums/`, `${YEAR}/booklet/`])('/%s', (page) => {
  const root = parse(readFileSync(join(siteFolder('ended'), fileOf(page)), 'utf8'));
  const tables = root.querySelectorAll('.premium-table');

  test('表は施設の種類ごとに1つで、保険料は100件', () => {
    expect(tables).toHaveLength(3);
    expect(tables.flatMap((table) => table.querySelectorAll('data'))).toHaveLength(100);
  });

  test('行の文字で、①、②、タイプ、保険料が、空白で分かれている', () => {
    for (const row of tables.flatMap((table) => table.querySelectorAll('tbody:not(.premium-part) tr'))) {
      const premiums = (row.querySelectorAll('td').length / 2) | 0;
      const plan = (letter: string) => `${letter}\\d+( [\\d,]+円){${premiums}}`;
      expect(text(row)).toMatch(new RegExp(`^① [\\d,]+[万億]円 ② [\\d,]+[万億]円 ${plan('S')} ${plan('P')}$`));
    }
  });

  test('見出しの下の行には、表の欄の数だけセルがある（文字だけを貼っても、欄の上に立つ）', () => {
    for (const table of tables) {
      const columns = new Set(
        table.querySelectorAll('tbody:not(.premium-part) tr').map((row) => row.querySelectorAll('th, td').length),
      );
      const head = table.querySelectorAll('thead tr').at(-1);
      expect([...columns]).toEqual([head?.querySelectorAll('th').length]);
      expect(table.querySelectorAll('thead [rowspan]')).toHaveLength(0);
    }
  });

  test('どの保険料のセルも、見出しから、2つの金額、タイプ、プラン、規模が分かる', () => {
    for (const cell of tables.flatMap((table) => table.querySelectorAll('tbody td'))) {
      const heads = (cell.getAttribute('headers') ?? '').split(' ').map((id) => text(root.getElementById(id)));
      const data = cell.querySelector('data');
      expect(heads.slice(0, 2)).toEqual([expect.stringMatching(/^① /), expect.stringMatching(/^② /)]);
      expect(heads[2]).toBe(data?.getAttribute('data-type'));
      expect(heads[3]).toMatch(heads[2]?.startsWith('S') ? /^オールリスクプラン/ : /^情報漏えい限定プラン$/);
      expect(heads[4]).toMatch(new RegExp(`^(${data?.getAttribute('data-size') || '年間保険料'})[床人]?$`));
    }
  });

  test('どの表も、合計の限度を条件ごと言い、表に付く注へ案内する', () => {
    for (const table of tables) {
      expect(text(table)).toMatch(/1加入者ごとに、保険期間中に①.*②.*合計額は、①の保険金額（総保険金額）が限度です/);
      expect(text(table.querySelector('thead'))).toContain('（※）');
      const links = table.querySelectorAll('tfoot a').map((link) => link.getAttribute('href')?.replace(/^.*#/, ''));
      expect(links).toEqual(
        expect.arrayContaining(['premium-option', 'premium-shared', 'unpublished-mid-term', 'premium-response-name']),
      );
    }
  });
});
