import { posix } from 'node:path';
import { bringIslandsInside } from './folder-island.ts';
import { isDataBlock, parsePage, policyElement, setScript } from './sealing/markup.ts';
import { policyOf } from './sealing/policy.ts';

/** What a page of the site needs to know of the others to be opened from a folder. */
export interface BuiltSite {
  /** Base path of the build, with a slash at both ends. */
  readonly base: string;
  /** Whether a file (path below the site, with `/`) is in the copy. */
  readonly has: (file: string) => boolean;
  /** A module's text with all that it imports from the site inside; it imports as seen from the site's root. */
  readonly bundle: (code: string) => string;
  /** Text of a file of the site. */
  readonly read: (file: string) => string;
}

/**
 * An address of the site (`/2025/plans/#a`) as seen from a page's file (`2025/premiums/index.html`):
 * relative, and naming the file, because nobody adds index.html in a folder.
 * Undefined when the copy has no such file.
 */
export function relativeAddress(address: string, page: string, { base, has }: BuiltSite): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (!path.startsWith(base)) return undefined;
  const inside = decodeURI(path.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  return has(file) ? encodeURI(posix.relative(posix.dirname(page), file)) + rest : undefined;
}

/** The way from a page's file up to the folder of the site: `../../`, `./`. */
function upFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './';
}

/** The data of a page (facts of the calculator …) with each text changed that is an address. */
function withAddresses(json: string, moved: (text: string) => string): string {
  return JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === 'string' ? moved(value) : value,
  ).replaceAll('<', '\\u003c');
}

/**
 * A built page so that it works by double click: links relative, the calculator's script and the one that marks what
 * a search found inside (browsers load no module from a folder), the policy made anew for what it now holds.
 * Throws an Error that names the link which leads nowhere, or the script that cannot stand in the page.
 */
export function portablePage(html: string, page: string, site: BuiltSite): string {
  const root = parsePage(html);
  const policy = policyElement(root);
  if (!policy) throw new Error(`${page}: 方針（CSP）がありません / no policy`);
  const moved = (text: string) => (text.startsWith('/') ? (relativeAddress(text, page, site) ?? text) : text);
  bringIslandsInside(root, site.base, site.bundle, moved);
  for (const script of root.querySelectorAll('script[type="module"][src]')) {
    const address = script.getAttribute('src') ?? '';
    const code = site.read(address.slice(site.base.length)).trim();
    if (/^import\s*["'{*\w]/m.test(code) || code.includes('</script'))
      throw new Error(`${page}: ${address} をページの中に置けません / cannot be inlined`);
    script.replaceWith(`<script type="module">${code}</script>`);
  }
  for (const script of root.querySelectorAll('script[data-marks]')) {
    const code = site.read((script.getAttribute('data-marks') ?? '').slice(site.base.length));
    script.removeAttribute('data-marks');
    script.insertAdjacentHTML('afterend', `<script type="module">${code}</script>`);
  }
  for (const script of root.querySelectorAll('script').filter(isDataBlock))
    setScript(script, withAddresses(script.innerHTML, moved));
  const wrong = new Set<string>();
  for (const name of ['href', 'action', 'src']) {
    for (const element of root.querySelectorAll(`[${name}^="/"]`)) {
      const address = element.getAttribute(name) ?? '';
      const relative = relativeAddress(address, page, site);
      if (relative === undefined) wrong.add(address);
      else element.setAttribute(name, relative);
    }
  }
  if (wrong.size > 0)
    throw new Error(`${page}: 行き先のないリンクがあります：${[...wrong].join('、')} / leads nowhere`);
  for (const element of root.querySelectorAll('[data-base]')) element.setAttribute('data-base', upFrom(page));
  policy.setAttribute('content', policyOf(root, { onDisk: true }));
  return root.toString();
}
