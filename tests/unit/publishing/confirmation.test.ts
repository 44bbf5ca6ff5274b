/** What the build says to a draft: listed in a preview, refused when it calls itself published. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { newEdition } from '../../../src/authoring/new-edition.ts';
import { openItems } from '../../../src/editions/confirmation/gate.ts';
import { confirmation } from '../../../src/publishing/integrations/confirmation.ts';
import { buildSite, siteFolder } from '../../support/build-site.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';

let root = '';
const site = `preview-${process.pid}`;
beforeAll(() => {
  root = copyContent('preview');
  newEdition(root, '2015');
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  removeContent(root);
  for (const folder of [siteFolder(site), `${siteFolder(site)}-cache`])
    rmSync(folder, { recursive: true, force: true });
});

/** Runs the integration's hook on the copy and gives back what it warns of. */
function warnings(preview: string): string {
  vi.stubEnv('CONTENT_DIR', root);
  vi.stubEnv('PREVIEW', preview);
  const lines: string[] = [];
  const logger = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  } as unknown as AstroIntegrationLogger;
  const start = confirmation().hooks['astro:build:start'];
  if (!start) throw new Error('組み立ての始めに働いていません');
  void start({ logger } as unknown as Parameters<typeof start>[0]);
  return lines.join('\n');
}

test('下見では、未確認の項目をファイルと項目で1つ残らず並べる', () => {
  const text = warnings('1');
  const items = openItems(join(root, '2015'));
  expect(text).toContain(`2015年度版：未確認の項目が${items.length}件あります`);
  expect(
    items.filter(({ item }) => !text.includes(`  content/2015/${item.file}  ${item.name}  ${item.title}`)),
  ).toEqual([]);
});

test('公開用では、下書きを入れないことと、調べる命令だけを言う', () => {
  expect(warnings('')).toMatch(/^2015年度版は下書きなので、[^\n]*npm run edition:check -- 2015）$/);
});

test('下書きの版は PREVIEW=1 で組め、校正刷りも付く。公開用には、どちらも入らない', async () => {
  const preview = await buildSite(site, { CONTENT_DIR: root, PREVIEW: '1' });
  expect(readFileSync(join(preview, 'index.html'), 'utf8')).toContain('2015年度版');
  expect(existsSync(join(preview, '2015/proof/index.html'))).toBe(true);
  const published = await buildSite(site, { CONTENT_DIR: root, PREVIEW: '' });
  expect(existsSync(join(published, '2014/index.html'))).toBe(true);
  expect(['2015', '2014/proof'].filter((name) => existsSync(join(published, name)))).toEqual([]);
});

test('未確認のまま published にした版は、公開用に組めず、項目が挙がる', async () => {
  const path = join(root, '2015/edition.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('"draft"', '"published"'));
  await expect(buildSite(site, { CONTENT_DIR: root, PREVIEW: '' })).rejects.toThrow(
    /2015\/premiums\.json {2}facilities\.clinic\.tables\.standard: .+まだ確かめていません/,
  );
  writeFileSync(path, text);
});
