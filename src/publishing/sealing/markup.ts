import { type HTMLElement, parse, TextNode } from 'node-html-parser';

/**
 * A built page as a tree. Scripts, styles and comments stay as they are written, so that `toString()` gives the page
 * back byte by byte but for what was changed.
 */
export function parsePage(html: string): HTMLElement {
  return parse(html, { comment: true, blockTextElements: { script: true, style: true } });
}

/** Whether a script is a data block, which is never run. */
export function isDataBlock(script: HTMLElement): boolean {
  return /json$/.test(script.getAttribute('type') ?? '');
}

/** The element that carries the page's policy. */
export function policyElement(page: HTMLElement): HTMLElement | null {
  return page.querySelector('meta[http-equiv="Content-Security-Policy"]');
}

/** Puts a text into a script as it is: a script knows no entities. */
export function setScript(script: HTMLElement, text: string): void {
  if (/<\/script|<!--/i.test(text))
    throw new Error('ページの中に置けない文字があります / cannot stand inside a script');
  script.childNodes = [new TextNode(text, script)];
}

/** Puts what an island is given, which is JSON, into single quotes: in double ones each quotation mark is six letters. */
export function quoteIslands(page: HTMLElement): void {
  for (const island of page.querySelectorAll('astro-island'))
    island.rawAttrs = island.rawAttrs.replace(
      /="([^"]*&quot;[^"]*)"/g,
      (_, json: string) => `='${json.replaceAll("'", '&#39;').replaceAll('&quot;', '"')}'`,
    );
}
