import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT } from './build-site.ts';

/** A report in .cache/reports: `browser` is Playwright's, the others are Vitest's. */
export type ReportName = 'unit' | 'built' | 'servers' | 'browser' | 'engines' | 'webkit';

/** One test as its report has it. */
export interface ReportedTest {
  readonly report: ReportName;
  readonly file: string;
  /** The title with the titles around it. */
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** First line of what went wrong; empty when nothing did. */
  readonly error: string;
  /** The browser, as the tests themselves asked it; empty when they did not. */
  readonly engine: string;
  readonly version: string;
}

export interface Report {
  readonly name: ReportName;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly tests: readonly ReportedTest[];
}

interface VitestReport {
  readonly startTime: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status?: string;
    /** Why the file could not be read. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly ancestorTitles: readonly string[];
      readonly status: string;
      readonly failureMessages?: readonly string[];
      readonly meta?: { readonly engine?: string; readonly version?: string };
    }[];
  }[];
}

// Both reporters colour what they tell.
const firstLine = (message = '') => stripVTControlCharacters(message).split('\n', 1)[0] ?? '';

/** Tests of a Vitest report. What one test says of its engine (`task.meta`) holds for all tests around which the same outermost title stands. A file that could not be read is one failed test without a title. */
export function vitestTests(name: ReportName, report: VitestReport): ReportedTest[] {
  return report.testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0)
      return [{ report: name, file, title: '', status, error: firstLine(message), engine: '', version: '' } as const];
    const metaOf = (outermost: string | undefined) =>
      assertionResults.find(({ ancestorTitles, meta }) => meta?.engine && ancestorTitles[0] === outermost)?.meta ??
      assertionResults.find(({ ancestorTitles, meta }) => meta?.engine && ancestorTitles.length === 0)?.meta;
    return assertionResults.map(({ fullName, ancestorTitles, status, failureMessages }): ReportedTest => {
      const meta = metaOf(ancestorTitles[0]);
      return {
        report: name,
        file,
        title: fullName,
        status: status === 'passed' || status === 'failed' ? status : 'skipped',
        error: firstLine(failureMessages?.[0]),
        engine: meta?.engine ?? '',
        version: meta?.version ?? '',
      };
    });
  });
}

interface PlaywrightSuite {
  readonly title: string;
  readonly file: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
      readonly results?: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: { readonly startTime: string };
  readonly suites: readonly PlaywrightSuite[];
}

/** Tests of a Playwright report; its one browser is what an annotation `browser` says (`Chromium 1.2.3`). What passes only at a second try has failed. */
export function playwrightTests(report: PlaywrightReport): ReportedTest[] {
  const all: Pick<ReportedTest, 'file' | 'title' | 'status' | 'error'>[] = [];
  let browser = '';
  const collect = (suite: PlaywrightSuite, around: readonly string[]): void => {
    for (const spec of suite.specs ?? [])
      for (const { status, annotations, results = [] } of spec.tests) {
        browser ||= annotations.find(({ type }) => type === 'browser')?.description ?? '';
        all.push({
          file: suite.file,
          title: [...around, spec.title].join(' '),
          status: status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed',
          error: firstLine(results.find(({ error }) => error)?.error?.message),
        });
      }
    for (const inner of suite.suites ?? []) collect(inner, [...around, inner.title]);
  };
  for (const suite of report.suites) collect(suite, []);
  const [engine = '', version = ''] = browser.split(' ');
  return all.map((test) => ({ report: 'browser', ...test, engine, version }));
}

/** A report of the last run; undefined when there is none. */
export function readReport(name: ReportName): Report | undefined {
  const path = join(PROJECT, '.cache/reports', `${name}.json`);
  if (!existsSync(path)) return undefined;
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (name === 'browser') {
    const found = report as PlaywrightReport;
    return { name, startedAt: Date.parse(found.stats.startTime), tests: playwrightTests(found) };
  }
  const found = report as VitestReport;
  return { name, startedAt: found.startTime, tests: vitestTests(name, found) };
}
