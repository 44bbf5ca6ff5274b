/** The site of the tests, printed by the engines that readers may have. */
import { afterAll, beforeAll } from 'vitest';
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

type Start = (choice: EngineChoice) => Promise<Engine>;

/** A printer of an engine (`start`: one of `ENGINES`) for the tests around the call: opened before them, closed after them. */
export function printerOf(start: Start): () => Printer {
  let printer: Printer | undefined;
  beforeAll(async () => {
    printer = await openPrinter(start);
  }, 180_000);
  afterAll(() => printer?.close());
  return () => {
    if (printer === undefined) throw new Error('the printer opens with the first test');
    return printer;
  };
}

async function openPrinter(start: Start): Promise<Printer> {
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
