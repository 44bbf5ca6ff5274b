/** Excerpts: where they begin, what they mark, and that an exception is never shown without its label. */
import { describe, expect, test } from 'vitest';
import { newestEdition } from '../../../../src/editions/load.ts';
import { excerptOf } from '../../../../src/search/display/excerpt.ts';
import { markedWords, markRanges } from '../../../../src/search/display/highlight.ts';
import { LONGEST_MARK, MOST_MARKS } from '../../../../src/search/display/mark-limits.ts';
import { fold } from '../../../../src/search/fold.ts';
import { recordsOf } from '../../../../src/search/indexing/records.ts';
import { exceptionsIn, titleLeads } from '../../../../src/search/text.ts';

const mark = (word: string) => [{ text: fold(word), alphabet: 'plain' as const }];
const shown = (text: string, word: string, title = '題') =>
  excerptOf({ title, text }, mark(word))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('抜き書き', () => {
  test('短い文はそのまま、長い文は言葉のまわりを', () => {
    expect(shown('暗号資産の消失。', '暗号資産')).toBe('[暗号資産]の消失。');
    const long = shown(`${'あ'.repeat(200)}。暗号資産の消失。${'い'.repeat(200)}`, '暗号資産');
    expect(long).toMatch(/^….*\[暗号資産\]の消失。い+…$/u);
  });

  test.each([
    ['サーバ', 'サーバー', 'サーバー'],
    ['サーバ', 'ｻｰﾊﾞｰ', 'ｻｰﾊﾞｰ'],
    ['様', '様々な', '様々'],
    ['データ', 'データ', 'データ'],
  ])('「%s」の印は「%s」の %s にかかる', (word, text, marked) => {
    const [range] = markRanges(text, mark(word));
    expect(text.slice(range?.from, range?.to)).toBe(marked);
  });

  test('リンクが渡す印は、数も長さも限られる', () => {
    const text = Array.from({ length: 20 }, (_, number) => `${String.fromCodePoint(0x4e00 + number)}険`).join('と');
    expect(markedWords(text, mark('険')).length).toBeLessThanOrEqual(MOST_MARKS);
    const all = Array.from({ length: 20 }, (_, number) => mark(String.fromCodePoint(0x4e00 + number))[0]).flatMap(
      (one) => (one ? [one] : []),
    );
    const words = markedWords(text, all);
    expect(words).toHaveLength(MOST_MARKS);
    expect(words.every((word) => word.length <= LONGEST_MARK)).toBe(true);
  });
});

describe('印は、打ち消しを言葉から切りはなさない', () => {
  const marked = (text: string, word: string) =>
    markRanges(text, mark(word)).map(({ from, to }) => text.slice(from, to));

  test.each([
    ['保険金をお支払い', '保険金をお支払いできない主な場合', '保険金をお支払いできない'],
    ['補償', '補償されないことがあります', '補償されない'],
    ['対象', '賠償の対象とはなりません。', '対象とはなりません'],
    ['対象', '支払対象外です', '対象外'],
    ['補償', '補償の対象外となります', '補償の対象外'],
    ['戦争', '戦争を除きます', '戦争を除き'],
    ['病院', '病院以外の施設', '病院以外'],
    ['加入', '未加入の施設', '未加入'],
    ['通知', '通知せず、事故が起きた', '通知せず'],
    ['遅滞', '遅滞なく知らせる', '遅滞なく'],
    ['支払', '支払われないとはかぎりません。', '支払われないとはかぎりません'],
    ['免責', '免責になる', '免責'],
    ['年齢', '年齢にかかわらず', '年齢'],
    ['ランサム', 'ランサムウェア', 'ランサム'],
    ['補償', '補償。されない', '補償'],
  ])('「%s」は「%s」の「%s」', (word, text, expected) => {
    expect(marked(text, word)).toEqual([expected]);
  });

  test('版のどの文でも、打ち消された言葉だけの印はない', () => {
    const texts = recordsOf(newestEdition(), true).flatMap(({ entry, text }) => [entry.title, ...text.split('\n')]);
    let denials = 0;
    // A word of kanji or katakana whose own phrase ends in a denial.
    for (const text of texts)
      for (const { 0: whole, 1: word = '' } of text.matchAll(
        /([一-龠ァ-ヶー]{2,})(?:[ぁ-ん]{0,6}?(?:ない|ません)|(?:の対象)?外(?![一-龠])|以外)/g,
      )) {
        denials += 1;
        expect(
          marked(text, word).some((stretch) => stretch.includes(whole)),
          whole,
        ).toBe(true);
      }
    expect(denials).toBeGreaterThan(50);
  });
});

describe('例外は、その断りとともに見せる', () => {
  const withExceptions = recordsOf(newestEdition(), true)
    .map(({ entry, text }) => ({ title: entry.title, text }))
    .map((record) => ({
      record,
      body: titleLeads(record) ? record.text.slice(record.title.length + 1) : record.text,
    }))
    .filter(({ body }) => exceptionsIn(body).length > 0);

  test('例外のある項がある', () => expect(withExceptions.length).toBeGreaterThan(5));

  test.each(withExceptions.map(({ record, body }) => [record.title, record, body] as const))(
    '%s：例外のどの言葉で引いても、抜き書きに断りが出る',
    (_, record, body) => {
      for (const { from, to, label } of exceptionsIn(body)) {
        const inside = body.slice(from, to - label.length);
        for (let at = 0; at + 4 <= inside.length; at += 3) {
          const word = inside.slice(at, at + 4).replace(/\n/g, '');
          // The first place of the word decides where the excerpt stands.
          const place = fold(body).indexOf(fold(word));
          if (fold(word).length < 3 || place < fold(body.slice(0, from)).length) continue;
          const excerpt = excerptOf(record, mark(word))
            .map(({ text }) => text)
            .join('');
          expect(excerpt, word).toContain(label);
        }
      }
    },
  );
});
