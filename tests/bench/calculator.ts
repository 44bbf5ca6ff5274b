import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.ts';

/** How long an answer takes on a CPU slowed six times, in milliseconds from the input. */
export interface AnswerTimes {
  /** Until the answer stands in the page, ready for the next frame. */
  readonly ready: { readonly median: number; readonly p95: number };
  /** Until that frame has been painted. */
  readonly painted: { readonly median: number; readonly p95: number };
}

const SLOWDOWN = 6;
const ROUNDS = 20;
/** An answer that is not there after so many frames will not come. */
const FRAMES = 600;

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
    const rounds: { ready: number; painted: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const size = round % 2 === 0 ? '50' : '100';
      rounds.push(
        await page.getByLabel('病床数').evaluate(
          async (field, { value, frames }) => {
            const input = field as HTMLInputElement;
            // The answer is built anew each time, so its cells are looked for anew as well.
            const isAnswered = () => {
              const cells = [...document.querySelectorAll('[data-calculator-result] data[data-type]')];
              return cells.length > 0 && cells.every((cell) => cell.getAttribute('data-size') === value);
            };
            // Begins with a frame, as a reader's input does.
            await new Promise(requestAnimationFrame);
            const start = performance.now();
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            // Preact renders in a microtask; a frame more is counted when that was not enough.
            for (let turn = 0; turn < 20 && !isAnswered(); turn += 1) await Promise.resolve();
            for (let frame = 0; !isAnswered(); frame += 1) {
              if (frame === frames) throw new Error(`${value}床の答えが、${frames}コマ待っても出ません`);
              await new Promise(requestAnimationFrame);
            }
            const ready = performance.now() - start;
            await new Promise(requestAnimationFrame);
            // The first task after a frame's callbacks runs when the frame has been painted.
            await new Promise((resolve) => setTimeout(resolve));
            return { ready, painted: performance.now() - start };
          },
          { value: size, frames: FRAMES },
        ),
      );
    }
    const spread = (key: 'ready' | 'painted') => {
      const times = rounds.map((round) => round[key]).sort((a, b) => a - b);
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
      return { median: at(0.5), p95: at(0.95) };
    };
    return { ready: spread('ready'), painted: spread('painted') };
  } finally {
    await browser.close();
  }
}
