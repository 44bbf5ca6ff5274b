/** The page アクセシビリティとプライバシー: every number is the record's; what nobody has filled in is not there. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { lastTestRun } from '../../src/site/accessibility.ts';
import { siteFolder } from '../support/build-site.ts';
import { copyContent, removeContent } from '../support/edition-copies.ts';
import { SITES } from '../support/sites.ts';
import { buildWeighed } from '../support/weighed-sites.ts';

const PAGE = '2014/accessibility/index.html';
const read = (folder: string, path = PAGE) => parse(readFileSync(join(folder, path), 'utf8'));

describe.each(['ended', 'based'] as const)('%s', (name) => {
  const page = read(siteFolder(name));
  const run = lastTestRun();

  test('検査の結果は、記録のとおり。記録がなければ、ないと言う', () => {
    const text = page.querySelector('main')?.textContent ?? '';
    expect(text.includes('検査の結果の記録は、まだありません')).toBe(run === null);
    if (run === null) {
      expect(page.querySelector('[data-test-run]')).toBeNull();
      expect(text).not.toContain('合格');
      return;
    }
    const lines = page
      .querySelectorAll('[data-test-run] > li')
      .map(({ textContent }) => textContent.replace(/\s+/g, ''));
    const written = [...lines.join('').matchAll(/で(\d+)件のうち(\d+)件が合格/g)].map(([, all, passed]) => [
      all,
      passed,
    ]);
    expect(written).toEqual(run.results.map(({ passed, failed }) => [String(passed + failed), String(passed)]));
    for (const { engine, version } of run.results) expect(text).toContain(`${engine} ${version}`);
    expect(text).toContain(run.commit.slice(0, 8));
    for (const { title } of run.failures) expect(text).toContain(title);
    expect(text.includes('不合格はありませんでした')).toBe(run.failures.length === 0);
  });

  test('「このサイトについて」と、どのページの目次からも、開ける', () => {
    const href = `${SITES[name].base}2014/accessibility/`;
    for (const path of ['2014/about/index.html', 'index.html', '2014/premiums/index.html'])
      expect(read(siteFolder(name), path).querySelectorAll(`footer a[href="${href}"]`)).toHaveLength(1);
    expect(read(siteFolder(name), '2014/about/index.html').querySelectorAll(`main a[href="${href}"]`)).toHaveLength(1);
    for (const file of ['licenses.txt', 'manifest.sha256']) {
      expect(page.querySelectorAll(`main a[href="${SITES[name].base}${file}"]`)).toHaveLength(1);
      expect(readFileSync(join(siteFolder(name), file), 'utf8').length).toBeGreaterThan(1000);
    }
  });

  test('だれも書いていない、公開している人のことは、出ない', () => {
    expect(page.querySelector('[data-publisher]')).toBeNull();
    expect(page.querySelector('main')?.textContent).not.toMatch(/公開している人|本物のアドレス|知らせ先|null/);
  });
});

describe('公開している人を edition.json に書いたとき', () => {
  const content = copyContent('publisher');
  afterAll(() => {
    removeContent(content);
    rmSync(siteFolder(`weighed-${process.pid}`), { recursive: true, force: true });
  });

  test('書いたものだけが出て、記録の残し方は、書いた言葉に替わる', async () => {
    const path = join(content, '2014/edition.json');
    const facts = JSON.parse(readFileSync(path, 'utf8')) as { site: Record<string, string | null> };
    facts.site = {
      publisher: '見本の団体',
      corrections: null,
      address: 'https://mihon.example.jp/',
      logs: '30日で消します',
    };
    writeFileSync(path, JSON.stringify(facts));
    const folder = await buildWeighed({
      name: 'publisher',
      base: '/',
      env: { ...SITES.ended.env, CONTENT_DIR: content },
    });
    const page = read(folder);
    const lines = page
      .querySelectorAll('[data-publisher] li')
      .map(({ textContent }) => textContent.replace(/\s+/g, ''));
    expect(lines).toEqual(['公開している人：見本の団体', '本物のアドレス：https://mihon.example.jp/']);
    expect(page.querySelector('main')?.textContent).toContain('30日で消します');
    expect(page.querySelector('main')?.textContent).not.toContain('まだ書かれていません');
  });
});
