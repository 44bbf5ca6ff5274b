import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/build-site.ts';
import { packed } from '../support/packed.ts';

/** What a build with a number of editions costs. */
export interface BuildCost {
  readonly editions: number;
  readonly seconds: number;
  /** Peak resident memory, in MB. */
  readonly memory: number;
  /** Output, in MB. */
  readonly output: number;
  /** Bytes of a clause page of the newest edition at brotli 11: must not grow. */
  readonly page: number;
}

/** Years for the copies, counted back from the newest edition so that it stays the newest. */
function copies(root: string, count: number): void {
  const source = join(PROJECT, 'content');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of readdirSync(source)) cpSync(join(source, name), join(root, name), { recursive: true });
  for (let index = 1; index < count; index += 1) {
    const year = String(2025 - index);
    cpSync(join(source, '2025'), join(root, year), { recursive: true });
    const file = join(root, year, 'edition.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"edition": "2025"', `"edition": "${year}"`));
  }
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stat = statSync(join(folder, name));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
}

/** Builds once with `count` editions (copies made for the run) and measures it. */
export async function measureBuild(count: number): Promise<BuildCost> {
  const content = join(PROJECT, `.cache/bench/content-${count}`);
  const output = join(PROJECT, `.cache/bench/dist-${count}`);
  copies(content, count);
  rmSync(output, { recursive: true, force: true });
  const started = performance.now();
  const child = execFile(process.execPath, [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: PROJECT,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: content, OUT_DIR: output, CACHE_DIR: `${output}-cache` },
  });
  let memory = 0;
  const watch = setInterval(() => {
    try {
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      memory = Math.max(memory, Number(peak ?? 0) / 1024);
    } catch {
      // Not Linux, or the build has just ended: the last reading stands.
    }
  }, 100);
  await new Promise<void>((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${count}版の組み立てに失敗しました`)))),
  );
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const result = {
    editions: count,
    seconds,
    memory,
    output: folderBytes(output) / 1024 / 1024,
    page: packed(readFileSync(join(output, '2025/exclusions/index.html'))),
  };
  for (const folder of [content, output, `${output}-cache`]) rmSync(folder, { recursive: true, force: true });
  return result;
}
