import { describe, expect, test } from 'vitest';
import { announcement, entryWords, errorText } from '../../../src/calculator/wording.ts';
import {
  addErrorsOf,
  answer,
  EMPTY_INPUT,
  enquiryOf,
  entryFor,
  errorsOf,
  type FieldError,
  inputOf,
  queryOf,
  stateFromQuery,
  stateOf,
} from '../../../src/domain/premium/index.ts';
import { EXAMPLES } from '../../fixtures/calculator-examples.ts';
import { book, entryRules, facts } from '../../support/calculator-facts.ts';

describe.each(EXAMPLES)('$name', ({ query, announced, typed, error }) => {
  const state = stateFromQuery(query, book);

  test('アドレスは読んで書くと同じになる', () => {
    // A type means nothing for a dental clinic but is kept for the next choice.
    expect(queryOf(state, book)).toBe(query);
  });

  test(`読み上げは「${announced}」`, () => {
    const enquiry = enquiryOf(book, state);
    if (enquiry === null) return expect(announced).toBe('');
    const note = state.received ? entryWords(facts, state.received, entryFor(state.received, entryRules)).note : '';
    expect(announcement(facts, enquiry, answer(book, enquiry, state.shared), state.list.length, note)).toBe(announced);
  });

  if (error || announced) {
    test(error ? `誤りは「${error}」だけ` : '誤りはない', () => {
      const input = { ...inputOf(state), ...(typed?.label ? { sizeText: typed.text } : {}) };
      expect(errorsOf(input, book, false).map((found) => errorText(facts, found))).toEqual(error ? [error] : []);
    });
  }
});

const said = (errors: readonly FieldError[]) => errors.map((error) => [error.field, errorText(facts, error)]);

describe('一覧と予算と受付日の誤り', () => {
  test('プランを選ばずに一覧に加えようとすると、選ぶよう言う', () => {
    expect(said(addErrorsOf(inputOf(stateFromQuery('?facility=clinic&sum=3', book)), book))).toEqual([
      ['sum', '一覧に加えるには、保険金額とプランを1つずつ選んでください'],
    ]);
  });
  test('セットできない組み合わせは一覧に加えず、セットできないと言う', () => {
    expect(said(addErrorsOf(inputOf(stateFromQuery('?facility=clinic&type=P1&option=1', book)), book))).toEqual([
      [
        'add',
        '情報漏えい限定プラン（Pタイプ）にオプションはセットできません。オプションの印を外すか、オールリスクプラン（Sタイプ）を選んでください',
      ],
    ]);
  });
  test('11施設めは加えない', () => {
    const full = inputOf(
      stateFromQuery(`?facility=clinic&type=S3&list=${Array.from({ length: 10 }, () => 'dental').join('_')}`, book),
    );
    expect(said(addErrorsOf(full, book))).toEqual([['add', '一覧に入れられるのは10施設までです']]);
  });
  test('予算「五万」は読み取れない、受付日の半分は暦にない', () => {
    const input = { ...EMPTY_INPUT, facility: 'clinic' as const, budgetText: '五万', receivedText: '' };
    expect(said(errorsOf(input, book, true))).toEqual([
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
