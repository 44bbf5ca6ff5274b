import { siteFolder } from '../../support/build-site.ts';
import { pagesOf } from '../../support/pages.ts';
import { readPdf } from '../../support/read-pdf.ts';
import type { Engine, EngineChoice, Tab } from './engines.ts';
import { serveSite } from './sites-in-test.ts';

const SITE = 'ended';

/** The pages that can be printed, as addresses below the site. */
export const PAGES = pagesOf(siteFolder(SITE));

/** An engine that prints the pages of a site. */
export interface Printer {
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  readonly tab: Tab;
  /** Prints a page; `rules` are added to its style sheet for paper. */
  print(page: string, rules?: string): ReturnType<typeof readPdf>;
  close(): Promise<void>;
}

/** `start`: one of `ENGINES`. */
export async function openPrinter(start: (choice: EngineChoice) => Promise<Engine>): Promise<Printer> {
  const site = await serveSite(SITE);
  const engine = await start({});
  const tab = await engine.tab();
  return {
    url: site.url,
    tab,
    async print(page, rules = '') {
      await tab.open(site.url + page);
      await tab.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, rules && `@media print { ${rules} }`);
      return readPdf(await tab.print());
    },
    async close() {
      await engine.close();
      await site.stop();
    },
  };
}
