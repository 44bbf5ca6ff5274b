/** The sites that the browser tests read: one edition in its three statuses, and one under a base path. */

/** Seconds since 1970 of a moment in Japan. */
const epoch = (moment: string) => String(Date.parse(`${moment}+09:00`) / 1000);

export const SITES = {
  /** After the period: what readers see now. The default of all tests. */
  ended: { base: '/', env: { SOURCE_DATE_EPOCH: epoch('2026-11-22T12:00:00'), COMPRESS: '1' } },
  current: { base: '/', env: { SOURCE_DATE_EPOCH: epoch('2025-10-01T12:00:00') } },
  /** Before the application deadline. */
  upcoming: { base: '/', env: { SOURCE_DATE_EPOCH: epoch('2025-03-01T12:00:00') } },
  /** Under a base path, with a public address: canonical links, QR codes. */
  based: {
    base: '/cyber/',
    env: {
      SOURCE_DATE_EPOCH: epoch('2026-11-22T12:00:00'),
      COMPRESS: '1',
      BASE_PATH: '/cyber/',
      SITE_URL: 'https://example.jp',
    },
  },
} as const satisfies Record<string, { base: string; env: Record<string, string> }>;

export type SiteName = keyof typeof SITES;

/** Address of a site on the test server; needs TEST_PORT, which the configuration sets. */
export function siteUrl(name: SiteName): string {
  const port = Number(process.env['TEST_PORT']) + Object.keys(SITES).indexOf(name);
  return `http://localhost:${port}${SITES[name].base}`;
}
