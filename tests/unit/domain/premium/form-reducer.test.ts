/** The form without a page: what each action makes of what it knows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  EMPTY_FORM,
  FACILITY_IDS,
  type FormAction,
  type FormState,
  MOST_FACILITIES,
  PLANS,
  queryOf,
  reduceForm,
  stateFromQuery,
  stateOf,
} from '../../../../src/domain/premium/index.ts';
import { book } from '../../../support/calculator-facts.ts';

const formAfter = (...actions: FormAction[]): FormState =>
  actions.reduce((state, action) => reduceForm(book, state, action), EMPTY_FORM);
const restore = (query: string): FormAction => ({ type: 'restore', state: stateFromQuery(query, book) });
const change = (entry: Change): FormAction => ({ type: 'change', ...entry });
const ask: FormAction = { type: 'ask', dateBroken: false };
const add: FormAction = { type: 'add', dateBroken: false };
const query = ({ input }: FormState) => queryOf(stateOf(input), book);
const fields = ({ errors }: FormState) => errors.map(({ field }) => field);

describe('アドレスから', () => {
  test('読むと動き出し、条件が入り、書くと同じになる', () => {
    const state = formAfter(restore('?facility=hospital&size=100&type=S3'));
    expect([state.ready, state.input.sizeText, query(state)]).toEqual([
      true,
      '100',
      '?facility=hospital&size=100&type=S3',
    ]);
  });
  test.each([
    ['?facility=clinic', false],
    ['?facility=clinic&received=2014-11-16', true],
    ['?facility=clinic&budget=50000', true],
    ['?facility=clinic&shared=1', true],
    ['?facility=clinic&list=dental', true],
  ])('%s は、さらにきく欄を開く：%s', (address, more) => expect(formAfter(restore(address)).more).toBe(more));
  test('開いた欄は、別のアドレスでも閉じない', () =>
    expect(formAfter({ type: 'toggle', open: true }, restore('?facility=clinic')).more).toBe(true));
  test('戻ると、誤りは消え、履歴の数えなおしになる', () => {
    const state = formAfter(ask, change({ control: 'facility', value: 'clinic' }), restore(''));
    expect([state.errors, state.steps, state.lastControl]).toEqual([[], 0, '']);
  });
});

describe('履歴', () => {
  test('同じ欄を続けて変えても1歩、別の欄で次の1歩', () => {
    const size = (value: string) => change({ control: 'sizeText', value });
    const typed = formAfter(restore('?facility=hospital'), size('1'), size('10'), size('100'));
    expect(typed.steps).toBe(1);
    expect(reduceForm(book, typed, change({ control: 'grade', value: '3' })).steps).toBe(2);
  });
  test('一覧に加えるたび、外すたびに1歩', () => {
    const state = formAfter(restore('?facility=clinic&type=S3'), add, add, { type: 'remove', index: 0 });
    expect([state.steps, state.input.list.length]).toEqual([3, 1]);
  });
});

describe('打っているあいだ', () => {
  const typing = (text: string) =>
    formAfter(restore('?facility=hospital&type=S3'), change({ control: 'sizeText', value: text }));
  test.each([
    ['1', null],
    ['10', null],
    ['100', 100],
    ['1000', null],
    ['1\u200b00', 100],
  ])('「%s」と打ったところでは、答えの病床数は %s', (text, size) =>
    expect(stateOf(typing(text).input).size).toBe(size),
  );
  test('手が止まれば、掲載のない病床数にも答える', () =>
    expect(stateOf(reduceForm(book, typing('80'), { type: 'settle' }).input).size).toBe(80));
  test('変わりがなければ、同じものを返す', () => {
    const state = formAfter(restore('?facility=hospital&size=50'));
    expect(reduceForm(book, state, { type: 'settle' })).toBe(state);
    expect(reduceForm(book, state, { type: 'toggle', open: state.more })).toBe(state);
  });
});

describe('誤り', () => {
  test('きくまで出ない。きくと出て、欄を直すとその誤りだけ消える', () => {
    const wrong = formAfter(
      restore('?facility=hospital'),
      change({ control: 'sizeText', value: '0' }),
      change({ control: 'budgetText', value: '五万' }),
    );
    expect(fields(wrong)).toEqual([]);
    const asked = reduceForm(book, wrong, ask);
    expect([fields(asked), asked.attempt, asked.more]).toEqual([
      ['size', 'budget'],
      { count: 1, outcome: 'refused' },
      true,
    ]);
    expect(fields(reduceForm(book, asked, change({ control: 'sizeText', value: '50' })))).toEqual(['budget']);
  });
  test('誤りがなければ、答えた', () =>
    expect(formAfter(restore('?facility=clinic'), ask).attempt).toEqual({ count: 1, outcome: 'answered' }));
  test('半分の日付は誤り', () =>
    expect(fields(formAfter(restore('?facility=clinic'), { type: 'ask', dateBroken: true }))).toEqual(['received']));
  test('セットできない組み合わせと11施設めは、一覧に加えない', () => {
    const barred = formAfter(restore('?facility=clinic&type=P3&option=1'), add);
    expect([fields(barred), barred.input.list]).toEqual([['add'], []]);
    const full = formAfter(
      restore(`?facility=clinic&type=S3&list=${Array.from({ length: MOST_FACILITIES }, () => 'dental').join('_')}`),
      add,
    );
    expect([fields(full), full.input.list.length]).toEqual([['add'], MOST_FACILITIES]);
  });
});

test('どんな操作のあとでも、例外にならず、条件はアドレスに書いて読むと元に戻る', () => {
  const anyChange: fc.Arbitrary<FormAction> = fc.oneof(
    fc.constantFrom(...FACILITY_IDS, null).map((value) => change({ control: 'facility', value })),
    fc
      .oneof(fc.constantFrom('50', '80', '１００床', '-1', ''), fc.string())
      .map((value) => change({ control: 'sizeText', value })),
    fc.constantFrom('1', '3', '20000', 'over', null).map((value) => change({ control: 'grade', value })),
    fc.constantFrom(...PLANS, null).map((value) => change({ control: 'plan', value })),
    fc.boolean().map((value) => change({ control: 'option', value })),
    fc.boolean().map((value) => change({ control: 'otherBeds', value })),
    fc.boolean().map((value) => change({ control: 'shared', value })),
    fc.constantFrom('2014-03-15', '2015-02-30', '').map((value) => change({ control: 'receivedText', value })),
    fc.constantFrom('5万円', '五万', '').map((value) => change({ control: 'budgetText', value })),
    fc.constantFrom<FormAction>({ type: 'settle' }, ask, add, { type: 'add', dateBroken: true }),
    fc.nat(11).map((index): FormAction => ({ type: 'remove', index })),
    fc.boolean().map((open): FormAction => ({ type: 'toggle', open })),
  );
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 40 }), (actions) => {
      const state = formAfter(restore(''), ...actions);
      expect(query(formAfter(restore(query(state))))).toBe(query(state));
      expect(state.input.list.length).toBeLessThanOrEqual(MOST_FACILITIES);
      expect(state.steps).toBeLessThanOrEqual(actions.length);
      expect(new Set(fields(state)).size).toBe(state.errors.length);
    }),
    { numRuns: 500 },
  );
});
