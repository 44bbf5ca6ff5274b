import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABOVE_CEILING,
  answer,
  asListed,
  byLiability,
  type Enquiry,
  FACILITY_IDS,
  type FacilityId,
  isDefinite,
  linesFor,
  PLANS,
  ratesOf,
  rowsOf,
  total,
} from '../../../../src/domain/premium/index.ts';
import { premiums } from '../../../fixtures/transcription-2025-premiums.ts';
import { book } from '../../../support/calculator-facts.ts';

const enquiry = (facility: FacilityId, rest: Partial<Enquiry> = {}): Enquiry => ({
  facility,
  size: null,
  grade: null,
  plan: null,
  option: false,
  otherBeds: false,
  ...rest,
});
const published = new Set<number>(premiums.map(([, , , , , premium]) => premium));

describe('掲載のある保険料', () => {
  test('もう1度書き写した保険料は100件', () => expect(premiums).toHaveLength(100));

  test.each(premiums)(
    '%s %s %s：①%d円 ②%d円 の年間保険料は %d円',
    (facility, type, size, liability, response, premium) => {
      const plan = type.startsWith('S') ? 'allRisk' : 'leakOnly';
      const result = answer(
        book,
        enquiry(facility, { size: size === '' ? null : Number(size), plan, grade: type.slice(1) }),
      );
      expect(result.tag).toBe('published');
      expect(result.tag === 'published' && result.chosen).toEqual([
        {
          facility,
          plan,
          grade: type.slice(1),
          type,
          size: size === '' ? null : Number(size),
          liability,
          response,
          premium,
        },
      ]);
    },
  );

  test('プランを選ばないと、同じ保険金額のSとPの2つが並ぶ', () => {
    const result = answer(book, enquiry('hospital', { size: 100, grade: '3' }));
    expect(result.tag === 'published' && result.chosen.map(({ type, premium }) => [type, premium])).toEqual([
      ['S3', 188_700],
      ['P3', 131_430],
    ]);
  });

  test('病院100床は20タイプ。①が同じ行に基本の②と引き上げた②が並ぶ', () => {
    const result = answer(book, enquiry('hospital', { size: 100 }));
    expect(result.tag === 'published' && result.lines.length * 2).toBe(20);
    expect(
      result.tag === 'published' && byLiability(result.lines).map((group) => group.map(({ grade }) => grade)),
    ).toEqual([
      ['1', '1000'],
      ['2', '3000'],
      ['3', '5000'],
      ['4', '10000'],
      ['5', '20000'],
    ]);
    expect(result.tag === 'published' && result.chosen).toEqual([]);
  });

  test('一般医院・診療所は、病床数を入れても保険料が変わらない', () => {
    const result = answer(book, enquiry('clinic', { size: 80, grade: '1', plan: 'allRisk' }));
    expect(result.tag === 'published' && [result.size, result.chosen[0]?.premium]).toEqual([null, 29_380]);
  });
});

describe('掲載のない条件', () => {
  test.each([1, 49, 51, 80, 99, 101, 9_999])(
    '病院%d床は掲載なし。参考に50床と100床の行を、その規模のまま出す',
    (size) => {
      const result = answer(book, enquiry('hospital', { size, grade: '3', plan: 'allRisk' }));
      expect(result.tag === 'not-published' && result.reasons).toEqual([
        { about: 'size-other', plan: null, clause: 'unpublished-size' },
      ]);
      expect(
        result.tag === 'not-published' &&
          result.reference.map((reference) => [
            reference.size,
            reference.lines.find(({ grade }) => grade === '3')?.rows.allRisk?.premium,
          ]),
      ).toEqual([
        [50, 142_900],
        [100, 188_700],
      ]);
    },
  );

  test('病床数を入れるまでは、何も答えない', () => expect(answer(book, enquiry('hospital')).tag).toBe('size-missing'));

  test.each([
    ['dental', {}, false, 'dental'],
    ['care-clinic', {}, false, 'care-clinic'],
    ['clinic', { option: true, plan: 'allRisk' }, false, 'option'],
    ['clinic', { grade: ABOVE_CEILING }, false, 'sum-over'],
    ['hospital', { size: 100, otherBeds: true }, false, 'beds-other'],
    ['care', { size: 100 }, true, 'shared'],
  ] as const)('%s %j 共有%s は掲載なしで、わけは %s。参考の保険料も出さない', (facility, rest, shared, reason) => {
    const result = answer(book, enquiry(facility, rest), shared);
    expect(result.tag === 'not-published' && result.reasons.map(({ about }) => about)).toEqual([reason]);
    expect(result.tag === 'not-published' && result.reference).toEqual([]);
  });

  test('わけが3つあれば3つとも言う', () => {
    const result = answer(book, enquiry('hospital', { size: 80, plan: 'allRisk', option: true, otherBeds: true }));
    expect(result.tag === 'not-published' && result.reasons.map(({ about }) => about)).toEqual([
      'size-other',
      'beds-other',
      'option',
    ]);
  });

  test('一般医院・診療所の②は3,000万円まで。病院と介護老人保健施設に上限を超えるプランはない', () => {
    const over = answer(book, enquiry('clinic', { grade: ABOVE_CEILING }));
    expect(over.tag === 'not-published' && over.reasons[0]).toEqual({
      about: 'sum-over',
      plan: null,
      clause: 'unpublished-over',
    });
    expect(answer(book, enquiry('hospital', { size: 100, grade: ABOVE_CEILING })).tag).toBe('published');
  });
});

describe('どんな問い合わせでも', () => {
  const anyEnquiry = fc.record({
    facility: fc.constantFrom(...FACILITY_IDS),
    size: fc.option(fc.oneof(fc.constantFrom(50, 100), fc.integer(), fc.double())),
    grade: fc.option(fc.oneof(fc.constantFrom('1', '3', '5000', '20000', ABOVE_CEILING), fc.string())),
    plan: fc.option(fc.constantFrom(...PLANS)),
    option: fc.boolean(),
    otherBeds: fc.boolean(),
  });

  test('表にない保険料は出さず、例外も投げない', () => {
    fc.assert(
      fc.property(anyEnquiry, fc.boolean(), (asked, shared) => {
        const result = answer(book, asked, shared);
        const rows =
          result.tag === 'published'
            ? [...result.lines.flatMap((line) => rowsOf(book, line)), ...result.chosen]
            : result.tag === 'not-published'
              ? result.reference.flatMap(({ lines }) => lines.flatMap((line) => rowsOf(book, line)))
              : [];
        for (const row of rows) {
          expect(premiums).toContainEqual([
            row.facility,
            row.type,
            row.size === null ? '' : String(row.size),
            row.liability,
            row.response,
            row.premium,
          ]);
        }
        if (result.tag === 'published' && ratesOf(book, asked.facility)?.sizes.length)
          expect([50, 100]).toContain(asked.size);
      }),
      { numRuns: 2_000 },
    );
  });

  test('一覧の合計は、掲載のある保険料だけの和', () => {
    fc.assert(
      fc.property(fc.array(anyEnquiry, { maxLength: 10 }), (list) => {
        const sum = total(
          book,
          list.map((entry) => asListed(book, entry)),
        );
        expect(sum.publishedCount + sum.unpublishedCount + sum.impossibleCount).toBe(list.length);
        expect(sum.publishedSum).toBe(sum.entries.reduce((all, { published: row }) => all + (row?.premium ?? 0), 0));
        for (const { published: row } of sum.entries) if (row) expect(published).toContain(row.premium);
      }),
    );
  });
});

test('一覧：診療所S3 44,610円、病院100床S3 188,700円、歯科は掲載なし。合計233,310円、掲載なし1施設', () => {
  const sum = total(book, [
    enquiry('clinic', { grade: '3', plan: 'allRisk' }),
    enquiry('hospital', { size: 100, grade: '3', plan: 'allRisk' }),
    enquiry('dental'),
  ]);
  expect([sum.publishedSum, sum.publishedCount, sum.unpublishedCount]).toEqual([233_310, 2, 1]);
});

test('プランを選んでいない施設は、一覧に加えられない', () => {
  expect(isDefinite(book, enquiry('clinic', { grade: '3' }))).toBe(false);
  expect(isDefinite(book, enquiry('clinic', { grade: '3', plan: 'leakOnly' }))).toBe(true);
  expect(isDefinite(book, enquiry('hospital'))).toBe(false);
  expect(isDefinite(book, enquiry('dental'))).toBe(true);
});

// A check of the transcription only. The ratio is no rule of the pamphlet, and nothing in src/ may use it.
describe('書き写しの点検：50と100の保険料は、10円の丸めの内で 78 : 103', () => {
  const pairs = (['hospital', 'care'] as const).flatMap((id) => {
    const rates = ratesOf(book, id);
    const [small, large] = rates ? [linesFor(book, rates, 50) ?? [], linesFor(book, rates, 100) ?? []] : [[], []];
    return small.flatMap((line, index) =>
      PLANS.map(
        (plan) => [id, line.rows[plan]?.type, line.rows[plan]?.premium, large[index]?.rows[plan]?.premium] as const,
      ),
    );
  });
  test('組は40', () => expect(pairs).toHaveLength(40));
  test.each(pairs)('%s %s：%d円と%d円', (_, __, small, large) => {
    if (small === undefined || large === undefined) throw new RangeError('100の保険料がありません');
    // Each figure may be half of 10 yen off.
    expect(Math.abs(large * 78 - small * 103)).toBeLessThanOrEqual(5 * 78 + 5 * 103);
    expect(large).toBeGreaterThan(small);
  });
});
