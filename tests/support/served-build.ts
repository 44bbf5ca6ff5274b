import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';

/** A site that one test file has built for itself, served on a port of its own. */
export interface ServedBuild {
  /** `http://localhost:…`, without a slash at its end. */
  readonly origin: string;
  readonly folder: string;
  /** Ends the server and removes what was built. */
  stop(): void;
}

/**
 * Builds a site with `env` (see build-site.ts) and serves it; the system chooses the port, so that files that run side
 * by side cannot take the same one. `project`: a copy of the project to build instead.
 */
export async function serveBuild(
  name: string,
  env: Readonly<Record<string, string>> = {},
  project?: string,
): Promise<ServedBuild> {
  const folder = await buildSite(`${name}-${process.pid}`, env, project);
  const server = await serveFolder(folder, 0);
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    stop() {
      server.close();
      for (const path of [folder, `${folder}-cache`]) rmSync(path, { recursive: true, force: true });
    },
  };
}
