/** A year at the editor's desk, by the commands of the guide: new, premiums, compare, confirm, publish. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { checkConfirmation, openItems } from '../../../src/editions/confirmation/gate.ts';
import { readSources } from '../../../src/editions/files/sources.ts';
import { editionYears, readEdition } from '../../../src/editions/load.ts';
import { PROJECT } from '../../support/build-site.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';

const root = copyContent('story');
const desk = mkdtempSync(join(tmpdir(), 'story-'));
const from = editionYears(root)[0] ?? '';
const year = String(Number(from) + 1);
const folder = join(root, year);
const before = readSources(from, root).files;
afterAll(() => {
  removeContent(root);
  rmSync(desk, { recursive: true, force: true });
});

function run(command: string, ...args: string[]) {
  const result = spawnSync(process.execPath, [join(PROJECT, `src/cli/edition-${command}.ts`), ...args], {
    cwd: desk,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root },
  });
  expect(result.stderr).not.toMatch(/\n\s+at /);
  return result;
}

const publish = () => {
  const path = join(folder, 'edition.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"draft"', '"published"'));
};

test('手引きの順に打つと、新しい版が公開でき、前の版は1文字も変わらない', async () => {
  expect(run('new', year).stdout).toContain('下書き');

  // The agency's table: every premium raised by 100 yen, one written as text.
  expect(run('premiums', year, '--template', 'table.xlsx', '--filled').status).toBe(0);
  const { sheets } = await readXlsx(readFileSync(join(desk, 'table.xlsx')));
  const raised = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row, index) =>
        row.map((value, column) => {
          const isPremium = index > 0 && typeof value === 'number' && !/^[①②]/.test(String(rows[0]?.[column]));
          if (!isPremium) return value;
          return index === 1 ? `${(value + 100).toLocaleString('ja-JP')}円` : value + 100;
        }),
      ),
    })),
  });
  writeFileSync(join(desk, 'table.xlsx'), raised);
  const written = run('premiums', year, 'table.xlsx', '--write');
  expect([written.status, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toContain('に書きました');
  const premiums = (of: string) =>
    readEdition(of, root).premiums.facilities[0]?.tables[0]?.rows[0]?.allRisk?.premium['all'] ?? 0;
  expect(premiums(year)).toBe(premiums(from) + 100);

  // The new pamphlet's text has a number that the edition lacks.
  writeFileSync(join(desk, 'new.txt'), '取扱代理店の電話は0120-111-222です。');
  expect(run('compare-source', year, 'new.txt').stdout).toContain('0120-111-222（1行め）');
  expect(existsSync(join(desk, `.cache/compare-source-${year}.html`))).toBe(true);

  const diff = run('diff', from, year);
  expect(diff.stdout).toContain('+100円');

  publish();
  expect(() => checkConfirmation(folder, 'published')).toThrow(/確かめていない項目が/);
  // Each person confirms each item by its name, as it is listed.
  const names = [...Map.groupBy(openItems(folder), ({ item }) => item.file)].flatMap(([file, own]) => [
    file,
    ...own.map(({ item }) => item.name),
  ]);
  expect(run('confirm', year, '--by', 'KM', ...names).stdout).toMatch(/残りは\d+件です/);
  expect(new Set(openItems(folder).map(({ item }) => item.file))).toEqual(
    new Set(['edition.json', 'premiums.json', 'tables/plan-matrix.json']),
  );
  expect(run('confirm', year, '--by', 'MS', ...names).stdout).toContain('未確認の項目はなくなりました');
  expect(run('open', year).stdout).toContain('未確認の項目はありません');
  expect(() => checkConfirmation(folder, 'published')).not.toThrow();

  // A premium corrected after that is open again, and only its table.
  const path = join(folder, 'premiums.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(`"all": ${premiums(year)}`, `"all": ${premiums(year) + 10}`));
  expect(openItems(folder).map(({ item, state }) => [item.name, state.tag])).toEqual([
    ['facilities.clinic.tables.standard', 'changed'],
  ]);
  expect([...readSources(from, root).files]).toEqual([...before]);
});
