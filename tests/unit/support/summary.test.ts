/** The closing line of the test command tells the truth after every kind of failure. */
import { expect, test } from 'vitest';
import { playwrightTests, vitestTests } from '../../support/reported-tests.ts';
import { closingLine, failureLines, playwrightCount, stepCount, vitestCount } from '../../support/summary.ts';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, testResults: [] };

test('Vitest の報告：読めなかったファイルも1つの失敗に数える', () => {
  expect(vitestCount(vitest)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  const broken = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(vitestCount(broken).failed).toBe(1);
  const counted = { ...vitest, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{}] }] };
  expect(vitestCount(counted).failed).toBe(1);
});

test('Playwright の報告：2度目に通ったもの、始められなかったものも失敗に数える', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 2 };
  expect(playwrightCount({ stats })).toEqual({ passed: 3, failed: 0, skipped: 2 });
  expect(playwrightCount({ stats: { ...stats, flaky: 1 } }).failed).toBe(1);
  expect(playwrightCount({ stats: { ...stats, expected: 0 }, errors: [{}] }).failed).toBe(1);
});

test('報告のない段は1つの検査に数え、失敗した段は失敗が0にならない', () => {
  expect(stepCount(0, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(stepCount(1, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(stepCount(1, { passed: 9, failed: 0, skipped: 0 })).toEqual({ passed: 9, failed: 1, skipped: 0 });
  expect(stepCount(0, { passed: 9, failed: 2, skipped: 0 }).failed).toBe(2);
});

test('結びの行', () => {
  const line = closingLine([stepCount(0, undefined), { passed: 2, failed: 1, skipped: 3 }]);
  expect(line).toBe('3 passed, 1 failed, 3 skipped');
});

test('失敗した検査は、名前とわけの1行目が並ぶ。読めなかったファイルと、2度目に通ったものも', () => {
  const passed = { fullName: '通る', ancestorTitles: [], status: 'passed' };
  const failed = { fullName: '落ちる', ancestorTitles: [], status: 'failed', failureMessages: ['a ≠ b\n  at x'] };
  const report = {
    startTime: 0,
    testResults: [
      { name: '/x/one.test.ts', status: 'failed', assertionResults: [passed, failed] },
      { name: '/x/two.test.ts', status: 'failed', message: '読めない\n…', assertionResults: [] },
    ],
  };
  expect(failureLines(vitestTests('unit', report))).toEqual([
    '- one.test.ts › 落ちる',
    '  a ≠ b',
    '- two.test.ts › ',
    '  読めない',
  ]);
  const flaky = {
    status: 'flaky',
    annotations: [],
    results: [{ error: { message: '\u001b[31m遅い\u001b[39m\nat y' } }, {}],
  } as const;
  const suite = { title: 'z.spec.ts', file: 'z.spec.ts', specs: [{ title: '2度目', ok: true, tests: [flaky] }] };
  const browser = playwrightTests({ stats: { startTime: '' }, suites: [suite] });
  expect(failureLines(browser)).toEqual(['- z.spec.ts › 2度目', '  遅い']);
});
