import type { Server } from 'node:http';
import { siteFolder } from '../../support/build-site.ts';
import { findPorts } from '../../support/find-port.ts';
import { SITES, type SiteName } from '../../support/sites.ts';
import { serveFolder } from '../../support/static-server.ts';

/** Serves one of the built sites for the length of a test file. */
export async function serveSite(name: SiteName): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await findPorts(1);
  const { base } = SITES[name];
  const server: Server = await serveFolder(siteFolder(name), port, base);
  return {
    url: `http://localhost:${port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
