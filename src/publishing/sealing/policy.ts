import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import { SEARCH_FILES_POLICY } from '../../search/wire.ts';
import { isDataBlock } from './markup.ts';

/** `'sha256-…'` of an inline script or style, as the policy names it. */
function sourceHash(element: HTMLElement): string {
  return `'sha256-${createHash('sha256').update(element.innerHTML).digest('base64')}'`;
}

/**
 * The strict policy of one page: only what stands in it, by hash, and its own origin where it needs files. Texts never
 * become markup or scripts (Trusted Types); only a search makes a policy of its own, for its files on a disk.
 * `onDisk`: the page is for a folder, where every file is an origin of its own to Firefox, so that a form's 'self' would
 * reach no other page.
 */
export function policyOf(page: HTMLElement, { onDisk = false } = {}): string {
  const scripts = page.querySelectorAll('script').filter((script) => !isDataBlock(script));
  const inline = scripts.filter((script) => !script.hasAttribute('src'));
  const needsFiles =
    inline.length < scripts.length ||
    page.querySelector('astro-island') !== null ||
    inline.some((script) => script.innerHTML.includes('import('));
  const searches = page.querySelector('[data-search-results]') !== null;
  const directives: readonly (readonly [string, readonly string[]])[] = [
    ['default-src', ["'none'"]],
    [
      'script-src',
      [
        ...(needsFiles ? ["'self'"] : []),
        ...(searches ? ["'wasm-unsafe-eval'"] : []),
        ...new Set(inline.map(sourceHash)),
      ],
    ],
    ['style-src', [...new Set(page.querySelectorAll('style').map(sourceHash))]],
    ['img-src', ["'self'", 'data:']],
    // Tools that audit a page ask for robots.txt in its name, so its own origin stays reachable.
    ['connect-src', ["'self'"]],
    ['form-action', ["'self'", ...(onDisk ? ['file:'] : [])]],
    ['base-uri', ["'none'"]],
    ['require-trusted-types-for', ["'script'"]],
    ['trusted-types', searches ? [SEARCH_FILES_POLICY] : []],
  ];
  return directives.map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`).join(';');
}
