/** The engines that readers may have beside the current Chromium, behind one small face. */
import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { unpackChromium109 } from './chromium-109.ts';
import { findFirefox, NO_FIREFOX } from './firefox.ts';

/** One open page. */
export interface Tab {
  /** Opens an address and forgets the noise of the one before. */
  open(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page. It must stand alone: it sees nothing of the test but its argument. */
  evaluate<Result, Argument>(run: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Types into the element, key by key. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Chooses the entry of a list that has this value. */
  choose(selector: string, value: string): Promise<void>;
  press(key: 'Enter' | 'Tab'): Promise<void>;
  /** The page on A4 paper, as its style sheet asks. */
  print(): Promise<Uint8Array>;
  /** Errors and warnings of the console, breaches of the policy among them, since the page was opened. */
  noise(): readonly string[];
  close(): Promise<void>;
}

/** A started browser. */
export interface Engine {
  readonly version: string;
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

export interface EngineChoice {
  /** Size of text that is not told otherwise, in pixels; 16 is what browsers bring, 32 is doubled. */
  readonly textSize?: 16 | 32;
}

/** Firefox as Debian packages it (ESR), driven over WebDriver BiDi. */
async function startFirefox({ textSize = 16 }: EngineChoice): Promise<Engine> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(NO_FIREFOX);
  const sizes = Object.fromEntries(
    ['x-western', 'ja', 'x-unicode'].flatMap((script) => [
      [`font.size.variable.${script}`, textSize],
      [`font.size.monospace.${script}`, textSize],
    ]),
  );
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 600_000,
    extraPrefsFirefox: { ...sizes, 'intl.accept_languages': 'ja' },
  });
  return {
    version: await browser.version(),
    close: () => browser.close(),
    async tab() {
      const page = await browser.newPage();
      let noise: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(String(error)));
      return {
        async open(url) {
          noise = [];
          await page.goto(url, { timeout: 300_000 });
        },
        resize: (width, height) => page.setViewport({ width, height }),
        evaluate: (run, argument) => page.evaluate(run as never, argument as never),
        type: (selector, text) => page.type(selector, text),
        click: (selector) => page.click(selector),
        choose: async (selector, value) => void (await page.select(selector, value)),
        press: (key) => page.keyboard.press(key),
        print: () => page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true, timeout: 300_000 }),
        noise: () => noise,
        close: () => page.close(),
      };
    },
  };
}

/** Chromium 109: the last for Windows 7 and 8, and the oldest Chrome and Edge we serve. */
async function startChromium109({ textSize = 16 }: EngineChoice): Promise<Engine> {
  const unpacked = unpackChromium109();
  if (!unpacked) throw new Error('Chromium 109は、x64のLinuxでだけ動かせます');
  const browser = await chromium.launch({
    executablePath: unpacked.executablePath,
    chromiumSandbox: false,
    env: { ...process.env, LD_LIBRARY_PATH: unpacked.libraries } as Record<string, string>,
    args: ['--single-process', '--no-zygote', '--disable-gpu', `--blink-settings=defaultFontSize=${textSize}`],
    timeout: 120_000,
  });
  return {
    version: `Chromium ${browser.version()}`,
    close: () => browser.close(),
    async tab() {
      const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
      const page = await context.newPage();
      page.setDefaultTimeout(300_000);
      let noise: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(String(error)));
      return {
        async open(url) {
          noise = [];
          await page.goto(url);
        },
        resize: (width, height) => page.setViewportSize({ width, height }),
        evaluate: (run, argument) => page.evaluate(run as never, argument as never),
        type: (selector, text) => page.locator(selector).pressSequentially(text),
        click: (selector) => page.locator(selector).first().click(),
        choose: async (selector, value) => void (await page.locator(selector).selectOption(value)),
        press: (key) => page.keyboard.press(key),
        print: () => page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true }),
        noise: () => noise,
        close: () => context.close(),
      };
    },
  };
}

export const ENGINES = { 'Firefox ESR': startFirefox, 'Chromium 109': startChromium109 } as const;
