import { basename } from 'node:path';
import type { ReportedTest } from './reported-tests.ts';

/** How many tests a run passed, failed and left out. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Count in a JSON report of Vitest. A file that could not be read at all counts as one failed test. */
export function vitestCount(report: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}): Count {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Count in a JSON report of Playwright. What passes only at a second try has failed. */
export function playwrightCount({
  stats,
  errors = [],
}: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors?: readonly unknown[];
}): Count {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected + stats.flaky === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/**
 * What a step adds to the closing line: its report's count, or itself as one test
 * when it has none. A step that failed never adds zero failures, whatever its report says.
 */
export function stepCount(status: number, report: Count | undefined): Count {
  if (report === undefined)
    return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  return status !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

/** `N passed, N failed, N skipped`. */
export function closingLine(counts: readonly Count[]): string {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}

/** Every failed test with the first line of its error below. */
export function failureLines(tests: readonly Pick<ReportedTest, 'file' | 'title' | 'status' | 'error'>[]): string[] {
  return tests
    .filter(({ status }) => status === 'failed')
    .flatMap(({ file, title, error }) => [`- ${basename(file)} › ${title}`, `  ${error}`]);
}
