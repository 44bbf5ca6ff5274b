import { type TokenOrValue, transform } from 'lightningcss';
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
  return minified((await usedRules(html, css, scripts)) ?? css);
}

/** The rules of `css` that the page and its scripts can use. */
async function usedRules(html: string, css: string, scripts: string): Promise<string | undefined> {
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
  return purged?.css;
}

/** The sheet without the primitives of the design tokens (`--color-…`), and their values. */
function withoutPrimitives(css: string): {
  readonly code: Uint8Array;
  readonly values: ReadonlyMap<string, readonly TokenOrValue[]>;
} {
  const values = new Map<string, readonly TokenOrValue[]>();
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Declaration: {
        custom({ name, value }) {
          if (!name.startsWith('--color-')) return undefined;
          values.set(name, value);
          return [];
        },
      },
    },
  });
  return { code, values };
}

/**
 * One sheet for our oldest browsers, in as few bytes as it can be. Primitives of the design tokens are named by our
 * roles alone: their values take fewer bytes than the detour.
 */
export function minified(css: string): string {
  const { code, values } = withoutPrimitives(css);
  return transform({
    filename: 'page.css',
    code,
    minify: true,
    targets: TARGETS,
    visitor: { Variable: ({ name }) => values.get(name.ident)?.slice() },
  }).code.toString();
}
