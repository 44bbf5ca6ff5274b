/**
 * What the calculator may say about two inputs together, pair by pair. The expectations are made by rule from the
 * pamphlet's sentences, quoted here from the print, not from src/domain/premium/rulings.ts.
 */
import { describe, expect, test } from 'vitest';
import {
  ABOVE_CEILING,
  answer,
  type CalculatorState,
  type Day,
  EMPTY_STATE,
  enquiryOf,
  entryFor,
  GAP_CLAUSES,
  gapOf,
  type Input,
  isDefinite,
  queryOf,
  RULING_CLAUSES,
  ruling,
  stateFromQuery,
  TRAITS,
  type Trait,
  total,
  type Verdict,
} from '../../../../src/domain/premium/index.ts';
import { book, entryRules } from '../../../support/calculator-facts.ts';
import { edition2025 } from '../../../support/edition-2025.ts';

const INPUTS = Object.keys(TRAITS) as Input[];
const inputOf = (trait: Trait): Input => {
  const found = INPUTS.find((input) => (TRAITS[input] as readonly Trait[]).includes(trait));
  if (!found) throw new RangeError(trait);
  return found;
};

/** Every two values of two different inputs. */
const PAIRS: readonly (readonly [Trait, Trait])[] = INPUTS.flatMap((input, index) =>
  INPUTS.slice(index + 1).flatMap((other) =>
    (TRAITS[input] as readonly Trait[]).flatMap((first) =>
      (TRAITS[other] as readonly Trait[]).map((second): readonly [Trait, Trait] => [first, second]),
    ),
  ),
);

/** Sentences of the print that rule something out for a pair. */
const FORBIDS: readonly (readonly [Trait, Trait, string])[] = [
  // 9章「情報漏えい限定プランには、利益損害（オプション）、営業継続費用（オプション）のセットはできません。」
  ['leakOnly', 'option', 'leak-only-note-2'],
];
/** Inputs after which no cover is left in the edition: 13章「２０２６年５月５日午後４時まで」 */
const NO_COVER: readonly Trait[] = ['no-period-left', 'after-edition'];
/** Inputs whose premium the print leaves out, with the clause that says so. */
const SILENT: ReadonlyMap<Trait, string> = new Map([
  // 10章 tables are headed 一般医院・診療所 and 介護老人保健施設 only; 6章 names the other two without a figure.
  ['dental', 'unpublished-dental'],
  ['care-clinic', 'unpublished-care-clinic'],
  // 10章「（例）※保険料は、病床数および告知内容に基づいて算出します。」 with 50 and 100 alone
  ['size-other', 'unpublished-size'],
  // 10章「＜保険期間１年、団体割引２０%、一括払、一般病床の場合＞」
  ['beds-other', 'unpublished-beds'],
  // 10章「事故対応特別費用の保険金額3000万円超のプラン…別途お問い合わせ」
  ['sum-over', 'unpublished-over'],
  // 10章「喪失利益、営業継続費用のオプション付き保険料につきましては別途お問い合わせください。」
  ['option', 'unpublished-option'],
  // 10章「共有して引き受ける場合、年間保険料は上表と異なります。」
  ['shared', 'unpublished-shared'],
  // 10章「＜保険期間１年…の場合＞」; 13章 中途加入 names no premium
  ['mid-term', 'unpublished-mid-term'],
  // 13章「■申込締切日 ２０２５年３月１４日（金）まで」 and 「保険期間の中途でのご加入は、毎月」
  ['after-deadline', 'enroll-deadline'],
  ['before-edition', 'enroll-period'],
] as const);
/** Sizes are asked for where the table has sizes, kinds of beds at hospitals, ② above its ceiling at clinics. */
const APART: readonly (readonly [Trait, Trait])[] = [
  ...(['clinic', 'dental', 'care-clinic'] as const).flatMap((facility) =>
    TRAITS.size.map((size) => [facility, size] as const),
  ),
  ...(['clinic', 'care', 'dental', 'care-clinic'] as const).map((facility) => [facility, 'beds-other'] as const),
  ...(['hospital', 'care', 'dental', 'care-clinic'] as const).map((facility) => [facility, 'sum-over'] as const),
  ...([...TRAITS.size, 'beds-other'] as const).map((trait) => [trait, 'sum-over'] as const),
];

const has = (pair: readonly [Trait, Trait], a: Trait, b: Trait) => pair.includes(a) && pair.includes(b);

function expected(pair: readonly [Trait, Trait]): Verdict {
  if (FORBIDS.some(([a, b]) => has(pair, a, b))) return 'impossible';
  if (APART.some(([a, b]) => has(pair, a, b))) return 'not-asked';
  if (pair.some((trait) => NO_COVER.includes(trait))) return 'impossible';
  return pair.some((trait) => SILENT.has(trait)) ? 'not-published' : 'published';
}

test(`組は${PAIRS.length}。どの入力のどの値も、ほかのすべての値と組になる`, () => {
  const values = INPUTS.map((input) => TRAITS[input].length);
  const all = values.reduce((sum, count) => sum + count, 0);
  const within = values.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  expect(PAIRS).toHaveLength((all * (all - 1)) / 2 - within);
});

describe.each(PAIRS)('%s と %s', (first, second) => {
  const pair = [first, second] as const;
  const found = ruling(book, first, second);

  test(`${expected(pair)}。順を変えても同じ`, () => {
    expect(found.verdict).toBe(expected(pair));
    expect(ruling(book, second, first)).toEqual(found);
  });

  test('根拠の項が版にあり、言うことが定めと合う', () => {
    const clause = edition2025.clauseById.get(found.clause);
    expect(clause, found.clause).toBeDefined();
    const forbids = FORBIDS.find(([a, b]) => has(pair, a, b));
    if (forbids) expect(found.clause).toBe(forbids[2]);
    if (found.verdict === 'not-published') expect(pair.map((trait) => SILENT.get(trait))).toContain(found.clause);
  });
});

test('できないと言う項には、できないと書いてある。掲載なしの項は「掲載なし」の項か、加入の期日の項', () => {
  expect(edition2025.clauseById.get('leak-only-note-2')?.text).toMatch(/セットできません/);
  for (const clause of GAP_CLAUSES) {
    const { kind, code } = edition2025.clauseById.get(clause) ?? {};
    expect([kind === 'gap', /^(加入|限定注)/.test(code ?? '')], clause).toContain(true);
  }
  for (const clause of RULING_CLAUSES) expect(edition2025.clauseById.has(clause), clause).toBe(true);
});

/** The smallest state with a trait, laid over a state. */
const WITH: Readonly<Record<Trait, Partial<CalculatorState>>> = {
  clinic: { facility: 'clinic' },
  hospital: { facility: 'hospital' },
  care: { facility: 'care' },
  dental: { facility: 'dental' },
  'care-clinic': { facility: 'care-clinic' },
  'size-printed': { size: 100 },
  'size-other': { size: 80 },
  'beds-other': { otherBeds: true },
  'sum-printed': { grade: '3' },
  'sum-over': { grade: ABOVE_CEILING },
  allRisk: { plan: 'allRisk' },
  leakOnly: { plan: 'leakOnly' },
  option: { option: true },
  shared: { shared: true },
  'whole-period': { received: '2025-03-14' as Day },
  'after-deadline': { received: '2025-04-15' as Day },
  'mid-term': { received: '2025-11-16' as Day },
  'no-period-left': { received: '2026-03-16' as Day },
  'before-edition': { received: '2025-01-27' as Day },
  'after-edition': { received: '2026-05-06' as Day },
  listed: { list: [{ facility: 'clinic', size: null, grade: '3', plan: 'allRisk', option: false, otherBeds: false }] },
};

/** A whole enquiry around a pair: a facility that both can be asked of, its size, one type. */
function stateOf(pair: readonly [Trait, Trait]): CalculatorState {
  const inputs = pair.map(inputOf);
  const facility = inputs.includes('facility')
    ? {}
    : pair.some((trait) => trait === 'size-printed' || trait === 'size-other' || trait === 'beds-other')
      ? WITH.hospital
      : WITH.clinic;
  const base: CalculatorState = { ...EMPTY_STATE, ...facility, grade: '3', plan: 'allRisk' };
  const state = { ...base, ...WITH[pair[0]], ...WITH[pair[1]] };
  return (state.facility === 'hospital' || state.facility === 'care') && state.size === null
    ? { ...state, size: 100 }
    : state;
}

describe('答えは、定めのとおり', () => {
  test.each(PAIRS)('%s と %s', (first, second) => {
    const pair = [first, second] as const;
    const state = stateOf(pair);
    // The address carries the pair: what is not asked is dropped, all else comes back.
    const kept = stateFromQuery(queryOf(state, book), book);
    const enquiry = enquiryOf(book, kept);
    if (enquiry === null) throw new RangeError('facility');
    const { tag } = answer(book, enquiry, kept.shared);
    const entry = kept.received && entryFor(kept.received, entryRules);
    if (entry) expect(pair).toContain(entry.tag);
    const verdict = expected(pair);
    if (verdict === 'not-asked') {
      const without = (trait: Trait) => {
        const [name] = Object.keys(WITH[trait]) as (keyof CalculatorState)[];
        return inputOf(trait) === 'facility' || name === undefined || kept[name] !== WITH[trait][name];
      };
      expect(pair.some(without)).toBe(true);
      return;
    }
    if (entry && gapOf(entry.tag)) {
      // A premium is printed for a whole year: it stays, with the sentence that this day leads elsewhere.
      expect(['impossible', 'not-published']).toContain(verdict);
      return;
    }
    expect(tag).toBe(verdict);
    if (state.list.length > 0) expect(total(book, kept.list).publishedCount).toBe(1);
    if (tag === 'impossible') expect(isDefinite(book, enquiry)).toBe(true);
  });
});
