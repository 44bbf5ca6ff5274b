/** Next year's edition: made as a draft, confirmed piece by piece, refused for publication until then. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirm, writeUnconfirmed } from '../../../src/authoring/confirmation.ts';
import { newEdition } from '../../../src/authoring/new-edition.ts';
import { kanjiYear, yearsLater } from '../../../src/domain/edition/years.ts';
import { ContentError } from '../../../src/editions/files/content-error.ts';
import { leavesOf } from '../../../src/editions/files/leaves.ts';
import { checkConfirmation, openItems, readUnconfirmed } from '../../../src/editions/files/unconfirmed.ts';
import { readEdition } from '../../../src/editions/load.ts';
import type { Unconfirmed } from '../../../src/schemas/unconfirmed.ts';
import { PROJECT } from '../../support/build-site.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';

let root = '';
const folder = () => join(root, '2015');
beforeEach(() => {
  root = copyContent('new-edition');
});
afterEach(() => removeContent(root));

/** Runs one of the commands on the copy. */
function run(command: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(PROJECT, 'src/cli', command), ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root },
  });
}

test.each([
  ['2014-03-14', 1, '2015-03-14'],
  ['2014-05-05T16:00:00+09:00', 1, '2015-05-05T16:00:00+09:00'],
  ['2012-02-29', 1, '2013-02-28'],
  ['2012-02-29', 4, '2016-02-29'],
])('%s の%i年後は %s', (date, years, expected) => {
  expect(yearsLater(date, years)).toBe(expected);
});

test('2015年は漢数字で二〇一五', () => {
  expect(kanjiYear('2015')).toBe('二〇一五');
});

describe('edition:new', () => {
  test('2015年度版は下書きで、期間と締切が1年後、承認番号は空', () => {
    newEdition(root, '2015');
    expect(readEdition('2015', root).facts).toMatchObject({
      edition: '2015',
      label: '2015年度版',
      labelInKanji: '二〇一五年度版',
      publication: 'draft',
      siteApprovalNumber: null,
      period: { start: '2015-05-05T16:00:00+09:00', end: '2016-05-05T16:00:00+09:00' },
      applicationDeadline: '2015-03-14',
      document: { number: 'SJ13-00000', issued: '2014-01-28' },
    });
  });

  test('すべての数値・日付・条項が未確認になる', () => {
    newEdition(root, '2015');
    const open: Unconfirmed['open'] = readUnconfirmed(folder())?.open ?? {};
    const edition = readEdition('2015', root);
    for (const file of ['edition.json', 'premiums.json', 'tables/cost-example.json', 'tables/support-functions.json']) {
      const figures = leavesOf(JSON.parse(readFileSync(join(folder(), file), 'utf8'))).filter(
        ({ path, value }) =>
          path !== 'edition' && (typeof value === 'number' || /^\d{4}-\d{2}-\d{2}/.test(String(value))),
      );
      expect(open[file]).toEqual(expect.arrayContaining(figures.map(({ path }) => path)));
    }
    expect(open['edition.json']).toEqual(
      expect.arrayContaining([
        'contacts.agency.tel',
        'contacts.agency.fax',
        'contacts.adr.hours.open',
        'document.number',
        'product.name',
      ]),
    );
    const addressed = new Set(
      Object.values(open)
        .flat()
        .flatMap((field) => field.split('.')),
    );
    const premiumRows = open['premiums.json']?.filter((field) => /\.premium\./.test(field));
    expect(premiumRows).toHaveLength(100);
    // The flow is one clause as a whole: its file lists its fields one by one.
    expect(open['tables/response-flow.json']).toEqual(expect.arrayContaining(['title', 'start', 'effects']));
    expect(
      edition.clauses
        .filter(({ form, id }) => form !== 'premium' && id !== 'response-flow' && !addressed.has(id))
        .map(({ id, code }) => `${id} ${code}`),
    ).toEqual([]);
  });

  test('もとの版のほかのファイルは、そのまま写る', () => {
    newEdition(root, '2015');
    for (const file of [
      'premiums.json',
      'glossary.json',
      'sections/exclusions.mdx',
      'tables/cost-example.json',
      'about.mdx',
    ]) {
      expect(readFileSync(join(folder(), file), 'utf8')).toBe(readFileSync(join(root, '2014', file), 'utf8'));
    }
  });

  test.each([
    ['', '年度は西暦4桁で'],
    ['26', '年度は西暦4桁で'],
    ['../2015', '年度は西暦4桁で'],
    ['2014', 'いちばん新しい版は2014年度です'],
    ['2013', 'いちばん新しい版は2014年度です'],
  ])('「%s」では作らず、わけを言う', (year, message) => {
    const result = run('edition-new.ts', year);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(message);
    expect(existsSync(folder())).toBe(false);
  });

  test('できた2015年度版は、上書きしない', () => {
    expect(run('edition-new.ts', '2015').status).toBe(0);
    writeFileSync(join(folder(), 'note.txt'), '手を入れた');
    const again = run('edition-new.ts', '2015');
    expect(again.status).toBe(1);
    expect(existsSync(join(folder(), 'note.txt'))).toBe(true);
  });
});

describe('未確認の一覧', () => {
  test('premiums.json の診療所だけを確かめると、ほかは残る', () => {
    newEdition(root, '2015');
    const list = readUnconfirmed(folder());
    if (!list) throw new Error('一覧がありません');
    const result = confirm(list, 'premiums.json', ['facilities.clinic']);
    expect(result.confirmed.filter(({ field }) => field.includes('.premium.'))).toHaveLength(20);
    expect(result.list.open['premiums.json']?.some((field) => field.startsWith('facilities.clinic'))).toBe(false);
    expect(result.list.open['premiums.json']?.filter((field) => field.includes('.premium.'))).toHaveLength(80);
    expect(result.list.open['edition.json']).toEqual(list.open['edition.json']);
  });

  test('条項を確かめると、その中の号と例外も消える。まとまりの名なら、まとまりごと消える', () => {
    newEdition(root, '2015');
    const list = readUnconfirmed(folder());
    if (!list) throw new Error('一覧がありません');
    const file = 'sections/exclusions.mdx';
    expect(confirm(list, file, ['common-04']).confirmed.map(({ field }) => field)).toEqual([
      'common.common-04',
      'common.common-04.common-04-except',
    ]);
    const group = confirm(list, file, ['common']);
    expect(group.list.open[file]?.some((field) => field.startsWith('common'))).toBe(false);
    expect(group.list.open[file]?.length).toBeGreaterThan(0);
  });

  test('名の一部が同じでも、別の項目は消えない', () => {
    const list = { from: '2014', open: { 'edition.json': ['period.start', 'period.startDay'] } };
    expect(confirm(list, 'edition.json', ['period.start']).list.open['edition.json']).toEqual(['period.startDay']);
  });

  test('一覧にない名は、消さずに知らせる', () => {
    newEdition(root, '2015');
    const before = openItems(folder()).length;
    const result = run('edition-confirm.ts', '2015', 'edition.json', 'contacts.agency.phone');
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('未確認の一覧にありません  edition.json contacts.agency.phone');
    expect(openItems(folder())).toHaveLength(before);
  });

  test('edition:open は、ファイルごとに項目といまの値を並べる', () => {
    newEdition(root, '2015');
    const { stdout } = run('edition-open.ts', '2015');
    expect(stdout).toContain('  contacts.agency.tel  092-000-1540');
    expect(stdout).toContain('  facilities.clinic.tables.standard.rows.S1.allRisk.premium.all  30390');
    expect(stdout).toMatch(/common\.common-01 {2}共通① /);
    expect(stdout).toContain(`${openItems(folder()).length}件あります`);
  });

  test('すべて確かめると一覧のファイルがなくなる', () => {
    newEdition(root, '2015');
    const files = Object.keys(readUnconfirmed(folder())?.open ?? {});
    const { status, stdout } = run('edition-confirm.ts', '2015', ...files);
    expect(status).toBe(0);
    expect(stdout).toContain('未確認の項目はなくなりました');
    expect(existsSync(join(folder(), 'unconfirmed.json'))).toBe(false);
  });
});

describe('公開', () => {
  const publish = () => {
    const path = join(folder(), 'edition.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"draft"', '"published"'));
  };

  test('未確認のまま published にすると、ファイルと項目を挙げて断る', () => {
    newEdition(root, '2015');
    const refusal = () => checkConfirmation(folder(), 'published');
    expect(refusal).toThrow(ContentError);
    expect(refusal).toThrow(/2015\/edition\.json {2}contacts\.agency\.tel: まだ確かめていません/);
    expect(refusal).toThrow(/確かめていない項目が\d+件あるので公開できません/);
  });

  test('下書きなら断らない。一覧がないか空なら、公開を断らない', () => {
    newEdition(root, '2015');
    expect(() => checkConfirmation(folder(), 'draft')).not.toThrow();
    writeUnconfirmed(folder(), { from: '2014', open: {} });
    expect(() => checkConfirmation(folder(), 'published')).not.toThrow();
    writeFileSync(join(folder(), 'unconfirmed.json'), '{"from":"2014","open":{}}');
    expect(() => checkConfirmation(folder(), 'published')).not.toThrow();
  });

  /** The years that a build carries, and whether it is refused, as seen by a fresh process. */
  function carried(env: Record<string, string>) {
    const code =
      "import { loadEditions } from './src/editions/load.ts'; console.log(loadEditions().map(({ id }) => id).join(' '))";
    return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: root, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  test('下書きは公開用に入らず、PREVIEW=1 なら入る', () => {
    newEdition(root, '2015');
    expect(carried({ PREVIEW: '' })).toBe('2014');
    expect(carried({ PREVIEW: '1' })).toBe('2015 2014');
  });

  test('WindowsのBOMが付いた下書きも、公開用に入らない', () => {
    newEdition(root, '2015');
    const path = join(folder(), 'edition.json');
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
    expect(carried({ PREVIEW: '' })).toBe('2014');
  });

  test('書きかけで壊れた下書きは、公開した版の組み立てを止めない', () => {
    newEdition(root, '2015');
    writeFileSync(join(folder(), 'sections/claims.mdx'), '<Group');
    expect(carried({ PREVIEW: '' })).toBe('2014');
    expect(() => carried({ PREVIEW: '1' })).toThrow();
  });

  test('未確認のまま published にした版は、公開用は断られ、下見はできる', () => {
    newEdition(root, '2015');
    publish();
    expect(() => carried({ PREVIEW: '' })).toThrow(/まだ確かめていません/);
    expect(carried({ PREVIEW: '1' })).toBe('2015 2014');
  });
});
