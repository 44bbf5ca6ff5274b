import { type Selector, type SelectorComponent, type TokenOrValue, transform } from 'lightningcss';
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
  const { classes, ids } = usedIn(html);
  return minified((await usedRules(html, css, scripts)) ?? css, new Set([...classes, ...ids]));
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
    // --sheet-*: read by margin boxes of printed sheets, where the purge does not look. --mark: by marks.css, which comes
    // later. --color-*: go their own way below.
    safelist: {
      standard: [/^:/, 'upcoming', 'current', 'ended', ...(html.includes('data-calculator-result') ? ISLAND : [])],
      variables: [/^--sheet-/, '--mark', /^--color-/],
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
  return purged?.css;
}

/** The selectors that a pseudo-class such as `:is()` holds. */
function selectorsIn(component: SelectorComponent): readonly Selector[] {
  return component.type === 'pseudo-class' && 'selectors' in component ? (component.selectors as Selector[]) : [];
}

/** Whether what a selector asks for can be there: PurgeCSS does not look into `:has()`. No script of the site makes what stands there. */
function canHold(selector: Selector, names: ReadonlySet<string>): boolean {
  return selector.every((component) => {
    if (component.type === 'class' || component.type === 'id') return names.has(component.name);
    const inner = selectorsIn(component);
    const isOpen = component.type !== 'pseudo-class' || component.kind === 'not' || inner.length === 0;
    return isOpen || inner.some((one) => canHold(one, names));
  });
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
 * roles alone: their values take fewer bytes than the detour. Given the classes and ids of a page,
 * selectors with a `:has()` that no element can fulfil go too.
 */
export function minified(css: string, names?: ReadonlySet<string>): string {
  const { code, values } = withoutPrimitives(css);
  return transform({
    filename: 'page.css',
    code,
    minify: true,
    targets: TARGETS,
    visitor: {
      Variable: ({ name }) => values.get(name.ident)?.slice(),
      Selector: (selector) =>
        names !== undefined &&
        selector.some((component) => component.type === 'pseudo-class' && component.kind === 'has') &&
        !canHold(selector, names)
          ? []
          : undefined,
    },
  }).code.toString();
}
