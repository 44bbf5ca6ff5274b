import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { secondEdition } from './second-edition.ts';
import { SITES } from './sites.ts';

/** A site whose pages are weighed: how it differs, and the path that it is built for. */
export interface WeighedSite {
  readonly name: string;
  readonly base: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A long address: a host of 40 letters, two folders of 30. */
const FAR = { base: '/dantai-hoken/iryokikan-cyber/', site: 'https://www.fukuoka-ishikyodo.example.jp' };

/**
 * Every way to build the site that changes what its pages weigh: the three statuses, a long public address with a long
 * base path, and an older edition beside a newer one. `content` holds the newer edition (second-edition.ts).
 */
export function weighedSites(content: string): readonly WeighedSite[] {
  const { ended, current, upcoming } = SITES;
  const env = (more: Readonly<Record<string, string>>) => ({ ...ended.env, COMPRESS: '0', ...more });
  return [
    { name: 'ended', ...ended },
    { name: 'current', ...current },
    { name: 'upcoming', ...upcoming },
    { name: 'far', base: FAR.base, env: env({ BASE_PATH: FAR.base, SITE_URL: FAR.site }) },
    { name: 'beside-newer', base: '/', env: env({ CONTENT_DIR: content }) },
  ];
}

/** A content folder with a newer edition, for `weighedSites`. */
export const newerContent = () => secondEdition('weighed');

/** Builds one of them below .cache/sites/weighed-… and returns its folder. */
export function buildWeighed({ name, env }: WeighedSite, more: Readonly<Record<string, string>> = {}): Promise<string> {
  return buildSite(join(`weighed-${process.pid}`, name), { ...env, COMPRESS: '0', ...more });
}
