/** An exception keeps its sense wherever its text goes: without its verdict it reads as the exclusion itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mdxParts } from '../../../src/editions/mdx/parts.ts';
import { recordsOf } from '../../../src/search/indexing/records.ts';
import { edition2025 as edition } from '../../support/edition-2025.ts';

/**
 * Every ただし and every 除く of chapters 8, 14, 16 and 17, from the source:
 * the clause, words of the exception, and what the source lets be true of it.
 */
const FROM_SOURCE = [
  ['all-risk-note-2', '認識した時以降に調査等を委託した会社からの報告', '含みません'],
  ['common-04', '他人の紙または記録媒体の紛失', 'この項にあたりません'],
  ['common-05', '次のアまたはイを原因とする', 'この項にあたりません'],
  ['common-06', '著作権、商標権および意匠権の侵害に起因する損害賠償請求', 'この項にあたりません'],
  ['notice-change', '他の保険契約などに関する事実', '通知の対象になりません'],
  ['notice-change', 'その事実がなくなった場合', '通知の必要がありません'],
  ['notice-breach', '変更後の保険料が、変更前の保険料より高くならなかったとき', 'この項にあたりません'],
  ['claim-no-admission', '応急手当または護送その他の緊急措置', 'この禁止にあたりません'],
] as const;

/** What an exception without a label of its own is headed with (components/clause/Exception.astro). */
const DEFAULT_LABEL = 'ただし、次のものはこの項にあたりません';
const exceptions = edition.clauses.filter(({ form }) => form === 'exception');
const sections = join('content', '2025', 'sections');
const written = new Map(
  readdirSync(sections).flatMap((name) =>
    mdxParts(readFileSync(join(sections, name), 'utf8'), name)
      .parts.filter(({ form }) => form === 'Exception')
      .map(({ id, attributes }) => [id, attributes['label'] ?? DEFAULT_LABEL] as const),
  ),
);

test('例外は、書き取った8つで全部', () => {
  expect(exceptions.map(({ parent }) => parent).toSorted()).toEqual(FROM_SOURCE.map(([clause]) => clause).toSorted());
});

describe.each(FROM_SOURCE)('%s の「%s」', (clause, words, sense) => {
  const exception = exceptions.find(({ parent, text }) => parent === clause && text.includes(words));
  const after = (text: string) => text.slice(text.indexOf(words));

  test(`見出しが「${sense}」という`, () => {
    expect(written.get(exception?.id ?? '')).toContain(sense);
  });

  test.each([
    ['条項の文（校正刷り、索引）', () => edition.clauseById.get(clause)?.text ?? ''],
    ['検索の記録', () => recordsOf(edition, false).find(({ entry }) => entry.id === clause)?.text ?? ''],
  ])(`%s でも、例外の言葉のあとに「${sense}」がある`, (_, text) => {
    expect(after(text())).toContain(sense);
  });
});

test('「除かれます」という、補償から外れるとも読める見出しはない', () => {
  expect([...written.values()].filter((label) => label.includes('除かれ'))).toEqual([]);
});
