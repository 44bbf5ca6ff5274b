/**
 * The sites that the tests read: the frozen edition in its three statuses, and one under a base path; and what
 * content/ holds. Their clocks come from the edition's own dates.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionYears } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';
import { edition } from './edition.ts';

const DAY = 86_400_000;
/** Noon of the day that many days from a moment, as SOURCE_DATE_EPOCH: seconds since 1970. */
function epoch(moment: string, days: number): string {
  const noon = Date.parse(`${moment.slice(0, 10)}T12:00:00+09:00`);
  return String((noon + days * DAY) / 1000);
}
const { applicationDeadline, period } = edition.facts;

/** Not own-content.ts: what cannot be read must not keep the other sites from being built. */
const OWN_CONTENT = join(PROJECT, 'content');
/** The last end of its published editions' periods. */
const lastEnd = editionYears(OWN_CONTENT).flatMap((year): string[] => {
  try {
    const facts = JSON.parse(readFileSync(join(OWN_CONTENT, year, 'edition.json'), 'utf8')) as typeof edition.facts;
    return facts.publication === 'published' ? [facts.period.end] : [];
  } catch {
    return [];
  }
})[0];

export const SITES = {
  /** After the period: what readers see now. The default of all tests. */
  ended: { base: '/', env: { SOURCE_DATE_EPOCH: epoch(period.end, 201), COMPRESS: '1' } },
  current: { base: '/', env: { SOURCE_DATE_EPOCH: epoch(period.start, 149) } },
  /** Before the application deadline. */
  upcoming: { base: '/', env: { SOURCE_DATE_EPOCH: epoch(applicationDeadline, -13) } },
  /** Under a base path, with a public address: canonical links, QR codes. */
  based: {
    base: '/cyber/',
    env: {
      SOURCE_DATE_EPOCH: epoch(period.end, 201),
      COMPRESS: '1',
      BASE_PATH: '/cyber/',
      SITE_URL: 'https://example.jp',
    },
  },
  /** What content/ holds, on the day after its last period. */
  own: { base: '/', env: { CONTENT_DIR: OWN_CONTENT, SOURCE_DATE_EPOCH: epoch(lastEnd ?? period.end, 1) } },
} as const satisfies Record<string, { base: string; env: Record<string, string> }>;

export type SiteName = keyof typeof SITES;

/** Address of a site on the test server; needs TEST_PORT, which the configuration sets. */
export function siteUrl(name: SiteName): string {
  const port = Number(process.env['TEST_PORT']) + Object.keys(SITES).indexOf(name);
  return `http://localhost:${port}${SITES[name].base}`;
}
