/** No broken link and no broken fragment, at the root and under a base path. */
import type { AddressInfo } from 'node:net';
import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES, type SiteName } from '../support/sites.ts';
import { serveFolder } from '../support/static-server.ts';

test.each(['ended', 'based', 'own'] as SiteName[])(
  '「%s」のサイトに、切れたリンクも、ない番地へのリンクもない',
  async (name) => {
    const { base } = SITES[name];
    const server = await serveFolder(siteFolder(name), 0, base);
    const { port } = server.address() as AddressInfo;
    try {
      const result = await new LinkChecker().check({
        path: `http://localhost:${port}${base}`,
        recurse: true,
        checkFragments: true,
        // A busy machine drops a connection now and then; a file that is not there answers 404 every time.
        retryErrors: true,
        // Other origins cannot be asked here, and the site must work without them.
        linksToSkip: [`^(?!http://localhost:${port}/)`],
      });
      const broken = result.links
        .filter(({ state }) => state === 'BROKEN')
        .map(({ url, parent, status }) => `${parent} → ${url} (${status})`);
      expect(broken).toEqual([]);
      // Every page is reached from the front page, but for an old address that is kept: each edition has its own about page.
      const reached = new Set(
        result.links.filter(({ state }) => state === 'OK').map(({ url }) => new URL(url).pathname),
      );
      const pages = pagesOf(siteFolder(name)).filter((page) => page !== '404.html' && page !== 'about/');
      expect(pages.filter((page) => !reached.has(base + page))).toEqual([]);
    } finally {
      server.close();
    }
  },
);
