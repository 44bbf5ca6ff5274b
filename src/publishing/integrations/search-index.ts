import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../../editions/load.ts';
import { buildSiteSearch } from '../../search/indexing/build-site.ts';
import type { SearchFiles } from '../../search/wire.ts';

/** A search page with the names of the search's files written into it, which spares a request for a list of them. */
function withFileNames(html: string, files: Readonly<Record<string, SearchFiles>>): string {
  const named = html.replace(
    'data-files="{}"',
    () => `data-files="${JSON.stringify(files).replaceAll('"', '&quot;')}"`,
  );
  if (named === html)
    throw new Error('search/index.html: data-files がありません / no place for the names of the files');
  return named;
}

/** When anything in the content was last changed, in milliseconds. */
function lastChange(): number {
  return Math.max(
    ...readdirSync(contentRoot(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  );
}

/** The search while developing: built when it is first asked for, and anew when the content has changed. */
class DevelopmentSearch {
  readonly folder = mkdtempSync(join(tmpdir(), 'search-development-'));
  private built: { readonly at: number; readonly files: Promise<Record<string, SearchFiles>> } | undefined;

  files(): Promise<Record<string, SearchFiles>> {
    const at = lastChange();
    if (this.built?.at !== at) {
      const files = buildSiteSearch(this.folder);
      this.built = { at, files };
      // After a slip in the content, the next request tries again.
      files.catch(() => {
        this.built = undefined;
      });
    }
    return this.built?.files ?? Promise.reject(new Error('unreachable: built above'));
  }
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Answers for files below `pagefind/`, and writes their names into the search page. */
function developmentMiddleware(base: string, search: DevelopmentSearch) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
    const file = /^pagefind\/(.*)$/.exec(path)?.[1];
    if (file !== undefined) {
      search.files().then(() => {
        const found = join(search.folder, normalize(`/${decodeURIComponent(file)}`));
        if (!existsSync(found) || !statSync(found).isFile()) return next();
        response.setHeader('content-type', TYPES[extname(found)] ?? 'application/octet-stream');
        response.end(readFileSync(found));
      }, next);
      return;
    }
    if (path !== 'search/') {
      next();
      return;
    }
    search.files().then((files) => {
      const chunks: Buffer[] = [];
      const end = response.end.bind(response);
      response.write = ((chunk: string | Uint8Array) => {
        chunks.push(Buffer.from(chunk as Uint8Array));
        return true;
      }) as ServerResponse['write'];
      response.end = ((chunk?: string | Uint8Array) => {
        if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array));
        const html = Buffer.concat(chunks).toString('utf8');
        if (!response.headersSent) response.removeHeader('content-length');
        return end(html.includes('data-files="{}"') ? withFileNames(html, files) : html);
      }) as ServerResponse['end'];
      next();
    }, next);
  };
}

/**
 * Builds the search: after the pages, into `pagefind/<year>/`, stopping the build
 * when a record and its page do not agree; and while developing, on request.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        const search = new DevelopmentSearch();
        server.middlewares.use(developmentMiddleware(base, search));
        server.httpServer?.once('close', () => rmSync(search.folder, { recursive: true, force: true }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await buildSiteSearch(join(root, 'pagefind'), (path) => {
          const file = join(root, path, 'index.html');
          return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
        });
        const page = join(root, 'search/index.html');
        writeFileSync(page, withFileNames(readFileSync(page, 'utf8'), files));
        logger.info(Object.keys(files).join(', '));
      },
    },
  };
}
