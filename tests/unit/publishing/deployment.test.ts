/** The recipes of the deployment page say the same as public/_headers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../support/build-site.ts';
import { parseHeaders } from '../../support/static-server.ts';

const page = readFileSync(join(PROJECT, 'docs/deployment.md'), 'utf8');
const recipe = /```nginx\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const rules = parseHeaders(readFileSync(join(PROJECT, 'public/_headers'), 'utf8'));
const everywhere = rules.find(({ pattern }) => pattern.source === '^\\/.*$')?.headers ?? [];

test.each(everywhere)('nginxの設定は %s を _headers と同じ値にしている', (name, value) => {
  const line = recipe.split('\n').find((text) => text.includes(`add_header ${name} `)) ?? '';
  expect(line.trim().replaceAll('"', '')).toBe(`add_header ${name} ${value} always;`);
});

test('すべての応答に付けるヘッダーは7つある', () => {
  expect(everywhere).toHaveLength(7);
});

test('nginxの設定は、_headers と同じ道筋だけを長く取っておかせる', () => {
  const long = rules
    .filter(({ headers }) => headers.some(([, value]) => value.includes('immutable')))
    .map(({ pattern }) => pattern);
  const map = [...recipe.matchAll(/^\s+~(\S+)\s+"public, max-age=31536000, immutable";$/gm)].map(
    ([, source]) => new RegExp(source ?? ''),
  );
  for (const path of [
    '/_astro/a.js',
    '/pagefind/2025/engine/a.js',
    '/pagefind/2025/tables/a.json',
    '/pagefind/2025/fragment/a',
    '/pagefind/2025/index/a',
    '/pagefind/prepare.js',
    '/2025/exclusions/',
    '/index.html',
    '/',
  ]) {
    expect([path, map.some((pattern) => pattern.test(path))]).toEqual([
      path,
      long.some((pattern) => pattern.test(path)),
    ]);
  }
});
