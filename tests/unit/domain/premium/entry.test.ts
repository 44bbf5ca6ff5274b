import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, entryFor, readDay } from '../../../../src/domain/premium/index.ts';
import { entryRules as rules } from '../../../support/calculator-facts.ts';

const entry = (day: string) => entryFor(day as Day, rules);

describe('受付日からみた保険期間', () => {
  test.each([
    // [受付日, 始まりの日, 控除の月]
    ['2014-04-16', '2014-06-05', '2014-7'],
    ['2014-04-30', '2014-06-05', '2014-7'],
    ['2014-05-01', '2014-06-05', '2014-7'],
    ['2014-10-31', '2014-12-05', '2015-1'],
    ['2014-11-15', '2014-12-05', '2015-1'],
    ['2014-11-16', '2015-01-05', '2015-2'],
    ['2014-12-15', '2015-01-05', '2015-2'],
    ['2014-12-16', '2015-02-05', '2015-3'],
    ['2014-12-31', '2015-02-05', '2015-3'],
    ['2015-01-01', '2015-02-05', '2015-3'],
    ['2015-02-15', '2015-03-05', '2015-4'],
    ['2015-02-28', '2015-04-05', '2015-5'],
    ['2015-03-01', '2015-04-05', '2015-5'],
    ['2015-03-15', '2015-04-05', '2015-5'],
  ])('%sの受付は%sから、控除は%s月の診療報酬', (received, start, month) => {
    const result = entry(received);
    expect(result.tag === 'mid-term' && [result.start, `${result.deduction.year}-${result.deduction.month}`]).toEqual([
      start,
      month,
    ]);
  });

  test.each([
    ['作成日の前日', '2014-01-27', { tag: 'before-edition' }],
    ['作成日', '2014-01-28', { tag: 'whole-period' }],
    ['申込締切日', '2014-03-14', { tag: 'whole-period' }],
    ['締切日の翌日', '2014-03-15', { tag: 'after-deadline' }],
    ['締切日のあとで、次の月の区切り', '2014-03-16', { tag: 'after-deadline' }],
    ['中途加入の決まりでは初日からになる最後の日', '2014-04-15', { tag: 'after-deadline' }],
    ['始まりが終わりの日になる', '2015-03-16', { tag: 'no-period-left', start: '2015-05-05' }],
    ['終わりの日', '2015-05-05', { tag: 'no-period-left', start: '2015-06-05' }],
    ['終わりの翌日', '2015-05-06', { tag: 'after-edition' }],
    ['ずっと後', '2099-12-31', { tag: 'after-edition' }],
  ])('%s（%s）', (_, received, expected) => expect(entry(received)).toEqual(expected));

  test('どの日でも、始まりは5日で、受付の翌月か翌々月、保険期間の中にある', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }),
        (date) => {
          const received = readDay(date.toISOString().slice(0, 10));
          expect(received).not.toBeNull();
          if (!received) return;
          const result = entryFor(received, rules);
          if (result.tag !== 'mid-term') return;
          expect(result.start.endsWith('-05')).toBe(true);
          expect(result.start > '2014-05-05' && result.start < '2015-05-05' && result.start > received).toBe(true);
          const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
          expect(months(result.start) - months(received)).toBe(Number(received.slice(8)) <= 15 ? 1 : 2);
          expect(result.deduction.year * 12 + result.deduction.month - months(result.start)).toBe(1);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('日付の読み取り', () => {
  test.each(['2014-11-16', '2012-02-29', '2000-01-01'])('%sは暦にある', (text) => expect(readDay(text)).toBe(text));
  test.each([
    '2014-02-29',
    '2014-04-31',
    '2014-13-01',
    '2014-00-10',
    '2014-1-5',
    '1999-12-31',
    '2014/11/16',
    '',
    'today',
    '２０１４-11-16',
  ])('「%s」は読まない', (text) => expect(readDay(text)).toBeNull());
  test('どんな文字列でも例外にならない', () => fc.assert(fc.property(fc.string(), (text) => void readDay(text))));
});
