import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEdition } from '../../src/authoring/new-edition.ts';
import { PROJECT } from '../support/build-site.ts';
import { confirmAll } from '../support/confirm-all.ts';
import { inYear, YEAR } from '../support/edition.ts';
import { copyContent, removeContent } from '../support/edition-copies.ts';
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

/** A content folder with `count` editions: the frozen one, and as many later years as the generator makes, published for the run. */
function editions(count: number): { root: string; newest: string } {
  const root = copyContent(`bench-${count}`);
  let newest = Number(YEAR);
  while (newest < Number(YEAR) - 1 + count) {
    newest += 1;
    const folder = join(root, String(newest));
    newEdition(root, String(newest));
    const file = join(folder, 'edition.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"draft"', '"published"'));
    confirmAll(folder);
  }
  return { root, newest: String(newest) };
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stat = statSync(join(folder, name));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
}

/** Builds once with `count` editions (copies made for the run) and measures it. */
export async function measureBuild(count: number): Promise<BuildCost> {
  const { root: content, newest } = editions(count);
  const output = join(PROJECT, `.cache/bench/dist-${count}`);
  rmSync(output, { recursive: true, force: true });
  const started = performance.now();
  const child = execFile(process.execPath, [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: PROJECT,
    maxBuffer: 64 * 1024 * 1024,
    // Before every edition begins: a page must not differ for its status.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SOURCE_DATE_EPOCH: String(Date.parse(inYear('04-01T12:00')) / 1000),
      CONTENT_DIR: content,
      OUT_DIR: output,
      CACHE_DIR: `${output}-cache`,
    },
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
    page: packed(readFileSync(join(output, `${newest}/exclusions/index.html`))),
  };
  removeContent(content);
  for (const folder of [output, `${output}-cache`]) rmSync(folder, { recursive: true, force: true });
  return result;
}
