import type { HTMLElement } from 'node-html-parser';

/** Astro writes each value of an island's props as [kind, value]; kinds beyond plain values and lists (dates, maps …) are refused. */
function revive(written: unknown): unknown {
  const [kind, value] = written as [number, unknown];
  if (kind === 1) return (value as unknown[]).map(revive);
  if (kind !== 0)
    throw new Error(`島の値の種類 ${kind} は、フォルダーの写しでは使えません / kind of prop not supported`);
  return value !== null && typeof value === 'object' ? reviveFields(value) : value;
}

function reviveFields(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, revive(value)]));
}

/**
 * Changes a page's islands so that they start without a server: browsers load no module from a folder, so
 * component and renderer are bundled into a script of the page, which hydrates the same element.
 * `bundle` gives a module's text with what it imports inside; addresses in it are seen from the site's
 * root (`./_astro/…`). `moved` changes each text of the props, for the addresses among them.
 */
export function bringIslandsInside(
  page: HTMLElement,
  base: string,
  bundle: (code: string) => string,
  moved: (text: string) => string,
): void {
  for (const [place, island] of page.querySelectorAll('astro-island').entries()) {
    const attribute = (name: string) => island.getAttribute(name) ?? '';
    const from = (name: string) => JSON.stringify(`./${attribute(name).slice(base.length)}`);
    const props = reviveFields(JSON.parse(attribute('props')) as object);
    const given = JSON.stringify(props, (_, value: unknown) => (typeof value === 'string' ? moved(value) : value));
    const code = bundle(
      `import { ${attribute('component-export')} as Component } from ${from('component-url')};
import renderer from ${from('renderer-url')};
renderer(document.querySelectorAll('folder-island')[${place}])(Component, ${given}, {}, { client: 'load' });`,
    );
    island.rawTagName = 'folder-island';
    island.rawAttrs = 'ssr';
    page
      .querySelector('body')
      ?.insertAdjacentHTML(
        'beforeend',
        `<script type="module">${code.replaceAll('</script', '<\\/script').trim()}</script>`,
      );
  }
}
