/** Next year's edition: made as a draft, confirmed piece by piece, refused for publication until then. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDesk, saveDesk } from '../../../src/authoring/confirmation.ts';
import { newEdition } from '../../../src/authoring/new-edition.ts';
import { kanjiYear, yearsLater } from '../../../src/domain/edition/years.ts';
import { checkConfirmation, judgedItems, openItems } from '../../../src/editions/confirmation/gate.ts';
import { confirmItems, WHOLE_FILE } from '../../../src/editions/confirmation/items.ts';
import { readConfirmations } from '../../../src/editions/confirmation/records.ts';
import { ContentError } from '../../../src/editions/files/content-error.ts';
import { leavesOf } from '../../../src/editions/files/leaves.ts';
import { readSources } from '../../../src/editions/files/sources.ts';
import { readEdition } from '../../../src/editions/load.ts';
import { PROJECT } from '../../support/build-site.ts';
import { confirmAll } from '../../support/confirm-all.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';

/** Keys that name things and state nothing about the insurance, and the list of misspellings. */
const NAMES = ['$schema', 'edition', 'publication', 'siteApprovalNumber', 'confirmation', 'homophones'];

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

  test('すべてのファイルの中身が、どれかの確かめる項目に入り、どれもまだ確かめていない', () => {
    newEdition(root, '2015');
    const items = confirmItems(readSources('2015', root));
    expect(openItems(folder())).toHaveLength(items.length);
    const texts = Map.groupBy(items, ({ file }) => file);
    for (const [file, source] of readSources('2015', root).files) {
      const own =
        texts
          .get(file)
          ?.map(({ text }) => text)
          .join('\n') ?? '';
      if (file.endsWith('.json')) {
        const lost = leavesOf(JSON.parse(source)).filter(
          ({ keys, value }) =>
            !NAMES.includes(String(keys[0])) &&
            ![value]
              .flat()
              .every((leaf) => own.includes(typeof leaf === 'string' ? JSON.stringify(leaf) : String(leaf))),
        );
        expect([file, lost]).toEqual([file, []]);
      } else {
        const words = source.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
        const lost = words.filter((word) => !own.includes(word) && !/^(?:Group|Clause|Item|Exception|id)$/.test(word));
        expect([file, lost]).toEqual([file, []]);
      }
    }
  });

  test('人が1度に確かめられるまとまりで、500件を超えない。条項はどれも1件で、名は2度出ない', () => {
    newEdition(root, '2015');
    const items = confirmItems(readSources('2015', root));
    expect(items.length).toBeLessThan(500);
    const names = items.map(({ file, name }) => `${file} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const named = new Set(items.map(({ name }) => name));
    const { clauses } = readEdition('2015', root);
    expect(clauses.filter(({ form, id }) => form === 'clause' && !named.has(id))).toEqual([]);
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
    ['', '年度は半角の西暦4桁で'],
    ['26', '年度は半角の西暦4桁で'],
    ['../2015', '年度は半角の西暦4桁で'],
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

describe('確認', () => {
  const state = (file: string, name: string) =>
    judgedItems(folder()).find(({ item }) => item.file === file && item.name === name)?.state.tag;

  test('だれがいつ確かめたかが残り、条項は1人、保険料・連絡先・プランの違いの表は2人で確認済みになる', () => {
    newEdition(root, '2015');
    expect(run('edition-confirm.ts', '2015', '--by', 'KM', 'sections/exclusions.mdx', 'common-04').status).toBe(0);
    expect(state('sections/exclusions.mdx', 'common-04')).toBe('confirmed');
    for (const [file, name, word] of [
      ['edition.json', 'contacts.agency', 'contacts.agency.tel'],
      ['premiums.json', 'facilities.clinic.tables.standard', 'facilities.clinic.tables.standard.rows.S1'],
      ['tables/plan-matrix.json', WHOLE_FILE, undefined],
    ] as const) {
      const by = (person: string) => run('edition-confirm.ts', '2015', '--by', person, file, ...(word ? [word] : []));
      expect(by('KM').stdout).toContain('2人目の確認が要ります（1人目 KM');
      expect(by('ｋｍ').stdout).toContain('もう確かめています');
      expect([name, state(file, name)]).toEqual([name, 'half']);
      expect(by('MS').status).toBe(0);
      expect([name, state(file, name)]).toEqual([name, 'confirmed']);
    }
    const records = readConfirmations(folder())?.confirmed['sections/exclusions.mdx']?.['common-04'];
    expect(records).toEqual([
      { by: 'KM', on: expect.stringMatching(/^20\d{2}-\d{2}-\d{2}$/), hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
    ]);
  });

  test('確かめたあとに言葉が変わると未確認に戻り、空白や並べ方だけの変わりでは戻らない', () => {
    newEdition(root, '2015');
    confirmAll(folder());
    expect(openItems(folder())).toEqual([]);
    const edit = (name: string, from: string | RegExp, to: string) => {
      const path = join(folder(), name);
      const text = readFileSync(path, 'utf8');
      expect(text.replace(from, to)).not.toBe(text);
      writeFileSync(path, text.replace(from, to));
    };
    const premiums = readFileSync(join(folder(), 'premiums.json'), 'utf8');
    writeFileSync(join(folder(), 'premiums.json'), JSON.stringify(JSON.parse(premiums)));
    edit('sections/exclusions.mdx', '</Clause>', '  \n</Clause>');
    expect(openItems(folder())).toEqual([]);
    edit('edition.json', /(?<="tel": "0)\d/, '7');
    edit('sections/exclusions.mdx', '。', 'とします。');
    edit('premiums.json', /(?<="all":)\d+/, '12340');
    expect(openItems(folder()).map(({ item, state: { tag } }) => [item.file, tag])).toEqual([
      ['edition.json', 'changed'],
      ['premiums.json', 'changed'],
      ['sections/exclusions.mdx', 'changed'],
    ]);
  });

  test('書き足した条項は、はじめから未確認。なくなった条項の記録は消える', () => {
    newEdition(root, '2015');
    confirmAll(folder());
    const path = join(folder(), 'sections/exclusions.mdx');
    const clause =
      '<Clause id="common-99" code="共通㊿" title="あたらしい" at="【共通】" kind="exclusion">\n\n本文。\n\n</Clause>\n\n';
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('<Clause ', `${clause}<Clause `));
    expect(
      openItems(folder())
        .filter(({ state: { tag } }) => tag === 'open')
        .map(({ item }) => item.name),
    ).toEqual(['common-99']);
    run('edition-confirm.ts', '2015', '--by', 'KM', 'sections/exclusions.mdx', 'common-99');
    writeFileSync(path, text);
    saveDesk(openDesk(folder()));
    expect(Object.keys(readConfirmations(folder())?.confirmed['sections/exclusions.mdx'] ?? {})).not.toContain(
      'common-99',
    );
    expect(openItems(folder())).toEqual([]);
  });

  test.each([
    [
      ['--by', 'KM', 'edition.json', 'contacts.insurer', 'contacts.agency.phone'],
      'edition.json に「contacts.agency.phone」という項目はありません',
    ],
    [['--by', 'KM', 'sections/exclusions.mdx'], 'ファイルごとには確かめられません'],
    [['edition.json', 'contacts.agency'], '頭文字を --by で'],
    [['--by', '<b>', 'edition.json', 'contacts.agency'], '頭文字を --by で'],
    [['--by', 'KM', 'common-04'], '使い方'],
    [['--nani'], '使い方'],
    [['--by', 'KM', 'nai.mdx', 'common-04'], 'content/2015/nai.mdx というファイルはありません'],
  ])('%j は記録せず、することを言う', (args, message) => {
    newEdition(root, '2015');
    const before = readConfirmations(folder());
    const { status, stderr } = run('edition-confirm.ts', '2015', ...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(readConfirmations(folder())).toEqual(before);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('ファイルは、edition:open や組み立てが言うとおりの名でも指せる', () => {
    newEdition(root, '2015');
    const { status, stdout } = run(
      'edition-confirm.ts',
      ...['2015', '--by', 'KM', 'content/2015/sections/exclusions.mdx', 'common-04'],
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('sections/exclusions.mdx  common-04')]);
  });

  test('edition:check は、下書きの書きまちがいをファイルと行で言い、なければ、未確認の数を言う', () => {
    newEdition(root, '2015');
    const fine = run('edition-check.ts', '2015');
    expect([fine.status, fine.stdout]).toEqual([
      0,
      expect.stringMatching(/書きまちがいは見つかりません[\s\S]*未確認の項目は\d+件/),
    ]);
    const path = join(folder(), 'edition.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"2016-05-05T', '"2016-06-05T'));
    const wrong = run('edition-check.ts', '2015');
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/2015\/edition\.json:\d+ {2}period\.end: /),
    ]);
    expect(wrong.stderr).not.toMatch(/\n\s+at /);
    expect(run('edition-check.ts', '2031').stderr).toContain('content/2031/ がありません');
    expect(run('edition-check.ts').stderr).toContain('使い方');
  });

  test('2人目の書き取りのもとを、署名のないものとして用意し、ある書き取りは書きかえない', () => {
    // As in a project: the content folder beside the tests.
    const content = join(root, 'project/content');
    cpSync(join(root, '2014'), join(content, '2014'), { recursive: true });
    const file = (year: string, part: string) => join(root, `project/tests/fixtures/transcription-${year}-${part}.ts`);
    mkdirSync(join(root, 'project/tests/fixtures'), { recursive: true });
    writeFileSync(
      file('2014', 'answers'),
      "/** 2014年度版 */\nexport const readBy = 'MS';\n\nexport const answers = {};\n",
    );
    writeFileSync(file('2014', 'facts'), 'export const facts = {};\n');
    writeFileSync(file('2015', 'facts'), '');
    expect(newEdition(content, '2015').transcriptions).toEqual(['transcription-2015-answers.ts']);
    const made = readFileSync(file('2015', 'answers'), 'utf8');
    expect(made).toContain("export const readBy = '';");
    expect(made).toContain('2015年度版 */');
    expect(made).not.toContain('MS');
    expect(readFileSync(file('2015', 'facts'), 'utf8')).toBe('');
  });

  test('次の年度でない年度と、下書きからの写しは、作ったうえで知らせる', () => {
    const next = run('edition-new.ts', '2015').stdout;
    expect(next).not.toMatch(/次の年度ではありません|まだ下書きです/);
    const later = run('edition-new.ts', '2017').stdout;
    expect(later).toContain('もとの2015年度版は、まだ下書きです');
    expect(later).toContain('2015年度の次の年度ではありません。打ちまちがいなら、content/2017/ と');
  });

  test('edition:open は、ファイルごとに項目と、確かめる人の数、いまの状態を並べる', () => {
    newEdition(root, '2015');
    const { stdout } = run('edition-open.ts', '2015');
    expect(stdout).toContain('  contacts.agency  連絡先「取扱代理店」（2人）：まだ確かめていません');
    expect(stdout).toMatch(/ {2}common-01 {2}共通①「.+」：まだ確かめていません/);
    expect(stdout).toContain(`${openItems(folder()).length}件のうち${openItems(folder()).length}件です`);
  });

  test('すべて確かめると、公開できると言う', () => {
    newEdition(root, '2015');
    confirmAll(folder());
    expect(run('edition-open.ts', '2015').stdout).toContain('未確認の項目はありません');
    expect(run('edition-confirm.ts', '2015', '--by', 'KM', 'edition.json', 'period').stdout).toContain(
      '未確認の項目はなくなりました',
    );
  });

  test('記録を始める前に公開した版には、確かめる項目がないと言う', () => {
    const { status, stdout } = run('edition-open.ts', '2014');
    expect([status, stdout]).toEqual([0, expect.stringContaining('記録を始める前に公開した版です')]);
  });

  test('前の形の一覧（unconfirmed.json）は、記録のない版として引き継ぐ', () => {
    newEdition(root, '2015');
    rmSync(join(folder(), 'confirmations.json'));
    const path = join(folder(), 'edition.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/,\s*"confirmation": "by-item"/, ''));
    writeFileSync(join(folder(), 'unconfirmed.json'), '{"from":"2014","open":{}}');
    expect(() => checkConfirmation(folder(), 'published')).toThrow(ContentError);
    expect(run('edition-confirm.ts', '2015', '--by', 'KM', 'edition.json', 'period').status).toBe(0);
    expect([existsSync(join(folder(), 'unconfirmed.json')), readConfirmations(folder())?.from]).toEqual([
      false,
      '2014',
    ]);
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
    expect(refusal).toThrow(/2015\/edition\.json {2}contacts\.agency: 連絡先「取扱代理店」：まだ確かめていません/);
    expect(refusal).toThrow(/確かめていない項目が\d+件あるので公開できません/);
  });

  test('下書きなら断らない。すべて確かめれば、公開を断らない。記録のファイルを消しても、公開できるようにはならない', () => {
    newEdition(root, '2015');
    expect(() => checkConfirmation(folder(), 'draft')).not.toThrow();
    confirmAll(folder());
    expect(() => checkConfirmation(folder(), 'published')).not.toThrow();
    rmSync(join(folder(), 'confirmations.json'));
    expect(() => checkConfirmation(folder(), 'published')).toThrow(/確かめていない項目が\d+件/);
  });

  test('記録を始める前に公開した版は、そのまま公開できる', () => {
    expect(() => checkConfirmation(join(root, '2014'), 'published')).not.toThrow();
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
