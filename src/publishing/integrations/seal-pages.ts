import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from '../files-below.ts';
import { parsePage, quoteIslands } from '../sealing/markup.ts';
import { minified, pageStyles } from '../sealing/page-styles.ts';
import { policyOf } from '../sealing/policy.ts';

/**
 * A built page with one style sheet and its policy. Throws an Error with what the page lacks.
 * `everyRule` keeps the rules that the page does not use: to measure what leaving them out is worth.
 */
export async function sealedPage(html: string, everyRule: boolean): Promise<string> {
  const page = parsePage(html);
  const head = page.querySelector('head');
  const charset = page.querySelector('meta[charset]');
  if (!head || !charset) throw new Error('<head> か <meta charset> がないので方針（CSP）を置けません / no place');
  const sheets = page.querySelectorAll('style');
  // Sheets that belong to one page only (running heads) keep their rules: they hold custom properties alone.
  const css = sheets.map(({ innerHTML }) => innerHTML).join('\n');
  for (const sheet of sheets) sheet.remove();
  quoteIslands(page);
  // The search page carries its script inside (search-index.ts); what the island sets is listed in page-styles.ts.
  const scripts = page.querySelectorAll('script[type="module"]').map(({ innerHTML }) => innerHTML);
  const sheet = everyRule ? minified(css) : await pageStyles(page.toString(), css, scripts.join('\n'));
  head.insertAdjacentHTML('beforeend', `<style>${sheet}</style>`);
  charset.insertAdjacentHTML('afterend', `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`);
  return page.toString();
}

/**
 * Last touch on every built page: one style sheet with only the rules it uses,
 * and a Content-Security-Policy with the hashes of what is inline. Why not
 * Astro's own: docs/decisions/0002.
 */
export function sealPages(): AstroIntegration {
  return {
    name: 'seal-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const everyRule = process.env['EVERY_RULE'] === '1';
        const pages = filesBelow(root).filter((name) => name.endsWith('.html'));
        for (const name of pages) {
          const path = join(root, name);
          const sealed = await sealedPage(readFileSync(path, 'utf8'), everyRule).catch((error: unknown) => {
            throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
          });
          writeFileSync(path, sealed);
        }
        logger.info(`${pages.length} pages sealed`);
      },
    },
  };
}
