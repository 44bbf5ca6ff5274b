import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yen } from '../../../../src/domain/money.ts';
import {
  ABOVE_CEILING,
  asListed,
  type CalculatorState,
  EMPTY_STATE,
  FACILITY_IDS,
  isDefinite,
  PLANS,
  queryOf,
  readDay,
  relevant,
  stateFromQuery,
} from '../../../../src/domain/premium/index.ts';
import { book } from '../../../support/calculator-facts.ts';

describe('アドレスに入れた条件', () => {
  test.each([
    '?facility=hospital&size=100&type=S3',
    '?facility=clinic&type=P20000',
    '?facility=clinic&sum=over',
    '?facility=care&size=9999&sum=5000&option=1',
    '?facility=hospital&size=50&plan=leak-only&beds=1&shared=1',
    '?facility=dental&received=2014-11-16&budget=50000',
    '?facility=clinic&list=clinic..S3_dental_hospital.80.S3_hospital.100.P20000.1.1_clinic..over',
  ])('%s は読んで書くと同じになる', (query) => expect(queryOf(stateFromQuery(query, book), book)).toBe(query));

  test('hospital・100・S3 が読める', () => {
    expect(stateFromQuery('?facility=hospital&size=100&type=S3', book)).toEqual({
      ...EMPTY_STATE,
      facility: 'hospital',
      size: 100,
      grade: '3',
      plan: 'allRisk',
    });
  });

  test.each([
    '',
    '?',
    '?facility=school',
    '?facility=<script>alert(1)</script>',
    '?facility[]=clinic',
    '?size=100',
    '?type=S99',
    '?type=X3',
    '?type=S',
    '?sum=7',
    '?plan=best',
    '?received=2014-02-30',
    '?received=now',
    '?budget=-1',
    '?budget=1e9',
    '?budget=9999999999',
    '?list=school_clinic_hospital..S3_%00',
    '?%E0%A4%A',
    '?option=yes&shared=true&beds=2',
    '?__proto__=1&constructor=2',
  ])('%s は何も選ばない', (query) => expect(stateFromQuery(query, book)).toEqual(EMPTY_STATE));

  test.each(['0', '-5', '1e3', '50.5', '５０', '010', '10000', '五十', ''])('size=%s は入れない', (size) => {
    expect(stateFromQuery(`?facility=hospital&size=${encodeURIComponent(size)}`, book).size).toBeNull();
  });

  describe.each([
    '?facility=hospital&size=100&type=S3',
    '?facility=clinic&sum=over',
    '?facility=clinic&type=S1&received=2014-11-16',
    '?facility=clinic&list=clinic..S3_hospital.100.P20000',
    '?facility=care&size=50&plan=leak-only&shared=1',
  ])('%s のうしろに付いたもの', (query) => {
    test.each([
      '」',
      '」。',
      '。',
      '）',
      ')',
      '、',
      '，',
      '.',
      '>',
      '＞',
      '”',
      '」です。',
      '）をご覧ください',
      ' ',
      '\u3000',
      '\u200b',
      '\ufeff',
      '!',
    ])('「%s」は読み飛ばす', (stuck) => {
      const whole = stateFromQuery(query, book);
      expect(stateFromQuery(query + stuck, book)).toEqual(whole);
      expect(stateFromQuery(query + encodeURIComponent(stuck), book)).toEqual(whole);
    });
  });

  test('数の途中のカンマや点では切らない', () => {
    for (const size of ['1,000', '1、000', '50.5', '1 000'])
      expect(stateFromQuery(`?facility=hospital&size=${encodeURIComponent(size)}`, book).size, size).toBeNull();
  });

  test('一般医院・診療所では病床数と病床の種類を、病院では②の上限を超えるプランを、持たない', () => {
    expect(queryOf(stateFromQuery('?facility=clinic&size=100&beds=1', book), book)).toBe('?facility=clinic');
    expect(queryOf(stateFromQuery('?facility=hospital&sum=over', book), book)).toBe('?facility=hospital');
  });

  test('一覧は10施設まで', () => {
    expect(stateFromQuery(`?list=${Array.from({ length: 30 }, () => 'dental').join('_')}`, book).list).toHaveLength(10);
  });

  test('どんな問い合わせ文字列でも例外にならず、書き直すと落ち着く', () => {
    const piece = fc.tuple(
      fc.constantFrom(
        'facility',
        'size',
        'type',
        'sum',
        'plan',
        'option',
        'beds',
        'shared',
        'received',
        'budget',
        'list',
        'x',
      ),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...FACILITY_IDS, '50', 'S3', 'P5000', 'over', '1', '2014-12-16', 'dental_clinic..S1'),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(piece)
            .map(
              (pieces) =>
                `?${pieces.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`,
            ),
        ),
        (query) => {
          const state = stateFromQuery(query, book);
          const written = queryOf(state, book);
          expect(stateFromQuery(written, book)).toEqual(state);
          expect(written).toMatch(/^(\?[a-z]+=[\w.-]+(&[a-z]+=[\w.-]+)*)?$/);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('どの状態も、書いて読むと元に戻る', () => {
    const enquiry = {
      size: fc.option(fc.integer({ min: 1, max: 9_999 })),
      grade: fc.option(fc.constantFrom('1', '5', '1000', '20000', ABOVE_CEILING)),
      plan: fc.option(fc.constantFrom(...PLANS)),
      option: fc.boolean(),
      otherBeds: fc.boolean(),
    };
    const listed = fc
      .record({ facility: fc.constantFrom(...FACILITY_IDS), ...enquiry })
      .map((entry) => asListed(book, entry))
      .filter((entry) => isDefinite(book, entry));
    const state = fc.record({
      facility: fc.option(fc.constantFrom(...FACILITY_IDS)),
      ...enquiry,
      shared: fc.boolean(),
      received: fc.constantFrom(null, readDay('2014-11-16')),
      budget: fc.option(fc.integer({ min: 1, max: 999_999_999 }).map(yen)),
      list: fc.array(listed, { maxLength: 10 }),
    });
    fc.assert(
      fc.property(state, (any) => {
        const held: CalculatorState = relevant(book, any);
        expect(stateFromQuery(queryOf(any, book), book)).toEqual(held);
      }),
      { numRuns: 1_000 },
    );
  });
});
