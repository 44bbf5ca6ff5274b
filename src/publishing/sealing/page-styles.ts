import { transform } from 'lightningcss';
import { parse } from 'node-html-parser';
import { type ExtractorResultDetailed, PurgeCSS } from 'purgecss';

/**
 * Oldest browsers we serve, as lightningcss writes versions. iOS is an engine of its own there:
 * without it, `-webkit-text-size-adjust` is dropped, which only iPhones need.
 */
const TARGETS = {
  chrome: 109 << 16,
  firefox: 115 << 16,
  safari: (16 << 16) | (4 << 8),
  ios_saf: (16 << 16) | (4 << 8),
};

/** Classes, states and elements that the calculator's script sets; searching its words instead would keep half the sheet. */
const ISLAND = [/^calc/, 'restoring', 'failed', 'answered', 'ol', 'textarea'];

/** Primitives of the design tokens are named by our roles alone: their values take fewer bytes than the detour. */
export function resolvePrimitives(css: string): string {
  const values = new Map(
    [...css.matchAll(/(--color-[\w-]+):\s*([^;}]+?)\s*[;}]/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
  return css
    .replace(/var\((--color-[\w-]+)\)/g, (use, name: string) => values.get(name) ?? use)
    .replace(/--color-[\w-]+:[^;}]+;?/g, '');
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
export async function pageStyles(html: string, css: string, scripts: string): Promise<string> {
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
      standard: [
        /^:/,
        'details',
        'mark',
        'marks',
        'upcoming',
        'current',
        'ended',
        ...(html.includes('data-calculator-result') ? ISLAND : []),
      ],
      variables: [/^--sheet-/],
    },
    dynamicAttributes: [
      'data-edition-status',
      'data-clock-read',
      'data-paper',
      'hidden',
      'aria-current',
      'aria-invalid',
      'open',
      'href',
      'scope',
      'data-calculator',
    ],
  });
  const resolved = resolvePrimitives(purged?.css ?? css);
  return transform({
    filename: 'page.css',
    code: Buffer.from(resolved),
    minify: true,
    targets: TARGETS,
  }).code.toString();
}
