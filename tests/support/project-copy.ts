import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build-site.ts';

/** What a build reads. */
const PARTS = ['src', 'content', 'public', 'deploy', 'records', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the project that a test may add files to, with the packages of this one: below .cache/, of its own for
 * each call. Build it with `buildSite(name, env, copy)`.
 */
export function copyProject(name: string): string {
  const parent = join(PROJECT, '.cache/projects');
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(join(parent, `${name}-`));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(root, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}
