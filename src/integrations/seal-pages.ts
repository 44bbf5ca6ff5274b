import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'lightningcss';
import { parse } from 'node-html-parser';
import { type ExtractorResultDetailed, PurgeCSS } from 'purgecss';

/** Oldest browsers we serve: Chrome/Edge 109 and Firefox ESR 115, as lightningcss writes versions. */
const TARGETS = { chrome: 109 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) };

/** Classes, states and elements that the calculator's script sets; searching its words instead would keep half the sheet. */
const ISLAND = [/^calc/, 'restoring', 'failed', 'answered', 'ol', 'textarea'];

const STYLE = /<style([^>]*)>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;

/** All files below a folder that end with `ending`. */
function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/** The tags, classes, ids and attributes of a page; without it every word of the text would count as a class. */
function usedIn(html: string): ExtractorResultDetailed {
  const [tags, classes, ids, names, values] = [
    new Set(['html', 'body']),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const element of parse(html).querySelectorAll('*')) {
    tags.add(element.tagName.toLowerCase());
    for (const name of element.classList.values()) classes.add(name);
    if (element.id) ids.add(element.id);
    for (const [name, value] of Object.entries(element.attributes)) {
      names.add(name);
      for (const word of [value, ...value.split(' ')]) values.add(word);
    }
  }
  return {
    tags: [...tags],
    classes: [...classes],
    ids: [...ids],
    attributes: { names: [...names], values: [...values] },
    undetermined: [],
  };
}

/** The rules of a page's style sheets that the page (with its scripts) can use, minified into one sheet. */
async function pageStyles(html: string, css: string, scripts: string): Promise<string> {
  const [purged] = await new PurgeCSS().purge({
    content: [
      { raw: html, extension: 'html' },
      { raw: scripts, extension: 'js' },
    ],
    extractors: [{ extensions: ['html'], extractor: usedIn }],
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
    // States that scripts or the browser set; the words stand in no static markup.
    // --sheet-*: read by margin boxes of printed sheets, where the purge does not look.
    safelist: {
      standard: [/^:/, 'details', 'mark', 'upcoming', 'current', 'ended', ...(html.includes('data-calculator-result') ? ISLAND : [])],
      variables: [/^--sheet-/],
    },
    dynamicAttributes: ['data-edition-status', 'hidden', 'aria-current', 'aria-invalid', 'open', 'href', 'scope', 'data-calculator'],
  });
  return transform({ filename: 'page.css', code: Buffer.from(purged?.css ?? css), minify: true, targets: TARGETS }).code.toString();
}

/** `'sha256-…'` of an inline script or style, as the policy names it. */
function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The strict policy of one page: only what stands in it, by hash, and its own origin where it needs files. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(SCRIPT)].filter(
    ([, attributes]) => !/\bsrc=/.test(attributes ?? '') && !/type="application\/(ld\+)?json"/.test(attributes ?? ''),
  );
  const styles = [...html.matchAll(STYLE)];
  const needsFiles = /<script[^>]*\bsrc=|import\(|<astro-island/.test(html);
  const needsWasm = /data-search-results/.test(html);
  const directives: [string, string[]][] = [
    ['default-src', ["'none'"]],
    [
      'script-src',
      [
        ...(needsFiles ? ["'self'"] : []),
        ...(needsWasm ? ["'wasm-unsafe-eval'"] : []),
        ...new Set(scripts.map(([, , text]) => sourceHash(text ?? ''))),
      ],
    ],
    ['style-src', [...new Set(styles.map(([, , text]) => sourceHash(text ?? '')))]],
    ['img-src', ["'self'", 'data:']],
    // Tools that audit a page ask for robots.txt in its name, so its own origin stays reachable.
    ['connect-src', ["'self'"]],
    ['form-action', ["'self'"]],
    ['base-uri', ["'none'"]],
  ];
  return directives.map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`).join(';');
}

/**
 * Last touch on every built page: one style sheet with only the rules it uses,
 * and a Content-Security-Policy with the hashes of what is inline. Astro's own
 * policy cannot serve here, because its hashes are taken before the purge.
 */
export function sealPages(): AstroIntegration {
  return {
    name: 'seal-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = filesBelow(root, '.html');
        const scripts = new Map(
          filesBelow(root, '.js').map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
        );
        for (const path of pages) {
          const html = readFileSync(path, 'utf8');
          const sheets = [...html.matchAll(STYLE)];
          // Sheets that belong to one page only (running heads) keep their rules: they hold custom properties alone.
          const css = sheets.map(([, , text]) => text).join('\n');
          const bare = html.replace(STYLE, '');
          const ownScripts = /<astro-island|data-search-results/.test(html) ? [...scripts.values()].join('\n') : '';
          const sheet = await pageStyles(bare, css, ownScripts);
          const styled = bare.replace('</head>', () => `<style>${sheet}</style></head>`);
          const sealed = styled.replace(
            /<meta charset="?utf-8"?[^>]*>/i,
            (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policyOf(styled)}">`,
          );
          if (sealed === styled) throw new Error(`${relative(root, path)}: <meta charset> がないので方針（CSP）を置けません`);
          writeFileSync(path, sealed);
        }
        logger.info(`${pages.length} pages sealed`);
      },
    },
  };
}
