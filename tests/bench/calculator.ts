import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.ts';

/** Milliseconds from an input to the painted answer, on a CPU slowed six times. */
export interface AnswerTimes {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly samples: number;
}

const SLOWDOWN = 6;
const ROUNDS = 20;

/** Changes type and size again and again and times each answer up to the next painted frame. */
export async function measureAnswers(base: string, edition: string): Promise<AnswerTimes> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${base}${edition}/calculator/?facility=hospital&size=100&type=S3`, { waitUntil: 'networkidle' });
    await page.getByLabel('病床数').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const size = round % 2 === 0 ? '50' : '100';
      times.push(
        await page.getByLabel('病床数').evaluate(
          (field, value) =>
            new Promise<number>((resolve) => {
              const input = field as HTMLInputElement;
              const start = performance.now();
              Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
              input.dispatchEvent(new InputEvent('input', { bubbles: true }));
              const region = document.querySelector('[data-calculator-result]');
              const check = () => {
                const done = [...(region?.querySelectorAll('data[data-type]') ?? [])].every(
                  (cell) => cell.getAttribute('data-size') === value,
                );
                if (done) requestAnimationFrame(() => resolve(performance.now() - start));
                else requestAnimationFrame(check);
              };
              check();
            }),
          size,
        ),
      );
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { median: at(0.5), p95: at(0.95), worst: at(1), samples: times.length };
  } finally {
    await browser.close();
  }
}
