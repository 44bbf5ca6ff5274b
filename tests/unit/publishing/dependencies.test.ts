/** What the build and the commands import is installed without the tools of developers (NODE_ENV=production). */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../support/build-site.ts';

const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Modules that Astro makes, and a name of Pagefind's own. */
const VIRTUAL = /^(astro:.*|pagefind_dcd)$/;
/** Static imports and exports (not those of types alone), imports of a style sheet, dynamic imports. */
const IMPORTS = [
  /^\s*(?:import|export)\s+(?!type\b)(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  /@import\s+(?:url\()?['"]([^'"]+)['"]/g,
];

const files = [
  'astro.config.mjs',
  ...readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|astro|css)$/.test(name))
    .map((name) => join('src', name)),
];

const imported = files.flatMap((file) => {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, name = '']) => name)
    .filter((name) => !/^[./]/.test(name) && !isBuiltin(name) && !VIRTUAL.test(name))
    .map((name) => ({
      file,
      name: name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    }));
});

test('読み取りが働いている', () => {
  const names = new Set(imported.map(({ name }) => name));
  for (const name of ['astro', 'zod', 'pagefind', '@digital-go-jp/design-tokens', 'node-html-parser'])
    expect(names).toContain(name);
});

test('組み立てと命令が読み込むものは、どれも dependencies にある', () => {
  expect(imported.filter(({ name }) => !(name in dependencies))).toEqual([]);
});

test('dependencies に、どこからも読み込まれないものはない', () => {
  const names = new Set(imported.map(({ name }) => name));
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
});
