/**
 * A copy of a built site whose pages write down what goes wrong in them. Debian's WebKit tells its driver
 * nothing of the console: the page has to keep it. The one script that does so stands before the page's
 * policy, which therefore neither blocks it nor is changed for it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteFolder } from '../support/build-site.ts';
import { findPorts } from '../support/find-port.ts';
import { fileOf, pagesOf } from '../support/pages.ts';
import { SITES, type SiteName } from '../support/sites.ts';
import { serveFolder } from '../support/static-server.ts';

declare global {
  interface Window {
    /** Errors, warnings and breaches of the policy since the page began. */
    noise: string[];
  }
}

/** Runs in the page. */
function record(): void {
  const noise: string[] = [];
  window.noise = noise;
  addEventListener('error', (event) => noise.push(`error: ${event.message}`), true);
  addEventListener('unhandledrejection', (event) => noise.push(`rejection: ${String(event.reason)}`));
  addEventListener('securitypolicyviolation', (event) =>
    noise.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...words: unknown[]) => {
      noise.push(`${level}: ${words.map(String).join(' ')}`);
      say.apply(console, words);
    };
  }
}

/** Serves such a copy for the length of a test file. */
export async function serveRecorded(name: SiteName): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  cpSync(siteFolder(name), folder, { recursive: true });
  for (const page of pagesOf(folder)) {
    const path = join(folder, fileOf(page));
    const html = readFileSync(path, 'utf8');
    const head = /<head>/i.exec(html);
    if (!head || html.search(/http-equiv/i) < head.index) throw new Error(`${page} のはじめを読めません`);
    const after = head.index + head[0].length;
    writeFileSync(path, `${html.slice(0, after)}<script>(${record.toString()})()</script>${html.slice(after)}`);
  }
  const { base } = SITES[name];
  const port = await findPorts(1);
  const server = await serveFolder(folder, port, base);
  return {
    url: `http://localhost:${port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}
