import { posix } from 'node:path';
import { withIslandsInside } from './folder-island.ts';
import { SCRIPT } from './sealing/markup.ts';
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

const ADDRESS = /(\s(?:href|action|src)=")(\/[^"]*)(")/g;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;

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

/**
 * A built page so that it works by double click: links relative, the calculator's script
 * inside (browsers load no module from a folder), the policy made anew for what it now holds.
 * Throws an Error that names the link which leads nowhere, or the script that cannot stand in the page.
 */
export function portablePage(html: string, page: string, site: BuiltSite): string {
  const wrong: string[] = [];
  const moved = (text: string) => (text.startsWith('/') ? (relativeAddress(text, page, site) ?? text) : text);
  const started = withIslandsInside(html, site.base, site.bundle, moved);
  const inlined = started.replace(MODULE, (_, address: string) => {
    const code = site.read(address.slice(site.base.length)).trim();
    if (/^import\s*["'{*\w]/m.test(code) || code.includes('</script'))
      throw new Error(`${page}: ${address} をページの中に置けません / cannot be inlined`);
    return `<script type="module">${code}</script>`;
  });
  const scripts = inlined.replace(SCRIPT, (script: string, attributes: string, text: string) => {
    // The facts of the calculator name clauses by their addresses.
    if (attributes.includes('application/json'))
      return `<script${attributes}>${text.replace(/"(\/[^"\\]*)"/g, (quoted: string, address: string) => {
        const relative = relativeAddress(address, page, site);
        return relative === undefined ? quoted : `"${relative}"`;
      })}</script>`;
    return script;
  });
  const linked = scripts
    .replace(ADDRESS, (whole: string, before: string, address: string, after: string) => {
      const relative = relativeAddress(address, page, site);
      if (relative === undefined) wrong.push(address);
      return relative === undefined ? whole : before + relative + after;
    })
    .replace(/(\sdata-base=")[^"]*(")/g, (_, before: string, after: string) => before + upFrom(page) + after);
  if (wrong.length > 0)
    throw new Error(`${page}: 行き先のないリンクがあります：${[...new Set(wrong)].join('、')} / leads nowhere`);
  const bare = linked.replace(POLICY, '');
  if (bare === linked) throw new Error(`${page}: 方針（CSP）がありません / no policy`);
  return linked.replace(POLICY, () => `<meta http-equiv="Content-Security-Policy" content="${policyOf(bare)}">`);
}
