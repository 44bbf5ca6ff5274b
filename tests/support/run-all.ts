/**
 * `npm test`: every check, one after another. A step that fails does not keep the
 * others from running, and the closing line comes in any case. Installs
 * nothing (`npm run test:ready` does) and leaves nothing behind but `.cache/`,
 * where reports and, after a failure, the built sites and traces stay.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './build-site.ts';
import { type ReportName, readReport } from './reported-tests.ts';
import { type Count, closingLine, failureLines, playwrightCount, stepCount, vitestCount } from './summary.ts';

const LAUNCHER = join(PROJECT, 'src/cli/with-node.mjs');
const CACHE = join(PROJECT, '.cache');
const REPORTS = join(CACHE, 'reports');

interface Step {
  readonly name: string;
  /** Arguments of the launcher, or a line for the shell. */
  readonly command: readonly string[] | string;
  /** Name of the JSON report it writes, `.cache/reports/<report>.json`. */
  readonly report?: ReportName;
  /** Counts the tests in that report. */
  readonly count?: (report: never) => Count;
  /** Step without which this one cannot say anything. */
  readonly needs?: string;
}

const vitest = (name: ReportName, config: string, ...folder: string[]): Step => ({
  name,
  command: [
    ...['vitest', 'run', '-c', config, ...folder],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${join(REPORTS, `${name}.json`)}`],
  ],
  report: name,
  count: vitestCount,
});

/** A command of package.json that is one test, as it stands there. */
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
function word(name: string): Step {
  const script = scripts[name];
  if (script === undefined) throw new Error(`package.json に ${name} がありません`);
  return { name, command: script };
}

const STEPS: readonly Step[] = [
  ...['lint', 'types', 'prose'].map(word),
  vitest('unit', 'tests/vitest.config.ts', 'tests/unit'),
  { name: 'sites', command: ['tests/support/build-sites.ts'] },
  { ...vitest('built', 'tests/vitest.config.ts', 'tests/built'), needs: 'sites' },
  { ...vitest('servers', 'tests/servers/vitest.config.ts'), needs: 'sites' },
  {
    name: 'browser',
    command: ['playwright', 'test', '-c', 'tests/playwright.config.ts'],
    report: 'browser',
    count: playwrightCount,
    needs: 'sites',
  },
  { ...vitest('engines', 'tests/vitest.config.ts', 'tests/engines'), needs: 'sites' },
];

/** Runs a step and gives its exit status; 1 when it was ended by a signal. */
function run({ command }: Step, temporary: string): number {
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const options = { cwd: PROJECT, stdio: 'inherit', env } as const;
  const { status } =
    typeof command === 'string'
      ? spawnSync(command, { ...options, shell: true })
      : spawnSync(process.execPath, [LAUNCHER, ...command], options);
  return status ?? 1;
}

function readCount({ report, count }: Step): Count | undefined {
  const path = join(REPORTS, `${report}.json`);
  if (!count || !existsSync(path)) return undefined;
  return count(JSON.parse(readFileSync(path, 'utf8')) as never);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const temporary = mkdtempSync(join(tmpdir(), 'cyber-'));
// A web server that gives up root reads its site below it.
chmodSync(temporary, 0o755);
const counts = new Map<string, Count>();
const failed: string[] = [];
try {
  for (const step of STEPS) {
    console.log(`\n# ${step.name}`);
    if (step.needs && failed.includes(step.needs)) {
      console.log(`${step.needs} が失敗したので、動かしません`);
      counts.set(step.name, stepCount(1, undefined));
      failed.push(step.name);
      continue;
    }
    const status = run(step, temporary);
    const count = stepCount(step.count && status === 0 && !readCount(step) ? 1 : status, readCount(step));
    counts.set(step.name, count);
    if (count.failed > 0) failed.push(step.name);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log('');
for (const [name, count] of counts) console.log(`${name.padEnd(8)} ${closingLine([count])}`);
if (failed.length === 0)
  for (const name of ['sites', 'content']) rmSync(join(CACHE, name), { recursive: true, force: true });
else {
  console.log(`失敗したもの: ${failed.join('、')}`);
  // Whoever sees only the end of a long run still learns which tests failed, and why.
  for (const { name, report } of STEPS)
    if (report && failed.includes(name))
      for (const line of failureLines(readReport(report)?.tests ?? [])) console.log(line);
}
console.log(closingLine([...counts.values()]));
process.exitCode = failed.length === 0 ? 0 : 1;
