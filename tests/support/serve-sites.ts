/** Serves every site of sites.ts until it is stopped; Playwright starts and stops it. */

import { siteFolder } from './build-site.ts';
import { SITES, type SiteName, siteUrl } from './sites.ts';
import { serveFolder } from './static-server.ts';

for (const name of Object.keys(SITES) as SiteName[]) {
  await serveFolder(siteFolder(name), Number(new URL(siteUrl(name)).port), SITES[name].base);
}
console.log('serving');
