/** Every page in every engine that readers may have: no error, no breach of the policy, nothing wider than the window. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';
import { ENGINES, type Engine, type Tab } from './support/engines.ts';
import { serveSite } from './support/sites-in-test.ts';

const SITE = 'ended';
const pages = pagesOf(siteFolder(SITE));
/** A desk, a telephone, a small telephone. */
const WIDTHS = [1280, 375, 320];

/** How far the page reaches beyond the window, and what reaches farthest. Runs in old engines: no toSorted. */
const overflow = () => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const farthest = [...document.body.querySelectorAll('*')]
    .map((element) => ({ element, right: element.getBoundingClientRect().right }))
    .sort((a, b) => b.right - a.right)[0];
  return `${scrollWidth} > ${clientWidth}: ${farthest?.element.outerHTML.slice(0, 100)}`;
};

describe.each(Object.entries(ENGINES))('%s', (name, start) => {
  describe.each([16, 32] as const)('文字%ipx', (textSize) => {
    let engine: Engine;
    let tab: Tab;
    let site: Awaited<ReturnType<typeof serveSite>>;
    beforeAll(async () => {
      site = await serveSite(SITE);
      engine = await start({ textSize });
      tab = await engine.tab();
    }, 180_000);
    afterAll(async () => {
      await engine?.close();
      await site?.stop();
    });

    test('動かしているのは、名のとおりのブラウザー', ({ task }) => {
      const version = /[\d.]+/.exec(engine.version)?.[0] ?? '';
      expect(name.toLowerCase().startsWith(engine.version.toLowerCase().replace(/[/ ].*/, ''))).toBe(true);
      expect(version).toMatch(/^\d+\./);
      // The record of the tests (npm run test:record) takes the engine from here.
      Object.assign(task.meta, { engine: name, version });
    });

    test.each(pages)(
      '/%s は、誤りも方針の違反もなく、どの幅でも横にはみ出さない',
      async (page) => {
        await tab.open(site.url + page);
        const wide: string[] = [];
        for (const width of WIDTHS) {
          await tab.resize(width, 800);
          const found = await tab.evaluate(overflow, undefined);
          if (found !== undefined) wide.push(`${width}px ${found}`);
        }
        expect(wide).toEqual([]);
        expect(await tab.evaluate(() => document.querySelectorAll('h1').length, undefined)).toBe(1);
        // A 404 page answers with its own status when it is asked for by name.
        expect(tab.noise().filter((text) => !(page === '404.html' && text.includes('404')))).toEqual([]);
      },
      300_000,
    );
  });
});
