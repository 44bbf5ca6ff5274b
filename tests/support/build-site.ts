import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { whileNobodyBuilds } from './build-lock.ts';

const run = promisify(execFile);
export const PROJECT = resolve(import.meta.dirname, '../..');
const SITES = join(PROJECT, '.cache/sites');

/** Folder of a site that `buildSite` has built. */
export function siteFolder(name: string): string {
  return join(SITES, name);
}

/**
 * Builds the site into .cache/sites/<name> with extra environment variables
 * (SOURCE_DATE_EPOCH, BASE_PATH, SITE_URL, CONTENT_DIR, PREVIEW …) and returns the folder.
 * The content is the frozen edition's unless CONTENT_DIR says otherwise or a copy of the project is built.
 * Compressed files are only made when asked for, with COMPRESS: '1'.
 * `project`: a copy of the project to build instead (project-copy.ts). Throws with the build's output when it fails.
 */
export async function buildSite(
  name: string,
  env: Readonly<Record<string, string>> = {},
  project = PROJECT,
): Promise<string> {
  const folder = siteFolder(name);
  rmSync(folder, { recursive: true, force: true });
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
  try {
    await whileNobodyBuilds(project, () =>
      run(process.execPath, [astro, 'build'], {
        cwd: project,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          CONTENT_DIR: join(project, project === PROJECT ? 'tests/fixtures/frozen/content' : 'content'),
          COMPRESS: '0',
          ...env,
          OUT_DIR: folder,
          CACHE_DIR: `${folder}-cache`,
        },
        maxBuffer: 64 * 1024 * 1024,
      }),
    );
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`「${name}」の組み立てに失敗しました\n${stdout}\n${stderr}`);
  }
  return folder;
}
