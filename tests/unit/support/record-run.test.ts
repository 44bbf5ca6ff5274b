/** The record of the tests says what the reports say, and nobody can write better numbers into it by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealOf, type TestRun, testRunSchema } from '../../../src/schemas/test-run.ts';
import { lastTestRun } from '../../../src/site/accessibility.ts';
import { ACCESSIBILITY_CHECKS } from '../../../src/site/accessibility-checks.ts';
import { PROJECT } from '../../support/build-site.ts';
import { RECORD, recordOf, SOURCES } from '../../support/record-run.ts';
import { playwrightTests, type ReportedTest, vitestTests } from '../../support/reported-tests.ts';

const ABOUT = {
  ranOn: '2015-11-22',
  commit: 'a'.repeat(40),
  system: 'Debian',
  tools: [{ name: 'axe-core', version: '1.2.3' }],
};

/** A title for every pattern, as tests are named. */
const TITLES = [
  ['browser', 'reading.spec.ts', '/2014/ は幅320pxで横にはみ出さず、axeの指摘が0件'],
  ['browser', 'calculator.spec.ts', '何も選んでいない 幅320：言葉と金額が正しく、axeに指摘がなく、横にはみ出さない'],
  ['engines', '/x/tests/engines/walk.test.ts', 'Firefox ESR 文字16px /2014/ は、どの幅でも横にはみ出さない'],
  ['engines', '/x/tests/engines/walk.test.ts', 'Firefox ESR 文字32px /2014/ は、どの幅でも横にはみ出さない'],
  ['browser', 'reading.spec.ts', 'キーボードだけで、本文へ跳び'],
  ['browser', 'calculator.spec.ts', 'キーボードだけで、病院の保険料に着く'],
  ['browser', 'search.spec.ts', '/ で欄へ、下矢印で結果へ'],
  ['browser', 'reading.spec.ts', '押せるもの（ボタン・欄・目次の行）の高さは24px以上'],
  ['browser', 'calculator.spec.ts', '欄 誤りは、きくまで出ない。直すと消える'],
  ['browser', 'search-page.spec.ts', '知らせは、打ち終えてから1度だけ'],
  ['browser', 'calculator.spec.ts', '読み上げは1度だけ'],
  ['browser', 'reading.spec.ts', '強制カラーでも、いまの章は1つだけ示される'],
  ['browser', 'reading.spec.ts', '命令を切ったとき /2014/ は、題と版と本文が読める'],
] as const;
const TESTS: readonly ReportedTest[] = TITLES.map(([report, file, title]) => ({
  report,
  file,
  title,
  status: 'passed',
  error: '',
  engine: report === 'browser' ? 'Chromium' : 'Firefox ESR',
  version: '1.0',
}));

const run = lastTestRun();

// Until npm run test:record has run there is none, and the page says so (tests/built/accessibility.test.ts).
describe.skipIf(run === null)('記録', () => {
  test('いまの記録は決まりに合い、確かめたと言うことのすべてに、動いた検査がある', () => {
    for (const { id } of ACCESSIBILITY_CHECKS) {
      const ran = (run?.results ?? []).filter(({ check }) => check === id).map(({ passed, failed }) => passed + failed);
      expect([id, Math.min(...ran)]).toEqual([id, expect.any(Number)]);
      expect(Math.min(...ran), id).toBeGreaterThan(0);
    }
  });

  test('数、日付、コミットのどれを手で直しても、読むのを断る', () => {
    const record = JSON.parse(readFileSync(join(PROJECT, RECORD), 'utf8')) as TestRun;
    const [first, ...rest] = record.results;
    if (!first) throw new Error('結果がありません');
    for (const changed of [
      { ...record, ranOn: '1999-01-01' },
      { ...record, commit: 'f'.repeat(40) },
      { ...record, results: [{ ...first, passed: first.passed + 1 }, ...rest] },
      { ...record, results: rest },
    ])
      expect(testRunSchema.safeParse(changed).error?.message).toContain('手で直されています');
  });
});

describe('報告から作る記録', () => {
  test('検査ごと、ブラウザーごとに数え、失敗は名を残す', () => {
    const [axe, ...others] = TESTS;
    if (!axe) throw new Error('検査がありません');
    const failed = { ...axe, status: 'failed' as const, title: `${axe.title} 2` };
    const skipped = { ...axe, status: 'skipped' as const };
    const record = recordOf([axe, failed, skipped, ...others], ABOUT);
    expect(record.results[0]).toEqual({
      check: 'axe-pages',
      engine: 'Chromium',
      version: '1.0',
      passed: 1,
      failed: 1,
      skipped: 1,
    });
    expect(record.failures).toContainEqual({ check: 'axe-pages', engine: 'Chromium', title: failed.title });
    expect(testRunSchema.parse({ ...record, seal: sealOf(record) }).failures).toHaveLength(2);
    const unnamed = { ...record, failures: [] };
    expect(testRunSchema.safeParse({ ...unnamed, seal: sealOf(unnamed) }).error?.message).toContain('名は0件');
  });

  test.each(TITLES.map(([, , title], index) => [title, index] as const))(
    '「%s」の検査がなければ、記録を作らない',
    (_, index) => {
      expect(() => recordOf(TESTS.toSpliced(index, 1), ABOUT)).toThrow('検査がありません');
    },
  );

  test('ブラウザーの分からない検査があれば、記録を作らない', () => {
    expect(() => recordOf(TESTS.with(0, { ...(TESTS[0] as ReportedTest), engine: '' }), ABOUT)).toThrow(
      'ブラウザーが分かりません',
    );
  });

  test('確かめたと言うことには、どれにも検査がある', () => {
    expect(Object.keys(SOURCES)).toEqual(ACCESSIBILITY_CHECKS.map(({ id }) => id));
  });

  test('Vitest の報告：ブラウザーは、同じ名の下の1つの検査が言ったもの', () => {
    const result = (outermost: string, title: string, status: string, meta = {}) => ({
      fullName: `${outermost} ${title}`,
      ancestorTitles: [outermost],
      status,
      meta,
    });
    const assertionResults = [
      result('Firefox ESR', '動かす', 'passed', { engine: 'Firefox ESR', version: '2' }),
      result('Firefox ESR', '歩く', 'failed'),
      result('Chromium 109', '歩く', 'pending'),
    ];
    const found = vitestTests('engines', { startTime: 0, testResults: [{ name: 'a', assertionResults }] });
    expect(found.map(({ title, status, version }) => [title, status, version])).toEqual([
      ['Firefox ESR 動かす', 'passed', '2'],
      ['Firefox ESR 歩く', 'failed', '2'],
      ['Chromium 109 歩く', 'skipped', ''],
    ]);
  });

  test('Playwright の報告：2度目に通ったものは不合格に数える', () => {
    const spec = (
      title: string,
      status: 'expected' | 'flaky',
      annotations: { type: string; description: string }[],
    ) => ({
      title,
      ok: true,
      tests: [{ status, annotations }],
    });
    const browser = [{ type: 'browser', description: 'Chromium 150.0' }];
    const inner = { title: '中', file: 'a.spec.ts', specs: [spec('二', 'flaky', [])] };
    const suite = { title: 'a.spec.ts', file: 'a.spec.ts', specs: [spec('一', 'expected', browser)], suites: [inner] };
    const found = playwrightTests({ stats: { startTime: '2015-11-22T03:00:00Z' }, suites: [suite] });
    expect(found.map(({ title, status, engine, version }) => [title, status, engine, version])).toEqual([
      ['一', 'passed', 'Chromium', '150.0'],
      ['中 二', 'failed', 'Chromium', '150.0'],
    ]);
  });
});
