/** What an editor can get wrong in a section, and what the build says to it. */
import { describe, expect, test } from 'vitest';
import { type ParseContext, parseSection } from '../../../../src/editions/clauses/parse-mdx.ts';
import { findingText } from '../../../../src/editions/files/content-error.ts';
import { decodeText } from '../../../../src/editions/files/read-text.ts';

const context: ParseContext = {
  facts: { 'contacts.agency.tel': '092-000-0000', applicationDeadline: '2014年3月14日' },
  contacts: { agency: '取扱代理店\n電話 092-000-0000' },
  chapters: new Set(['14', '15']),
};

const FRONT = `---
title: 保険金をお支払いできない主な場合
nav: 補償されない場合
chapters: ["14"]
order: 8
lead: 短い前書き。
description: 説明。
---
`;

/** A section with one clause around `text`; the clause's tag stands in line 12. */
function clause(text: string, attributes = 'id="common-01" code="共通①" title="故意" at="①" kind="exclusion"'): string {
  return `${FRONT}
<Group id="common" title="共通">

<Clause ${attributes}>

${text}

</Clause>

</Group>
`;
}

function read(source: string) {
  return parseSection(source, 'content/2014/sections/exclusions.mdx', 'exclusions', context);
}

function messages(source: string): string[] {
  return read(source).findings.map(findingText);
}

test('正しい条項に、指摘はない', () => {
  const section = read(clause('保険契約者の故意。締切は<Fact of="applicationDeadline" />。'));
  expect(section.findings).toEqual([]);
  expect(section.clauses.map(({ id, parts }) => [id, parts.join('').trim()])).toEqual([
    ['common-01', '保険契約者の故意。締切は2014年3月14日。'],
  ]);
});

test('WindowsのBOMと改行（CR LF）で保存しても、同じに読める', () => {
  const written = `\uFEFF${clause('保険契約者の故意。').replaceAll('\n', '\r\n')}`;
  const section = read(decodeText(Buffer.from(written), 'exclusions.mdx'));
  expect(section.findings).toEqual([]);
  expect(section.clauses[0]?.line).toBe(12);
});

test('<Group> の地の文は、条項の文を含まない', () => {
  const section = read(clause('故意。').replace('<Clause ', 'ここは前書き。\n\n<Clause '));
  expect(section.groups[0]?.parts.join('').trim()).toBe('ここは前書き。');
});

describe('誤りの指摘（ファイル・行・項目・直し方・英語）', () => {
  test.each([
    [
      '知らない部品',
      clause('<Clasue id="x" />'),
      /exclusions\.mdx:14 {2}<Clasue>: 知らない部品です。使えるのは .*Clause.* \/ unknown component/,
    ],
    [
      'idの全角',
      clause('故意。', 'id="共通１" code="共通①" title="故意" at="①" kind="exclusion"'),
      /exclusions\.mdx:12 {2}Clause\.id: 小文字の英数字とハイフンで書いてください .*共通１/,
    ],
    [
      '種類の書きまちがい',
      clause('故意。', 'id="a" code="共通①" title="故意" at="①" kind="exclusions"'),
      /exclusions\.mdx:12 {2}Clause\.kind: .*exclusion.* \/ .*exclusions/,
    ],
    [
      '知らない属性',
      clause('故意。', 'id="a" code="共通①" title="故意" at="①" kind="exclusion" colour="red"'),
      /exclusions\.mdx:12 {2}Clause\..*colour/,
    ],
    [
      '波括弧の属性',
      clause('故意。', 'id="a" code="共通①" title={title} at="①" kind="exclusion"'),
      /Clause\.title: 属性は "…" の形の文字だけにしてください/,
    ],
    [
      '属性の不足',
      clause('故意。', 'id="a" code="共通①" title="故意" kind="exclusion"'),
      /exclusions\.mdx:12 {2}Clause\.at: .*（なし）/,
    ],
    [
      '知らない事実',
      clause('<Fact of="contacts.agency.phone" />'),
      /Fact\.of: 「contacts\.agency\.phone」という事実はありません。.*使えるのは contacts\.agency\.tel/,
    ],
    ['見出しの記号', clause('## 見出し'), /exclusions\.mdx:14 {2}heading: .*<Group>/],
    ['ほかのサイトへのリンク', clause('[協会](/about/)'), /exclusions\.mdx:14 {2}link: /],
    ['空の条項', clause(''), /Clause common-01: 本文がありません/],
    [
      '<Group> の外の条項',
      clause('故意。').replace('<Group id="common" title="共通">', '').replace('</Group>', ''),
      /Clause: <Clause> は <Group> の中に置いてください/,
    ],
    [
      '<Clause> の外の <Item>',
      `${FRONT}\n<Group id="g" title="題">\n\n<Item id="a" code="ア">号。</Item>\n\n</Group>\n`,
      /Item: <Item> は <Clause> の中に置いてください/,
    ],
    [
      'edition.json にない章',
      clause('故意。').replace('["14"]', '["99"]'),
      /exclusions\.mdx:4 {2}chapters: 章「99」は edition\.json にありません/,
    ],
    [
      '章が決まらない条項',
      clause('故意。').replace('["14"]', '["14", "15"]'),
      /Clause\.chapter: .*chapter="…" が要ります/,
    ],
    [
      '見出し部分がない',
      clause('故意。').replace(FRONT, ''),
      /exclusions\.mdx:1 {2}（見出し部分）: .*--- の行で囲んだ見出し部分が要ります。要る項目は title、nav/,
    ],
    ['見出し部分の題がない', clause('故意。').replace(/^title: .*\n/m, ''), /exclusions\.mdx:1 {2}title: .*（なし）/],
    ['見出し部分の順が文字', clause('故意。').replace('order: 8', 'order: 八'), /exclusions\.mdx:5 {2}order: .*八/],
    [
      '見出し部分のコロンの後の空白がない',
      clause('故意。').replace('nav: 補償', 'nav:補償'),
      /exclusions\.mdx.*見出し部分|nav/,
    ],
  ])('%s', (_, source, expected) => {
    expect(messages(source).filter((message) => expected.test(message))).not.toEqual([]);
    expect(messages(source).every((message) => / \/ /.test(message))).toBe(true);
  });

  test('閉じ忘れた部品は、その行と直し方が出る', () => {
    const [message = ''] = messages(clause('故意。').replace('</Clause>', ''));
    expect(message).toMatch(/exclusions\.mdx:\d+ {2}（MDXの書き方）: 部品の閉じ忘れ/);
    expect(message).toMatch(/Clause/);
  });
});
