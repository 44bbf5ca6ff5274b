import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { parse } from 'node-html-parser';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { packed } from '../support/packed.ts';
import { fileOf, pagesOf } from '../support/pages.ts';

/** What one page costs a reader on a first visit, in bytes at brotli 11. */
export interface PageCost {
  readonly page: string;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly text: number;
  readonly requests: number;
  readonly total: number;
  /** All bytes in proportion to the page's own words, compressed the same way. */
  readonly ratio: number;
}

/** Measures every page of a built site: bytes by kind from its files, requests from a real browser. */
export async function measurePages(folder: string, base: string): Promise<PageCost[]> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const costs: PageCost[] = [];
  try {
    for (const page of pagesOf(folder)) {
      const source = readFileSync(join(folder, fileOf(page)), 'utf8');
      const root = parse(source, { blockTextElements: { script: true, style: true } });
      const inner = (selector: string) =>
        root
          .querySelectorAll(selector)
          .map(({ innerHTML }) => innerHTML)
          .join('');
      const tab = await browser.newPage();
      const files: string[] = [];
      tab.on('request', (request) => {
        if (!request.url().startsWith('data:')) files.push(new URL(request.url()).pathname);
      });
      await tab.goto(base + page, { waitUntil: 'networkidle' });
      const words = await tab.evaluate(() => document.body.innerText);
      await tab.close();
      const scripts = files
        .filter((path) => path.endsWith('.js'))
        .reduce((sum, path) => sum + packed(readFileSync(join(folder, path))), 0);
      const html = packed(source);
      const text = packed(words);
      costs.push({
        page: `/${page}`,
        html,
        css: packed(inner('style')),
        script: scripts,
        text,
        requests: files.length,
        total: html + scripts,
        ratio: (html + scripts) / text,
      });
    }
  } finally {
    await browser.close();
  }
  return costs;
}
