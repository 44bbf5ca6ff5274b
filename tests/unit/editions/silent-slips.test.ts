/**
 * Slips of an editor's hand that would build and mislead: each alone, in a copy of the real edition.
 * Each is refused with file, line and what to do.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseSection } from '../../../src/editions/clauses/parse-mdx.ts';
import { findingText } from '../../../src/editions/files/content-error.ts';
import { buildYears } from '../../../src/editions/load.ts';
import { FIGURE_NAMES } from '../../../src/editions/mdx/component-schemas.ts';
import { codeOrderFindings } from '../../../src/editions/rules/code-order.ts';
import { matrixFindings } from '../../../src/editions/rules/plan-matrix.ts';
import { CONTENT, edition, YEAR } from '../../support/edition.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';
import { messagesOf, messagesWith, replaced } from '../../support/edition-mutation.ts';

let root = '';
beforeAll(() => {
  root = copyContent('silent-slips');
});
afterAll(() => removeContent(root));

/** A file and line, a field, words in Japanese, and English behind a slash. */
const COMPLETE = /^.*content\/.+?(?::\d+)? {2}.+: .*[ぁ-んァ-ヶ一-龠].* \/ .+/s;

/** A paragraph of the exclusions in which the slips of hand are made, and its line. */
const SENTENCE = '保険契約者または被保険者の故意。';
const sentenceLine =
  readFileSync(join(CONTENT, YEAR, 'sections/exclusions.mdx'), 'utf8')
    .split('\n')
    .indexOf(SENTENCE) + 1;

/** What sections quote, for reading one alone. */
const QUOTED = {
  facts: edition.texts,
  contacts: {},
  chapters: new Set(edition.facts.chapters.map(({ id }) => id)),
};

function expectRefused(messages: readonly string[], expected: RegExp): void {
  expect(messages).toContainEqual(expect.stringMatching(expected));
  expect(messages.filter((message) => !COMPLETE.test(message))).toEqual([]);
}

test('写したままの版に、指摘はない', () => {
  expect(sentenceLine).toBeGreaterThan(1);
  expect(messagesOf(root)).toEqual([]);
});

describe('条項の文に書いたもの（ファイルと行が出る）', () => {
  test.each<[string, string, RegExp]>([
    ['全角の電話番号', '電話は０９２−０００−１５４０。', /電話番号は .*<Contact>/],
    ['違うハイフンの電話番号', '電話は092‐000‐1540。', /電話番号は/],
    ['長音記号の電話番号', '電話は092ー000ー1540。', /電話番号は/],
    ['かっこの電話番号', '電話は092(000)1540。', /電話番号は/],
    ['空白の電話番号', '電話は0570 000 000。', /電話番号は/],
    ['つないだ電話番号', '電話は05000004966。', /電話番号は/],
    ['この版にない電話番号', '電話は03-1234-5678。', /電話番号は/],
    ['郵便番号', '〒814ー8515へ。', /郵便番号は/],
    ['郵便記号のない郵便番号', '812-8668へ。', /郵便番号は/],
    ['カンマのない保険料', '年間30390円です。', /保険料の金額は/],
    ['全角の保険料', '年間３０，３９０円です。', /保険料の金額は/],
    ['読点の保険料', '年間30、390円です。', /保険料の金額は/],
    ['万を使った保険料', '年間2万9380円です。', /保険料の金額は/],
    ['漢数字の保険料', '年間二万九千三百八十円です。', /保険料の金額は/],
    ['円のない保険料', '年間の額は30,390です。', /保険料の金額は/],
    ['保険金額', 'S1の①は1,000万円です。', /保険金額は <Fact/],
    ['締切の日', '締切は2014年3月14日です。', /この版の日付は <Fact of="applicationDeadline"/],
    ['年だけ違う締切の日', '締切は2015年3月14日です。', /この版の日付は/],
    ['年のない締切の日', '締切は3月14日です。', /この版の日付は/],
    ['漢数字の締切の日', '締切は三月十四日です。', /この版の日付は/],
    ['全角の始期', '始期は２０１４年５月５日です。', /<Fact of="period\.start\.date"/],
    ['元号の始期', '始期は平成26年5月5日です。', /この版の日付は/],
    ['斜線の終期', '終期は2015/5/5です。', /この版の日付は/],
    ['この版の年の、ほかの日', '発表は2014年6月1日です。', /この版の日付は/],
    ['出典の作成日', '2014年1月28日の作成です。', /<Fact of="document\.issued"/],
    ['割引の率', '団体割引は25%です。', /団体割引の率は/],
    ['全角の割引の率', '団体割引２０％が付きます。', /団体割引の率は/],
    ['割で書いた割引の率', '団体割引の2割が付きます。', /団体割引の率は/],
    ['文書番号', 'ＳＪ１３－０００００によります。', /文書番号は/],
    ['アドレス', 'www.sompo-japan.co.jp を見ます。', /外部のアドレスは/],
    ['受付の時刻', '受付は午後5時までです。', /時刻は/],
    ['番号の箇条書き', '1. 故意。\n2. 過失。', /番号の箇条書き: .*<Item/],
    ['全角の番号の箇条書き', '１．故意。', /番号の付いた箇条書き/],
    ['かっこの番号の箇条書き', '(1) 故意。', /番号の付いた箇条書き/],
    ['Markdownの表', '| 施設 | 額 |\n|---|---|\n| 病院 | なし |', /「\|」で書く表/],
    ['前に空の行のない箇条書き', '次のものです。\n- 故意', /箇条書きの前に空の行がありません/],
    ['後に空の行のない箇条書き', '- 故意\nほかにもあります。', /この行が箇条に続いてしまいます/],
    ['全角の点の箇条書き', '・故意\n・過失', /箇条書きは、行の頭に半角の「- 」/],
    ['丸の箇条書き', '● 故意', /箇条書きは、行の頭に/],
    ['空白のない箇条書き', '-故意', /箇条書きは、行の頭に/],
    ['長い線の箇条書き', '– 故意', /箇条書きは、行の頭に/],
    ['4つの空白で始まる段落', '    故意。', /行の始めの空白: /],
    ['全角の空白で始まる段落', '　故意。', /行の始めの空白: /],
    ['タブで始まる段落', '\t故意。', /タブ: タブは使えません/],
    ['行の終わりの2つの空白', '故意。  \n過失。', /行の終わりの空白: /],
    ['逆斜線の改行', '故意。\\\n過失。', /改行: /],
    ['半角の小なり', '1 < 2 の場合。', /本文「<」: 半角の < は使えません。全角の ＜/],
    ['半角の大なり', '2 > 1 の場合。', /本文「>」: 半角の > /],
    ['式の波括弧', '{額}の場合。', /mdxTextExpression: 見出し・表・画像・HTML・式は使えません/],
    ['見出し', '## 故意', /heading: /],
    ['下線の見出し', '故意\n---', /heading: /],
    ['打ち消し線', '~~故意~~によるもの。', /本文「~~」: この記号は、そのままページに出ます/],
    ['対にならない強調', '故意**によるもの。', /本文「\*\*」: この記号は/],
    ['文の中の全角の空白', '故意　または過失。', /本文「　」: 文の中に全角の空白は/],
    ['半角の句点', '故意.', /本文「\.」: 日本語の文の句読点は/],
    ['改行しない空白', '故意\u00a0または過失。', /特別な空白.*U\+00A0/],
    ['幅のない空白', '故意\u200bまたは過失。', /見えない文字.*U\+200B/],
    ['絵文字', '故意⚡。', /絵文字.* \/ U\+26A1/],
    ['分かれたかな', 'か\u3099んさつ。', /「が」: 文字が分かれた形/],
    ['異体字の符号', '神\u{fa19}社。', /異体字の符号です。「神」/],
    ['部首の記号', '⼈の故意。', /部首の記号.*ふつうの漢字「人」/],
    ['半角のカタカナ', 'ｻｲﾊﾞｰ攻撃。', /半角のカタカナ.*「サイバー」/],
    ['全角の英字', 'ＦＡＸの誤送信。', /全角の数字や英字.*「FAX」/],
    ['補償と保証の取り違え', 'この保険では保証しません。', /「保証」は「補償」の書きまちがい/],
    ['保険と保健の取り違え', '保健金をお支払いしません。', /「保健」は「保険」の書きまちがい/],
  ])('%s', (_, text, expected) => {
    const messages = messagesWith(root, 'sections/exclusions.mdx', replaced(`\n${SENTENCE}\n`, `\n${text}\n`));
    expectRefused(messages, expected);
    const lines = text.split('\n').map((_line, index) => sentenceLine + index);
    const own = messages.filter((message) => expected.test(message));
    expect(
      own.every((message) => lines.includes(Number(/\.mdx:(\d+)/.exec(message)?.[1]))),
      own.join('\n'),
    ).toBe(true);
  });

  test.each([
    ['ほかの年の法律の日付', '2011年4月1日の改正による。'],
    ['この版の年に施行される法律', '2014年6月1日に施行される法律による。'],
    ['賠償に関する割合や日数', '8割まで、10日以内、1億円の罰金、38%の企業。'],
    ['時間の長さ', '24時間、2週間程度。'],
    ['範囲', '100～1000名未満の企業。'],
    ['正しい「保障」と「保健」', '安全保障、介護老人保健施設、日本品質保証機構。'],
    ['空の行で分けた箇条書き', '次のものです。\n\n- 故意\n- 過失\n\nほかにもあります。'],
  ])('%sは書ける', (_, text) => {
    expect(messagesWith(root, 'sections/exclusions.mdx', replaced(`\n${SENTENCE}\n`, `\n${text}\n`))).toEqual([]);
  });
});

describe('タグと文', () => {
  const TAG = /(<Clause id="common-01"[^>]*>)\n\n/;
  test.each<[string, (text: string) => string, RegExp]>([
    ['始まりのタグのすぐ後の文', (text) => text.replace(TAG, '$1'), /<Clause>: .*同じ行にあります|<Clause>「共通①」/],
    [
      '閉じるタグのすぐ前の文',
      (text) => text.replace(`${SENTENCE}\n\n</Clause>`, `${SENTENCE}</Clause>`),
      /exclusions\.mdx:\d+ {2}（MDXの書き方）: 閉じるタグ <\/Clause>.*単独で/,
    ],
    [
      '閉じるタグのすぐ後の文',
      (text) => text.replace(`${SENTENCE}\n\n</Clause>`, `${SENTENCE}\n\n</Clause>ほか。`),
      /Clause/,
    ],
    [
      '閉じ忘れた条項は、符号で名指しされる',
      (text) => text.replace(`${SENTENCE}\n\n</Clause>`, SENTENCE),
      /exclusions\.mdx:\d+ {2}（MDXの書き方）: 部品の閉じ忘れです。\d+行めの<Clause>「共通①」を閉じる <\/Clause> がありません/,
    ],
    [
      '余った閉じるタグは、すぐ前の符号で名指しされる',
      (text) => text.replace(`${SENTENCE}\n\n</Clause>`, `${SENTENCE}\n\n</Clause>\n\n</Clause>`),
      /exclusions\.mdx:\d+ {2}（MDXの書き方）: 閉じる部品 <\/Clause> に、始まりがありません。すぐ前にあるのは、\d+行めからの<Clause>「共通①」です/,
    ],
    [
      '関連の id の間の全角の空白',
      (text) => text.replace('see="common-note profit-01"', 'see="common-note　profit-01"'),
      /Clause\.see: 条項の id は、半角の空白で/,
    ],
    [
      '関連の id の間の読点',
      (text) => text.replace('see="common-note profit-01"', 'see="common-note、profit-01"'),
      /Clause\.see: 条項の id は、半角の空白で/,
    ],
    [
      '題に書いた電話番号',
      (text) => text.replace('title="故意"', 'title="故意（092-000-1540）"'),
      /Clause\.title「092-000-1540」/,
    ],
    [
      '前書きに書いた締切',
      (text) => text.replace(/^description: /m, 'description: 3月14日まで。'),
      /exclusions\.mdx:\d+ {2}description「3月14日」/,
    ],
  ])('%s', (_, edit, expected) => {
    expectRefused(messagesWith(root, 'sections/exclusions.mdx', edit), expected);
  });
});

describe('データのファイルに書いたもの', () => {
  test.each<[string, string, string, string, RegExp]>([
    [
      '表の文の電話番号',
      'tables/further-services.json',
      '"text": "',
      '"text": "電話は092‐000‐1540。',
      /further-services\.json:\d+ {2}rows\.0\.text: 「092-000-1540」 電話番号は この文から外し/,
    ],
    [
      '表の文の保険料',
      'tables/cost-example.json',
      '"detail": "',
      '"detail": "保険料は30390円。',
      /cost-example\.json:\d+ {2}rows\.0\.detail: 「30390円」 保険料の金額は/,
    ],
    [
      '用語の説明の締切',
      'glossary.json',
      '"meaning": "',
      '"meaning": "3月14日まで。',
      /glossary\.json:\d+ {2}terms\.0\.meaning: 「3月14日」 この版の日付は/,
    ],
    [
      '用語の説明の割引',
      'glossary.json',
      '"meaning": "',
      '"meaning": "団体割引25%。',
      /terms\.0\.meaning: .*団体割引の率は/,
    ],
    [
      '万一の紙の電話番号',
      'emergency.json',
      '"text": "',
      '"text": "0120ー000ー000へ。',
      /emergency\.json:\d+ {2}.*電話番号は/,
    ],
    [
      'チェックリストの郵便番号',
      'checklists.json',
      '"text": "',
      '"text": "〒814-8515へ。',
      /checklists\.json:\d+ {2}.*郵便番号は/,
    ],
    [
      '用語の説明の取り違えた字',
      'glossary.json',
      '"meaning": "',
      '"meaning": "補償を保障といいます。',
      /terms\.0\.meaning: 「保障」 .*「補償」/,
    ],
    [
      '見えない文字',
      'tables/plan-matrix.json',
      'サイバー攻撃"',
      'サイバー\u200b攻撃"',
      /plan-matrix\.json:\d+ {2}.*見えない文字/,
    ],
    [
      '条項にない見出し語',
      'index-terms.json',
      '"term": "ITユーザー業務"',
      '"term": "ＩＴユーザ業務"',
      /index-terms\.json:\d+ {2}.*全角|terms\.0\.term: 見出し語/,
    ],
    [
      'どの条項にもない見出し語',
      'index-terms.json',
      '"term": "暗号資産"',
      '"term": "暗合資産"',
      /index-terms\.json:\d+ {2}terms\.1\.term: /,
    ],
    [
      '2度ある見出し語',
      'index-terms.json',
      '"term": "安全保障"',
      '"term": "暗号資産"',
      /terms\.2\.term: 見出し語「暗号資産」が2度あります/,
    ],
    [
      '紙からない条項への参照',
      'emergency.json',
      '"claim-call"',
      '"claim-phone"',
      /emergency\.json:\d+ {2}night\.refs: 「claim-phone」という条項はありません/,
    ],
    [
      '表の行の重なった符号',
      'tables/plan-matrix.json',
      '"比較②"',
      '"比較①"',
      /plan-matrix\.json:\d+ {2}code: 「比較①」はすでに/,
    ],
    [
      '入れかえた表の行の符号',
      'tables/plan-matrix.json',
      '"比較①"',
      '"比較⑤"',
      /plan-matrix\.json:\d+ {2}code: 「比較②」が「比較⑤」の後にあります/,
    ],
    [
      '順の重なり',
      'sections/exclusions.mdx',
      'order: 8',
      'order: 9',
      /\.mdx:\d+ {2}order: 「9」は .*\.mdx:\d+ でも使われています/,
    ],
  ])('%s', (_, file, from, to, expected) => {
    expectRefused(messagesWith(root, file, replaced(from, to)), expected);
  });
});

describe('〇×の取り違え', () => {
  const rows = edition.tables['plan-matrix'].rows;
  test.each(
    rows.flatMap(({ code }, index) => (['allRisk', 'leakOnly'] as const).map((key) => [code, key, index] as const)),
  )('%s の %s をひっくり返すと、行と直し方が出る', (_, key, index) => {
    const messages = messagesWith(root, 'tables/plan-matrix.json', (text) => {
      const data = JSON.parse(text);
      data.rows[index][key] = !data.rows[index][key];
      return JSON.stringify(data, null, 2);
    });
    expectRefused(messages, new RegExp(`plan-matrix\\.json:\\d+ {2}rows\\.${index}\\.${key}: .*取り違えていないか`));
  });

  test('原典で確かめたと書いた行には、何も言わない', () => {
    const { facts, tables } = edition;
    const turned = structuredClone(tables);
    const row = turned['plan-matrix'].rows[0];
    if (!row) throw new Error('行がありません');
    row.leakOnly = true;
    expect(matrixFindings(facts, turned)).toHaveLength(1);
    row.checked = '2015年度のパンフレットの表で〇になった';
    expect(matrixFindings(facts, turned)).toEqual([]);
  });
});

describe('なくした表、重ねた表、入れかえた条項', () => {
  const folder = join(CONTENT, YEAR, 'sections');
  const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const tags = texts.flatMap(([name, text]) =>
    [...text.matchAll(new RegExp(`^<(?:${FIGURE_NAMES.join('|')})\\b[^>]*/>$`, 'gm'))].map(
      ([tag]) => [tag, name] as const,
    ),
  );

  test('表と図の部品が、この版に13ある', () => {
    expect(tags).toHaveLength(13);
  });

  test.each(tags)('%s を %s から消すと、載っていないと言う', (tag, name) => {
    expectRefused(
      messagesWith(root, `sections/${name}`, replaced(`${tag}\n`, '')),
      /この表や図が、どの章にも載っていません/,
    );
  });

  test.each(tags)('%s を %s に2度書くと、2つめの行を言う', (tag, name) => {
    expectRefused(
      messagesWith(root, `sections/${name}`, replaced(`${tag}\n`, `${tag}\n\n${tag}\n`)),
      /\.mdx:\d+ {2}<.*: .* は .*\.mdx:\d+ にもあります|はすでに/,
    );
  });

  /** Neighbouring clauses of one group whose codes end in numbers of one series. */
  const pairs = texts.flatMap(([name, text]) => {
    const clauses = [...text.matchAll(/<Clause [^>]*code="([^"]*)([①-⑳㉑-㊿])"[\s\S]*?<\/Clause>\n/g)];
    return clauses.flatMap((clause, index) => {
      const next = clauses[index + 1];
      const between = next && text.slice(clause.index + clause[0].length, next.index);
      return next && clause[1] === next[1] && between?.trim() === ''
        ? [[name, `${clause[1]}${clause[2]}`, `${next[1]}${next[2]}`, clause[0], next[0], between] as const]
        : [];
    });
  });

  test('入れかえて試す条項の組が60より多い', () => {
    expect(pairs.length).toBeGreaterThan(60);
  });

  test('隣りあう条項を入れかえると、どの組でも、後になった符号が行とともに挙がる', () => {
    const original = new Map(texts);
    const missed = pairs.filter(([name, first, second, one, other, between]) => {
      const text = replaced(one + between + other, other + between + one)(original.get(name) ?? '');
      const { clauses } = parseSection(text, `content/2014/sections/${name}`, name, QUOTED);
      return !codeOrderFindings(clauses)
        .map(findingText)
        .some((message) => message.includes(`「${first}」が「${second}」の後にあります`) && COMPLETE.test(message));
    });
    expect(missed.map(([name, first]) => `${name} ${first}`)).toEqual([]);
  });

  test('版を読むときにも、入れかえた条項が挙がる', () => {
    const [name = '', first, second, one = '', other = '', between = ''] = pairs[0] ?? [];
    const messages = messagesWith(root, `sections/${name}`, replaced(one + between + other, other + between + one));
    expectRefused(messages, new RegExp(`\\.mdx:\\d+ {2}code: 「${first}」が「${second}」の後にあります`));
  });
});

describe('フォルダーとファイル', () => {
  const years = () => {
    vi.stubEnv('CONTENT_DIR', root);
    try {
      return buildYears();
    } finally {
      vi.unstubAllEnvs();
    }
  };

  test.each(['2015年', '2014 のコピー', '２０１５', '2014.bak', '2015'])('content/%s は、読まれないと言う', (name) => {
    mkdirSync(join(root, name));
    try {
      expect(years).toThrow(new RegExp(`${name} {2}（フォルダー）: .*(?:年度（西暦4桁|edition\\.json がない)`));
    } finally {
      rmSync(join(root, name), { recursive: true });
    }
  });

  test.each([
    'premiums のコピー.json',
    'tables/plan-matrix (1).json',
    'sections/exclusions のコピー.mdx',
    'sections/exclusions.md',
    'memo.txt',
  ])('版の中の「%s」は、読まれないと言う', (name) => {
    writeFileSync(join(root, '2014', name), '');
    try {
      expectRefused(messagesOf(root), /（ファイル）: /);
    } finally {
      rmSync(join(root, '2014', name));
    }
  });

  test.each([
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '~$premiums.json',
    '._exclusions.mdx',
    'sections/.exclusions.mdx.swp',
    'sections/._glossary.mdx',
  ])('機械が置く「%s」は、ないものとする', (name) => {
    writeFileSync(join(root, '2014', name), Buffer.from([0, 1, 2, 255]));
    writeFileSync(join(root, '.DS_Store'), '');
    try {
      expect(messagesOf(root)).toEqual([]);
      expect(years()).toEqual(['2014']);
    } finally {
      rmSync(join(root, '2014', name));
      rmSync(join(root, '.DS_Store'));
    }
  });

  test('名を変えたファイルは、ないものと余るものの両方が挙がる', () => {
    renameSync(join(root, '2014/tables/plan-matrix.json'), join(root, '2014/tables/planmatrix.json'));
    try {
      const messages = messagesOf(root);
      expectRefused(messages, /plan-matrix\.json {2}（ファイル）: ファイルがありません/);
      expectRefused(messages, /planmatrix\.json {2}（ファイル）: この名のファイルは読まれません/);
    } finally {
      renameSync(join(root, '2014/tables/planmatrix.json'), join(root, '2014/tables/plan-matrix.json'));
    }
  });
});
