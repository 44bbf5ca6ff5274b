/**
 * A page with an island of its own, added as any Astro developer would: a component, a `client:*` directive, no change
 * of the configuration. It comes alive under the page's strict policy.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'node-html-parser';
import { copyProject } from '../support/project-copy.ts';
import { type ServedBuild, serveBuild } from '../support/served-build.ts';

const COMPONENT = `import { useState } from 'preact/hooks';
export default function Counter({ from }: { from: number }) {
  const [count, setCount] = useState(from);
  return <button type="button" onClick={() => setCount(count + 1)}>{count}</button>;
}
`;
const page = (directive: string) => `---
import Counter from '../counter/Counter.tsx';
import Page from '../layouts/Page.astro';
import { newestEdition } from '../editions/load.ts';
Astro.locals.place = { edition: newestEdition(), slug: '${directive}', wholeBook: false };
---
<Page title="数える" description="数えるだけのページ"><main id="main"><h1>数える</h1><Counter from={41} client:${directive} /></main></Page>
`;
const DIRECTIVES = ['load', 'idle', 'visible'] as const;

let project = '';
let site: ServedBuild;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  project = copyProject('second-island');
  mkdirSync(join(project, 'src/counter'));
  writeFileSync(join(project, 'src/counter/Counter.tsx'), COMPONENT);
  for (const directive of DIRECTIVES)
    writeFileSync(join(project, `src/pages/count-${directive}.astro`), page(directive));
  site = await serveBuild('second-island', {}, project);
});
test.afterAll(() => {
  site?.stop();
  rmSync(project, { recursive: true, force: true });
});

for (const directive of DIRECTIVES) {
  test(`client:${directive}：描いたあとで動き出し、方針（CSP）にも止められない`, async ({ page }) => {
    const html = readFileSync(join(site.folder, `count-${directive}/index.html`), 'utf8');
    expect(parse(html).querySelector('astro-island')?.getAttribute('renderer-url')).toMatch(/^\/_astro\/.+\.js$/);
    expect(html).toContain('Content-Security-Policy');
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${site.origin}/count-${directive}/`);
    const button = page.getByRole('button', { name: /^4\d$/ });
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await button.click();
    await expect(button).toHaveText('42');
    expect(problems).toEqual([]);
  });
}
