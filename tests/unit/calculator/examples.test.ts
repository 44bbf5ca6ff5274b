import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../src/calculator/examples.ts';
import { addErrorsOf, EMPTY_INPUT, errorsOf, inputOf, stateOf } from '../../../src/calculator/input.ts';
import { announcement } from '../../../src/calculator/wording.ts';
import { answer, queryOf, relevant, stateFromQuery } from '../../../src/domain/premium/index.ts';
import { book, facts } from '../../support/calculator-facts.ts';

describe.each(EXAMPLES)('$name', ({ query, announced, typed, error }) => {
  const state = stateFromQuery(query, book);

  test('アドレスは読んで書くと同じになる', () => {
    // A type means nothing for a dental clinic but is kept for the next choice.
    expect(queryOf(state, book)).toBe(query);
  });

  test(`読み上げは「${announced}」`, () => {
    if (state.facility === null) return expect(announced).toBe('');
    const enquiry = relevant(book, { ...state, facility: state.facility });
    expect(announcement(facts, enquiry, answer(book, enquiry, state.shared), state.list.length)).toBe(announced);
  });

  if (error || announced) {
    test(error ? `誤りは「${error}」だけ` : '誤りはない', () => {
      const input = { ...inputOf(state), ...(typed?.label ? { sizeText: typed.text } : {}) };
      expect(errorsOf(input, book, false).map(({ text }) => text)).toEqual(error ? [error] : []);
    });
  }
});

describe('一覧と予算と受付日の誤り', () => {
  test('プランを選ばずに一覧に加えようとすると、選ぶよう言う', () => {
    expect(addErrorsOf(inputOf(stateFromQuery('?facility=clinic&sum=3', book)), book)).toEqual([
      { field: 'sum', text: '一覧に加えるには、保険金額とプランを1つずつ選んでください' },
    ]);
  });
  test('11施設めは加えない', () => {
    const full = inputOf(
      stateFromQuery(`?facility=clinic&type=S3&list=${Array.from({ length: 10 }, () => 'dental').join('_')}`, book),
    );
    expect(addErrorsOf(full, book)).toEqual([{ field: 'add', text: '一覧に入れられるのは10施設までです' }]);
  });
  test('予算「五万」は読み取れない、受付日の半分は暦にない', () => {
    const input = { ...EMPTY_INPUT, facility: 'clinic' as const, budgetText: '五万', receivedText: '' };
    expect(errorsOf(input, book, true).map(({ field, text }) => [field, text])).toEqual([
      ['received', '受付日は、年・月・日をすべて、暦にある日付で入れてください'],
      ['budget', '年間の予算を読み取れません。算用数字だけで入れてください。例：50,000'],
    ]);
  });
  test('打ちかけの文字は条件にしない', () =>
    expect(stateOf({ ...EMPTY_INPUT, settledSize: '1e3', budgetText: '<b>' })).toMatchObject({
      size: null,
      budget: null,
    }));
});
