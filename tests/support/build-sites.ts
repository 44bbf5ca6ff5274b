/** Builds every site of sites.ts; `npm run test:sites`. */
import { buildSite } from './build-site.ts';
import { SITES, type SiteName } from './sites.ts';

for (const name of Object.keys(SITES) as SiteName[]) {
  await buildSite(name, SITES[name].env);
  console.log(`組み立てました: ${name}`);
}
