import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from '../../src/cli/find-browser.ts';

export interface LighthouseScores {
  readonly page: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** Audits below full marks, by id. */
  readonly below: readonly string[];
}

/** Lighthouse's mobile profile on each address; scores from 0 to 100. */
export async function measureLighthouse(base: string, pages: readonly string[]): Promise<LighthouseScores[]> {
  const chromePath = findBrowser();
  const chrome = await launch({
    ...(chromePath ? { chromePath } : {}),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
  });
  const scores: LighthouseScores[] = [];
  try {
    for (const page of pages) {
      const result = await lighthouse(base + page, { port: chrome.port, logLevel: 'error', output: 'json' });
      if (!result) throw new Error(`Lighthouse が /${page} を測れませんでした`);
      const { categories, audits } = result.lhr;
      const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
      const weighed = new Set(
        Object.values(categories).flatMap(({ auditRefs }) =>
          auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
        ),
      );
      scores.push({
        page: `/${page}`,
        performance: score('performance'),
        accessibility: score('accessibility'),
        bestPractices: score('best-practices'),
        seo: score('seo'),
        below: [...weighed].filter((id) => (audits[id]?.score ?? 1) < 0.9),
      });
    }
  } finally {
    chrome.kill();
  }
  return scores;
}
