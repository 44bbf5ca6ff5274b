/** Builds the sites of sites.ts, all of them or those named: `node tests/support/build-sites.ts ended based`. */
import { buildSite } from './build-site.ts';
import { SITES, type SiteName } from './sites.ts';

const names = Object.keys(SITES) as SiteName[];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name as SiteName));
if (unknown.length > 0)
  throw new Error(`「${unknown.join('、')}」というサイトはありません。あるのは ${names.join('、')}`);
for (const name of names.filter((name) => asked.length === 0 || asked.includes(name))) {
  await buildSite(name, SITES[name].env);
  console.log(`組み立てました: ${name}`);
}
