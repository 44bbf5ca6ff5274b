/**
 * What every host is to send, whatever its software. `_headers` and the Apache rules of
 * a build are made from here; tests hold the files in deploy/ to the same values.
 */

/** Headers of every response, also of errors and redirects. */
export const HEADERS: readonly (readonly [name: string, value: string])[] = [
  // The pages carry the rest of their policy inside; this part of it works only as a header.
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  [
    'Permissions-Policy',
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  // Without includeSubDomains: other sites of the same domain are not this site's to decide on.
  ['Strict-Transport-Security', 'max-age=31536000'],
];

/** Pages are asked for again each time, so that terms are never stale. */
export const FRESH = 'no-cache';

/** Files whose name changes with their content; only when they are there (200, 206, 304). */
export const KEPT = 'public, max-age=31536000, immutable';

/** Path below the site of a file whose name changes with its content. */
export const HASHED = /^(_astro|pagefind\/[^/]+\/(tables|fragment|index))\/[^/]+$/;

/** Files for hosts and not for readers, by their place in the site. */
export const HOST_FILES = ['_headers', '_redirects', '.htaccess', 'web.config'] as const;

/**
 * `_headers` as Cloudflare Pages and Netlify read it. `base` has a slash at both ends.
 * One path, one rule for caching: some hosts join the values of rules that overlap.
 */
export function headersFile(base: string): string {
  const rule = (path: string, ...headers: (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const fresh = ['', '20*', 'about/*', 'search/*', '404.html', 'scripts/*', 'pagefind/prepare.js'];
  // Pagefind names these without a hash.
  fresh.push(...['pagefind.js', 'pagefind-entry.json', 'wasm.*'].map((name) => `pagefind/:edition/${name}`));
  return [
    rule('/*', ...HEADERS),
    ...fresh.map((path) => rule(base + path, ['Cache-Control', FRESH])),
    ...['_astro', 'pagefind/:edition/tables'].map((folder) => rule(`${base}${folder}/*`, ['Cache-Control', KEPT])),
    '# The types say what hosts may compress; fragments are text, the index is read byte by byte.',
    rule(`${base}pagefind/:edition/fragment/*`, ['Cache-Control', KEPT], ['Content-Type', 'text/plain; charset=utf-8']),
    rule(
      `${base}pagefind/:edition/index/*`,
      ['Cache-Control', KEPT],
      ['Content-Type', 'text/plain; charset=x-user-defined'],
    ),
  ].join('\n');
}

/**
 * `_redirects` as Cloudflare Pages and Netlify read it. They hide index.html, so that a page that is itself called
 * index (`2025/index/`, the 五十音索引) would lead to the page above it when the slash at the end is left out.
 * `folders`: paths below the site of the folders that hold a page.
 */
export function redirectsFile(base: string, folders: readonly string[]): string {
  return folders
    .filter((folder) => /(^|\/)index$/.test(folder))
    .map((folder) => `${base}${folder} ${base}${folder}/ 301\n`)
    .join('');
}

/** robots.txt; names the sitemap when the public address is known. Only at the root of a domain do robots read it. */
export function robotsFile(base: string, site?: URL): string {
  const sitemap = site ? `\nSitemap: ${new URL(`${base}sitemap-index.xml`, site).href}\n` : '';
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

/** The rules for Apache or IIS of deploy/, which are for the root of a domain, for a site under `base`. */
export function underBase(rules: string, base: string): string {
  if (!rules.includes('/404.html')) throw new Error('404.html を指す行がありません / no line names 404.html');
  return rules.replaceAll('/404.html', `${base}404.html`);
}

/** IIS knows no patterns: its rule for `_astro` once for each folder (path below the site) of files with hashed names. */
export function locationsFor(rules: string, folders: readonly string[]): string {
  const rule = /^ *<location path="_astro">[\s\S]*?<\/location>\n/m.exec(rules)?.[0];
  if (rule === undefined) throw new Error('web.config に _astro の location がありません / no location for _astro');
  return rules.replace(rule, folders.map((folder) => rule.replace('"_astro"', `"${folder}"`)).join(''));
}
