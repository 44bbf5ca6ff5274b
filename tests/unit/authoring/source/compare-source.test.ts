/** An edition held against the text of its pamphlet. The texts are made up from the edition's own clauses. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareSource } from '../../../../src/authoring/source/compare.ts';
import { editionFigures, figuresIn } from '../../../../src/authoring/source/figures.ts';
import { sourcePage } from '../../../../src/authoring/source/page.ts';
import { sourceUnits } from '../../../../src/authoring/source/units.ts';
import { ContentError } from '../../../../src/editions/files/content-error.ts';
import { editionYears, readEdition } from '../../../../src/editions/load.ts';
import { PROJECT } from '../../../support/build-site.ts';
import { CONTENT } from '../../../support/edition.ts';
import { copyContent, removeContent } from '../../../support/edition-copies.ts';
import { paperText } from '../../../support/next-paper.ts';

const [year = ''] = editionYears();
const edition = readEdition(year);
const folder = mkdtempSync(join(tmpdir(), 'compare-source-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = paperText(edition);

const NEW = '本サービスの月面基地における宇宙線被ばく補償は、標準付帯の対象となる惑星間通信に限ります。';

describe('文に分ける', () => {
  test.each([
    [
      '行の切れ目でつなぎ、「。」で分ける',
      'これは長い文なので、行の途中で折り返\nされています。次の文です。',
      ['これは長い文なので、行の途中で折り返されています。', '次の文です。'],
    ],
    [
      '文の途中の空の行はつなぐ',
      '情報システムに登録されている患者の個人情報が\n\n  漏えいした。',
      ['情報システムに登録されている患者の個人情報が漏えいした。'],
    ],
    [
      '印で始まる行は新しい',
      '※その1についてのやや長い説明の行です\n・その2',
      ['※その1についてのやや長い説明の行です', '・その2'],
    ],
    ['1行に並んだ番号は分ける', '①故意②詐欺', ['1故意', '2詐欺']],
    ['ページの番号は除く', '１２\n\n全角ＡＢＣ', ['全角ABC']],
  ])('%s', (_, source, expected) => {
    expect(sourceUnits(source).map(({ text }) => text)).toEqual(expected);
  });

  test('行の番号は、文の始まる行', () => {
    expect(sourceUnits('あいう。\n\nえお。').map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('数・日付・番号', () => {
  test.each([
    ['電話 ０９０－１２３４－５６７８', ['090-1234-5678']],
    ['〒123-4567', ['123-4567']],
    ['2 0 3 1年3月1 4日', ['2031年3月14日']],
    ['年額12,340円、3,000万円、1億円', ['12340円', '30000000円', '100000000円']],
    ['4 1億円', ['100000000円']],
    ['団体割引２０％', ['20%']],
    ['50床、2ヶ月、午後4時', ['50床', '2か月', '4時']],
  ])('%s', (text, expected) => {
    expect(figuresIn(text).map(({ text: own }) => own)).toEqual(expected);
  });
});

describe('突き合わせ', () => {
  test('版の文から作った文では、見当たらない文は2%より少なく、版にない数はない', () => {
    const { units, uncarried, lacking } = compareSource(edition, whole);
    expect(units).toBeGreaterThan(300);
    expect(uncarried.length / units).toBeLessThan(0.02);
    expect(lacking).toEqual([]);
  });

  test('どの項目にもない文、版にない電話・日付・金額は、行とともに挙がる', () => {
    const { uncarried, lacking } = compareSource(edition, `${NEW}\n電話090-9999-8888\n2099年9月9日まで987,650円`);
    expect(uncarried.map(({ text, line }) => [text, line])).toContainEqual([NEW, 1]);
    expect(lacking.map(({ text, lines }) => [text, lines])).toEqual([
      ['090-9999-8888', [2]],
      ['2099年9月9日', [3]],
      ['987650円', [3]],
    ]);
  });

  test('版の保険料、電話、締切日の数字を2つ入れかえると、決まりで止まるか、文との食い違いとして挙がる', () => {
    const root = copyContent('swapped');
    const source = editionFigures(edition)
      .map(({ text }) => text)
      .join('\n');
    const amounts = edition.premiums.facilities.flatMap(({ tables }) =>
      tables.map(({ rows }) => String(Object.values(rows[2]?.allRisk?.premium ?? {})[0])),
    );
    const slips = [
      ...amounts.map((amount) => ['premiums.json', amount, figuresIn(`${amount}円`)[0]] as const),
      ['edition.json', edition.facts.contacts.agency.tel, figuresIn(edition.facts.contacts.agency.tel)[0]] as const,
      [
        'edition.json',
        edition.facts.applicationDeadline,
        figuresIn(edition.texts['applicationDeadline'] ?? '')[0],
      ] as const,
    ];
    const outcomes = slips.map(([file, written, figure]) => {
      const path = join(root, year, file);
      const text = readFileSync(path, 'utf8');
      const at = written.search(/(\d)(?!\1)\d(?=\D|\d?$)/);
      const swapped = written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2);
      writeFileSync(path, text.replace(written, swapped));
      try {
        const { lacking } = compareSource(readEdition(year, root), source);
        return lacking.some(({ text: own }) => own === figure?.text)
          ? '挙がった'
          : `見のがした ${written} → ${swapped}`;
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        return '止まった';
      } finally {
        writeFileSync(path, text);
      }
    });
    removeContent(root);
    expect(outcomes.filter((outcome) => outcome.startsWith('見のがした'))).toEqual([]);
    expect(outcomes).toContain('挙がった');
  });

  test('文にない版の電話と日付は、逆の向きに挙がる', () => {
    const { extra } = compareSource(edition, NEW);
    const texts = extra.map(({ text }) => text);
    expect(texts).toContain(edition.facts.contacts.agency.tel);
    expect(texts).toContain(edition.texts['applicationDeadline']);
  });

  test('前の年の文から、変わった文、新しい文、なくなった文だけが挙がり、行の折り返しの違いは挙がらない', () => {
    const [first = '', second = '', ...rest] = sourceUnits(whole)
      .map(({ text }) => text)
      .filter((text) => text.length > 30 && text.length < 80 && text.endsWith('。'));
    const old = [first, second, ...rest.slice(0, 5)].join('\n');
    const changed = first.replace(/。$/, 'とします。');
    const now = [changed, ...rest.slice(0, 5).map((text) => `${text.slice(0, 20)}\n${text.slice(20)}`), NEW].join('\n');
    const { changes } = compareSource(edition, now, old);
    expect(changes?.map(({ before, after }) => [before?.text, after?.text])).toEqual([
      [first, changed],
      [undefined, NEW],
      [second, undefined],
    ]);
  });

  test('ページは、どの件にも印の欄があり、外のものを読み込まず、文の中の記号を命令にしない', () => {
    const page = sourcePage(
      year,
      compareSource(edition, `<img src=x onerror=alert(1)>惑星間通信の標準付帯に限る。\n${NEW}`),
    );
    expect(page).not.toContain('<img');
    expect(page).toContain('&#60;img');
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
    const items = page.match(/<li>/g)?.length ?? 0;
    expect(page.match(/type="checkbox" id="[^"]+"/g)).toHaveLength(items);
    expect(items).toBeGreaterThan(2);
  });
});

describe('命令', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(PROJECT, 'src/cli/edition-compare-source.ts'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: CONTENT },
    });

  test('まとめを出し、ページを書く', () => {
    writeFileSync(join(folder, 'new.txt'), NEW);
    const { status, stdout, stderr } = run(year, 'new.txt', '--html', 'out/page.html');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('版の項目に見当たらない文（1件）');
    expect(readFileSync(join(folder, 'out/page.html'), 'utf8')).toContain(NEW);
  });

  test.each([
    [['new.txt'], '使い方'],
    [[year, 'nai.txt'], 'nai.txt がありません'],
    [['2099', 'new.txt'], 'content/2099/ がありません'],
    [[year, 'sjis.txt'], 'このファイルはShift_JIS'],
    [[year, 'new.txt', '--nani'], '使い方'],
    [[year, '.'], '. はフォルダーです'],
    [[year, 'empty.txt'], 'empty.txt に文がありません'],
    [[year, 'table.xlsx'], '文だけのファイル（.txt）です'],
    [[year, 'new.txt', 'old.pdf'], '文だけのファイル（.txt）です'],
  ])('%j には、することを言う', (args, message) => {
    writeFileSync(
      join(folder, 'sjis.txt'),
      Uint8Array.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6]),
    );
    writeFileSync(join(folder, 'new.txt'), NEW);
    for (const name of ['empty.txt', 'table.xlsx', 'old.pdf']) writeFileSync(join(folder, name), '\n');
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
