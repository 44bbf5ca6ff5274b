/**
 * `npm run test:record`: writes records/accessibility.json, which the page アクセシビリティ shows, from the
 * reports that `npm test` (and, for WebKit, `npm run test:webkit`) left in .cache/reports. Refuses when the
 * reports are older than the commit, when files have changed since, and when a check has no test.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { release, type } from 'node:os';
import { dirname, join } from 'node:path';
import { sealOf, type TestRunContents } from '../../src/schemas/test-run.ts';
import { ACCESSIBILITY_CHECKS, type AccessibilityCheckId } from '../../src/site/accessibility-checks.ts';
import { PROJECT } from './build-site.ts';
import { type ReportedTest, type ReportName, readReport } from './reported-tests.ts';

/** Where the record stands, below the project. */
export const RECORD = 'records/accessibility.json';

interface Source {
  readonly report: ReportName;
  /** Test file, and the title with the titles around it. */
  readonly file: RegExp;
  readonly title: RegExp;
}

const walk = (title: RegExp): Source => ({ report: 'engines', file: /walk\.test\.ts$/, title });
const browser = (file: RegExp, title: RegExp): Source => ({ report: 'browser', file, title });

/** Which tests a check stands for. */
export const SOURCES: Readonly<Record<AccessibilityCheckId, readonly Source[]>> = {
  'axe-pages': [browser(/reading\.spec\.ts$/, /axeの指摘が0件/)],
  'axe-states': [browser(/(calculator|search)\.spec\.ts$/, /axe/)],
  reflow: [
    browser(/reading\.spec\.ts$/, /横にはみ出さず/),
    walk(/文字16px .*横にはみ出さない/),
    { report: 'webkit', file: /walk\.test\.ts$/, title: /横にはみ出さない/ },
  ],
  'large-text': [walk(/文字32px .*横にはみ出さない/)],
  keyboard: [
    browser(/reading\.spec\.ts$/, /キーボード/),
    browser(/calculator\.spec\.ts$/, /キーボードだけ/),
    browser(/search\.spec\.ts$/, /下矢印で結果へ/),
  ],
  targets: [browser(/reading\.spec\.ts$/, /高さは24px以上/)],
  errors: [browser(/calculator\.spec\.ts$/, /誤りは、きくまで出ない/)],
  messages: [
    browser(/search-page\.spec\.ts$/, /知らせは、打ち終えてから1度だけ/),
    browser(/calculator\.spec\.ts$/, /読み上げは1度だけ/),
  ],
  'forced-colors': [browser(/reading\.spec\.ts$/, /強制カラー/)],
  'no-script': [browser(/reading\.spec\.ts$/, /命令を切ったとき .*読める/)],
};

/** Reports without which there is no record; WebKit is not everywhere to be had. */
const NEEDED: readonly ReportName[] = ['browser', 'engines'];

/** The record of what reports say. Throws when a check has no test in them, or a test no engine. */
export function recordOf(
  tests: readonly ReportedTest[],
  about: Pick<TestRunContents, 'ranOn' | 'commit' | 'system' | 'tools'>,
): TestRunContents {
  const results: TestRunContents['results'] = [];
  const failures: TestRunContents['failures'] = [];
  for (const { id } of ACCESSIBILITY_CHECKS) {
    const found = SOURCES[id].flatMap((source) => {
      const own = tests.filter(
        ({ report, file, title }) => report === source.report && source.file.test(file) && source.title.test(title),
      );
      if (own.length === 0 && NEEDED.includes(source.report))
        throw new Error(`${id}: ${source.report} の報告に、${source.title} の検査がありません / no such test`);
      return own;
    });
    for (const [engine, own] of Map.groupBy(found, (test) => `${test.engine} ${test.version}`)) {
      const [first] = own;
      if (!first?.engine || !first.version) throw new Error(`${id}: ${engine} のブラウザーが分かりません / no engine`);
      const those = (status: ReportedTest['status']) => own.filter((test) => test.status === status);
      const failed = those('failed');
      results.push({
        check: id,
        engine: first.engine,
        version: first.version,
        passed: those('passed').length,
        failed: failed.length,
        skipped: those('skipped').length,
      });
      failures.push(...failed.map(({ title }) => ({ check: id, engine: first.engine, title })));
    }
  }
  return { ...about, results, failures };
}

const version = (name: string) =>
  (JSON.parse(readFileSync(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;

function system(): string {
  const release_ = '/etc/os-release';
  const name = existsSync(release_) ? /^PRETTY_NAME="(.+)"$/m.exec(readFileSync(release_, 'utf8'))?.[1] : undefined;
  return `${name ?? `${type()} ${release()}`}、${process.arch}、Node ${process.version.slice(1)}`;
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).trim();

if (import.meta.main) {
  const changed = git('status', '--porcelain', '--', '.', `:!${RECORD}`);
  if (changed) throw new Error(`コミットしていない変更があります。コミットしてから検査してください\n${changed}`);
  const reports = (['browser', 'engines', 'webkit'] as const).flatMap((name) => readReport(name) ?? []);
  for (const name of NEEDED)
    if (!reports.some((report) => report.name === name))
      throw new Error(`.cache/reports/${name}.json がありません。先に npm test を動かしてください / no report`);
  const commit = git('rev-parse', 'HEAD');
  const committed = Number(git('log', '-1', '--format=%ct')) * 1000;
  const old = reports.filter(({ startedAt }) => startedAt < committed);
  if (old.length > 0)
    throw new Error(
      `${old.map(({ name }) => name).join('、')} の報告は、いまのコミットより前のものです。検査し直してください / reports are older than the commit`,
    );
  const first = Math.min(...reports.map(({ startedAt }) => startedAt));
  const record = recordOf(
    reports.flatMap(({ tests }) => tests),
    {
      ranOn: new Date(first + 9 * 60 * 60 * 1000).toISOString().slice(0, 10),
      commit,
      system: system(),
      tools: [
        { name: 'axe-core', version: version('axe-core') },
        { name: 'Playwright', version: version('@playwright/test') },
        { name: 'Puppeteer', version: version('puppeteer-core') },
        { name: 'Vitest', version: version('vitest') },
      ],
    },
  );
  mkdirSync(dirname(join(PROJECT, RECORD)), { recursive: true });
  writeFileSync(join(PROJECT, RECORD), `${JSON.stringify({ ...record, seal: sealOf(record) }, null, 2)}\n`);
  console.log(`${RECORD} を書きました（失敗 ${record.failures.length}件）`);
}
