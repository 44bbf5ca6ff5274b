/** The report of differences as an editor gets it: on the terminal and as a page. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newEdition } from '../../../src/authoring/new-edition.ts';
import { PROJECT } from '../../support/build-site.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';

let root = '';
let page = '';
let result = { status: 0 as number | null, stdout: '', stderr: '' };

function edit(file: string, from: string, to: string): void {
  const path = join(root, '2015', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} に「${from}」がありません`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(PROJECT, 'src/cli/edition-diff.ts'), ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root },
  });

beforeAll(() => {
  root = copyContent('edition-diff');
  newEdition(root, '2015');
  edit('premiums.json', '30390', '29390');
  edit(
    'sections/exclusions.mdx',
    '保険契約者または被保険者の故意。',
    '保険契約者または被保険者の故意またはこれに準ずるもの。',
  );
  edit('sections/exclusions.mdx', 'title="故意"', 'title="故意など"');
  edit('edition.json', '092-000-1540', '092-000-1541');
  page = join(root, 'diff.html');
  result = run('2014', '2015', '--html', page);
});
afterAll(() => removeContent(root));

test('端末に、条項・保険料・日付・連絡先の順で出る', () => {
  expect(result.status).toBe(0);
  const headings = [...result.stdout.matchAll(/^■ (.+?)（/gm)].map(([, name]) => name);
  expect(headings).toEqual([
    '条項',
    '保険料・保険金額',
    '日付・期間',
    '連絡先',
    'そのほかの値',
    '引用している事実が変わり、本文が変わる条項',
  ]);
  expect(result.stdout).toContain('［変更］一般医院・診療所 S1 年間保険料（円）  −1,000円（−3.29%）');
  expect(result.stdout).toContain('［変更］取扱代理店 電話番号');
  expect(result.stdout).toContain('［変更］申込締切日');
});

test('電話番号を引用する条項が、本文の変わる条項として挙がる', () => {
  const cited = result.stdout.slice(result.stdout.indexOf('■ 引用している事実'));
  expect(cited).toContain('窓口①「取扱代理店」');
});

test('ページは1つのファイルで完結し、同じ件数を挙げる', () => {
  const html = readFileSync(page, 'utf8');
  const document = parse(html);
  expect(html).not.toMatch(/<(script|link|img)\b|(src|href)="(?!#)/);
  expect(document.querySelector('h1')?.text).toBe('2014年度版と2015年度版の違い');
  const count = Number(/違いは(\d+)件/.exec(result.stdout)?.[1]);
  expect(document.querySelectorAll('.change, tbody tr')).toHaveLength(count);
});

test('ページでは、変わったところだけに印が付く', () => {
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('<ins>またはこれに準ずるもの</ins>');
  expect(html).toContain('092-000-154<del>0</del>');
});

test('存在しない版では、使い方を示して断る', () => {
  const failed = run('2014', '2016');
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('版がありません：2016');
  expect(existsSync(join(PROJECT, '.cache/edition-diff-2014-2016.html'))).toBe(false);
});

test('誤りのある版でも、ファイルどうしの違いは出て、誤りも知らせる', () => {
  const path = join(root, '2015/sections/claims.mdx');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('</Clause>', ''));
  const failed = run('2014', '2015', '--html', page);
  writeFileSync(path, text);
  expect(failed.status).toBe(1);
  expect(failed.stdout).toContain('（premiums.json  facilities.clinic.tables.standard.rows.S1.allRisk.premium.all）');
  expect(failed.stderr).toContain('claims.mdx');
});
