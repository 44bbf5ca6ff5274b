import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { siteFolder } from './build-site.ts';
import type { SiteName } from './sites.ts';

/**
 * A site whose server can be made to answer some files wrongly, with the year-long headers of the right ones. For
 * what stays in the browser's own cache: requests that a test routes pass that by.
 */
export interface FaultyServer {
  readonly url: string;
  /** Whether a file (path from the root) is answered wrongly now. */
  isWrong: (path: string) => boolean;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  stop(): void;
}

const typeOf = (path: string) =>
  path.endsWith('.js') ? 'text/javascript' : path.endsWith('/') ? 'text/html; charset=utf-8' : 'text/plain';

export async function serveFaulty(site: SiteName): Promise<FaultyServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    response.setHeader('Content-Type', typeOf(path));
    response.setHeader('Cache-Control', path.endsWith('/') ? 'no-cache' : 'public, max-age=31536000, immutable');
    const file = join(siteFolder(site), path.endsWith('/') ? `${path}index.html` : path);
    if (faulty.isWrong(path)) response.end('<!doctype html><p>メンテナンス中');
    else if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const faulty: FaultyServer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    isWrong: () => false,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return faulty;
}
