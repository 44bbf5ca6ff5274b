import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT, siteFolder } from './build-site.ts';
import type { SiteName } from './sites.ts';

/** A copy of a built site as `npm run folder` makes it, for tests that open it from the disk. */
export interface FolderCopy {
  readonly folder: string;
  /** The file:// address of a file of the copy. */
  address(path: string): string;
  remove(): void;
}

/** Runs a command of src/cli on a built site. */
export function runOnSite(site: SiteName, script: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(PROJECT, 'src/cli', script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: siteFolder(site) },
  });
}

/** Makes a copy for the length of a test file. Throws with what the command says when it fails. */
export function makeFolderCopy(site: SiteName): FolderCopy {
  const folder = join(PROJECT, '.cache/content', `folder-${process.pid}`);
  const { status, stderr } = runOnSite(site, 'make-folder.ts', folder);
  if (status !== 0) throw new Error(stderr);
  return {
    folder,
    address: (path) => pathToFileURL(join(folder, path)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
