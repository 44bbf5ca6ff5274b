/**
 * WebKitGTK, which is Safari's engine with another system below it, driven by plain requests over
 * WebDriver. One browser in a display of its own (Xvfb).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { findPorts } from '../support/find-port.ts';

/** Debian's packages that bring the driver, the browser it drives, and a display. */
export const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'] as const;

const DRIVER = '/usr/bin/WebKitWebDriver';
const DISPLAY_SERVER = '/usr/bin/Xvfb';
const findMiniBrowser = () => globSync('/usr/lib/*/webkit*gtk-4*/MiniBrowser')[0];

/** What of it is not there, by the paths that were looked for. */
export function missingWebKit(): string[] {
  const programs = [DRIVER, DISPLAY_SERVER].filter((path) => !existsSync(path));
  return findMiniBrowser() === undefined ? [...programs, 'MiniBrowser'] : programs;
}

/** WebDriver's name for an element in its answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/**
 * Dots of the display to one pixel of the page. The browser's window cannot be narrower than its own bar (about
 * 450 dots): with finer pixels, as telephones have them, 320 fit. All widths that are asked for come out whole.
 */
const SCALE = 1.6;
/** Keys that are no characters. */
const KEYS = { Enter: '\uE007', Tab: '\uE004' } as const;

/** The one window of a started WebKit. */
export interface WebKit {
  readonly version: string;
  open(url: string): Promise<void>;
  /** Makes the page as wide and high as that; the window's frame is taken into account. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page. It must stand alone: it sees nothing of the test but its argument. */
  evaluate<Result, Argument>(run: (argument: Argument) => Result, argument: Argument): Promise<Result>;
  /** Asks the page until it says yes. Throws with `what` when it does not within half a minute. */
  until<Argument>(what: string, run: (argument: Argument) => boolean, argument: Argument): Promise<void>;
  /** Types into an element that can be seen, after what stands there. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a key on an element. There is no click: the driver misses its place when the display has finer pixels. */
  press(selector: string, key: keyof typeof KEYS): Promise<void>;
  address(): Promise<string>;
  /** Picture of the window, PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Xvfb chooses a display that is free and writes its number to the third channel. */
function startDisplay(): Promise<{ child: ChildProcess; name: string }> {
  const child = spawn(DISPLAY_SERVER, ['-displayfd', '3', '-screen', '0', '2200x1600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb が始まりません（${code}）`)));
    let written = '';
    child.stdio[3]?.on('data', (data: Buffer) => {
      written += data.toString();
      if (written.endsWith('\n')) resolve({ child, name: `:${written.trim()}` });
    });
  });
}

/** Starts WebKitGTK in a display of its own. */
export async function startWebKit(): Promise<WebKit> {
  const binary = findMiniBrowser();
  if (binary === undefined || missingWebKit().length > 0)
    throw new Error(`WebKitGTKがありません（${missingWebKit().join('、')}）。npm run test:webkit-ready が入れます`);
  const display = await startDisplay();
  const port = await findPorts(1, 6100, 6400);
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display.name,
      LANG: 'C.UTF-8',
      LANGUAGE: 'ja',
      // A container has neither a graphics card nor, for root, the right to make the sandbox's name spaces.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      GDK_DPI_SCALE: String(SCALE),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [driver.stdout, driver.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });

  async function send<Value>(method: string, path: string, body?: unknown): Promise<Value> {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
      signal: AbortSignal.timeout(120_000),
    });
    const { value } = (await reply.json()) as { value: Value & { error?: string; message?: string } };
    if (!reply.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  }

  let session = '';
  const stop = async () => {
    if (session) await send('DELETE', session).catch(() => undefined);
    await end(driver);
    await end(display.child);
  };
  try {
    const until = Date.now() + 60_000;
    while (!(await send('GET', '/status').catch(() => undefined))) {
      if (Date.now() > until || driver.exitCode !== null) throw new Error(`WebKitWebDriver が始まりません\n${output}`);
      await pause(100);
    }
    const options = {
      binary,
      args: ['--automation'],
    };
    const started = await send<{ sessionId: string; capabilities: Record<string, string> }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, pageLoadStrategy: 'normal' } },
    });
    session = `/session/${started.sessionId}`;
    const post = <Value>(path: string, body?: unknown) => send<Value>('POST', `${session}/${path}`, body);
    const evaluate: WebKit['evaluate'] = (run, argument) =>
      post('execute/sync', { script: `return (${run.toString()})(arguments[0]);`, args: [argument ?? null] });
    const element = async (selector: string) =>
      (await post<Record<string, string>>('element', { using: 'css selector', value: selector }))[ELEMENT];
    let frame: readonly [number, number] = [0, 0];
    return {
      version: started.capabilities['browserVersion'] ?? '',
      evaluate,
      async open(url) {
        await post('url', { url });
      },
      async resize(width, height) {
        // The window is that wide at once, the page some frames later.
        const settled = async () => {
          for (let tries = 0; tries < 40; tries += 1) {
            const inside = await evaluate(() => [innerWidth, innerHeight] as const, undefined);
            if (Math.abs(inside[0] - width) <= 1 && Math.abs(inside[1] - height) <= 1) return inside;
            await pause(25);
          }
          return evaluate(() => [innerWidth, innerHeight] as const, undefined);
        };
        for (let tries = 0; tries < 5; tries += 1) {
          const dots = [width * SCALE + frame[0], height * SCALE + frame[1]] as const;
          await post('window/rect', { width: Math.round(dots[0]), height: Math.round(dots[1]) });
          const inside = await settled();
          if (Math.abs(inside[0] - width) <= 1 && Math.abs(inside[1] - height) <= 1) return;
          // How much of the window is not the page; known from the first time on.
          frame = [Math.max(0, dots[0] - inside[0] * SCALE), Math.max(0, dots[1] - inside[1] * SCALE)];
        }
        throw new Error(`ページが幅${width}px、高さ${height}pxになりません`);
      },
      async until(what, run, argument) {
        const last = Date.now() + 30_000;
        while (!(await evaluate(run, argument))) {
          if (Date.now() > last) throw new Error(`30秒待っても「${what}」になりません`);
          await pause(100);
        }
      },
      async type(selector, text) {
        await post(`element/${await element(selector)}/value`, { text });
      },
      async press(selector, key) {
        await post(`element/${await element(selector)}/value`, { text: KEYS[key] });
      },
      address: () => send('GET', `${session}/url`),
      picture: async () => Buffer.from(await send<string>('GET', `${session}/screenshot`), 'base64'),
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
