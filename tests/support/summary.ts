/** One closing line over all test runs: `N passed, N failed, N skipped`. Exits 1 when a report is missing or anything failed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build-site.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT, '.cache/reports', `${name}.json`), 'utf8'));

function vitestCount(name: string): Count {
  const report = read(name) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function playwrightCount(): Count {
  const { stats } = read('browser') as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

const counts = [vitestCount('unit'), vitestCount('built'), playwrightCount()];
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
if (sum('failed') > 0 || sum('passed') === 0) process.exit(1);
