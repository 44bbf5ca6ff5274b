import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { packed } from './packed.ts';
import { fileOf } from './pages.ts';

/** A page as it travels: the HTML with its CSS and scripts inside, and every file that it loads by itself. */
export interface Weight {
  /** Bytes, brotli 11. */
  readonly html: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly total: number;
}

/** What takes the room: the page's parts, each compressed alone. */
export function parts(html: string): string {
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const inside = (selector: string) =>
    root
      .querySelectorAll(selector)
      .map((element) => element.innerHTML)
      .join('');
  const facts = root
    .querySelectorAll('astro-island')
    .map((island) => island.getAttribute('props') ?? '')
    .join('');
  return `CSS ${packed(inside('style'))}、命令 ${packed(inside('script'))}、島のデータ ${packed(facts)}、文字 ${packed(root.querySelector('body')?.textContent ?? '')}、全体 ${packed(html)}`;
}

/**
 * Files of this site that a page loads by itself, relative to the site's folder: scripts, what Astro's islands name,
 * and all that these import in turn. `base` is the path that the site was built for.
 */
export function filesOf(folder: string, html: string, base = '/'): string[] {
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const first = [
    ...root.querySelectorAll('script[src]').map((script) => script.getAttribute('src')),
    ...root
      .querySelectorAll('astro-island')
      .flatMap((island) =>
        ['component-url', 'renderer-url', 'before-hydration-url'].map((name) => island.getAttribute(name)),
      ),
  ].filter((path) => path !== null && path !== undefined);
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      if (imported) follow(`_astro/${imported}`);
  };
  for (const path of first) follow(path.slice(base.length));
  return [...seen];
}

/** What a page of a built site weighs. */
export function weightOf(folder: string, page: string, base = '/'): Weight {
  const html = readFileSync(join(folder, fileOf(page)), 'utf8');
  const files = filesOf(folder, html, base).map((path) => ({ path, bytes: packed(readFileSync(join(folder, path))) }));
  const own = packed(html);
  return { html: own, files, total: own + files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
