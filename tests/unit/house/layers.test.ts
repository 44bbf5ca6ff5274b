/**
 * The layers of src/ (docs/architecture.md) hold: the linter stops an import that goes up, from a file of any kind, and
 * lets through what lies below. Each case is a file in a copy of the folders, linted with the project's own settings.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../support/build-site.ts';

/** A file, what it imports, and whether it may. */
const CASES: readonly (readonly [file: string, from: string, may: boolean])[] = [
  ['src/domain/premium/x.ts', '../money.ts', true],
  ['src/domain/premium/x.ts', '../../schemas/clause.ts', false],
  ['src/domain/premium/x.ts', 'zod', false],
  ['src/domain/x.ts', 'node:fs', false],
  ['src/domain/x.ts', 'preact/hooks', false],
  ['src/schemas/x.ts', '../domain/premium/plan.ts', true],
  ['src/schemas/x.ts', '../editions/edition.ts', false],
  ['src/schemas/x.ts', '../components/figures/registry.ts', false],
  ['src/editions/rules/x.ts', '../../schemas/index.ts', true],
  ['src/editions/rules/x.ts', '../../components/figures/registry.ts', true],
  ['src/editions/rules/x.ts', '../../components/figures/glossary/Glossary.astro', false],
  ['src/editions/x.ts', '../site/addresses.ts', false],
  ['src/editions/x.ts', '../authoring/confirmation.ts', false],
  ['src/components/figures/glossary/text.ts', '../../../editions/words/plan-words.ts', true],
  ['src/components/figures/glossary/text.ts', '../../../site/links.ts', false],
  ['src/site/x.ts', '../editions/load.ts', true],
  ['src/site/x.ts', '../components/mdx.ts', false],
  ['src/search/query/x.ts', '../../domain/money.ts', true],
  ['src/search/query/x.ts', '../../editions/load.ts', false],
  ['src/search/query/x.ts', '../../site/addresses.ts', false],
  ['src/search/indexing/x.ts', '../../site/addresses.ts', true],
  ['src/search/indexing/x.ts', '../../pages/search.astro', false],
  ['src/scripts/x.ts', '../domain/edition/phase.ts', true],
  ['src/scripts/x.ts', '../site/addresses.ts', true],
  ['src/scripts/x.ts', '../site/links.ts', false],
  ['src/scripts/x.ts', '../editions/load.ts', false],
  ['src/calculator/X.tsx', '../domain/premium/index.ts', true],
  ['src/calculator/X.tsx', '../editions/load.ts', false],
  ['src/calculator/X.tsx', '../schemas/index.ts', false],
  ['src/components/shell/X.astro', '../../site/links.ts', true],
  ['src/components/shell/X.astro', '../../search/query/engine.ts', false],
  ['src/components/shell/X.astro', '../../layouts/Page.astro', false],
  ['src/layouts/X.astro', '../components/shell/Header.astro', true],
  ['src/layouts/X.astro', '../pages/search.astro', false],
  ['src/pages/x.astro', '../layouts/Page.astro', true],
  ['src/pages/x.astro', '../publishing/manifest.ts', false],
  ['src/pages/x.astro', '../authoring/confirmation.ts', false],
  ['src/publishing/x.ts', '../search/indexing/build-site.ts', true],
  ['src/publishing/x.ts', '../components/mdx.ts', false],
  ['src/authoring/x.ts', '../editions/load.ts', true],
  ['src/authoring/x.ts', '../site/links.ts', false],
  ['src/cli/x.ts', '../authoring/confirmation.ts', true],
  ['src/cli/x.ts', '../pages/search.astro', false],
];
/** Other ways to write an import. */
const FORMS: readonly (readonly [form: string, line: string])[] = [
  ['型だけ', "import type { X } from '../../editions/load.ts';"],
  ['持ち出し', "export { x } from '../../editions/load.ts';"],
  ['あとから', "export const x = () => import('../../editions/load.ts');"],
];

let root = '';
/** Files that the boundary rule stops. */
let stopped: ReadonlySet<string> = new Set();

/** Where a case lies in the copy: a file of its own, in a folder of its own where its name matters. */
function placeOf(file: string, index: number): string {
  return basename(file) === 'text.ts'
    ? join(dirname(dirname(file)), `case-${index}`, 'text.ts')
    : join(dirname(file), `case-${index}${extname(file)}`);
}
const FORM_FOLDER = 'src/domain/premium';

function put(name: string, line: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), name.endsWith('.astro') ? `---\n${line}\n---\n<p>本文</p>\n` : `${line}\n`);
}

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
  const { $schema: _, vcs: __, ...settings } = JSON.parse(readFileSync(join(PROJECT, 'biome.json'), 'utf8'));
  writeFileSync(join(root, 'biome.json'), JSON.stringify(settings));
  for (const [index, [file, from]] of CASES.entries()) put(placeOf(file, index), `import x from '${from}';`);
  for (const [index, [, line]] of FORMS.entries()) put(join(FORM_FOLDER, `form-${index}.ts`), line);
  const { stdout } = spawnSync(
    join(PROJECT, 'node_modules/.bin/biome'),
    ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  stopped = new Set(
    [...stdout.matchAll(/noRestrictedImports,file=([^,]+),/g)].map(([, file = '']) => relative(root, file)),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(CASES.map(([file, from, may], index) => [file, from, may ? '使える' : '止まる', index] as const))(
  '%s から %s は%s',
  (file, _, verdict, index) => {
    expect(stopped.has(placeOf(file, index))).toBe(verdict === '止まる');
  },
);

test.each(FORMS.map(([form], index) => [form, index] as const))('%sの読み込みも止まる', (_, index) => {
  expect(stopped.has(join(FORM_FOLDER, `form-${index}.ts`))).toBe(true);
});

test('domain の型の検査は、DOM も Node も知らない', () => {
  const folder = join(root, 'pure');
  mkdirSync(folder);
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'tsconfig.json'), readFileSync(join(PROJECT, 'src/domain/tsconfig.json')));
  writeFileSync(
    join(folder, 'x.ts'),
    "export const a = [document.title, window.name, process.pid, localStorage, fetch('/')];\n",
  );
  const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
  const run = () => execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  let said = '';
  try {
    run();
  } catch (error) {
    said = (error as { stdout: string }).stdout;
  }
  for (const name of ['document', 'window', 'process', 'localStorage', 'fetch'])
    expect(said).toMatch(new RegExp(`Cannot find name '${name}'`));
  writeFileSync(join(folder, 'x.ts'), 'export const a = new Date(0).getTime();\n');
  expect(run()).toBe('');
});
