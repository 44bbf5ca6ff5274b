import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build-site.ts';

/** A copy of the project's content folder that a test may change; below .cache/, named after the test. */
export function copyContent(name: string): string {
  const root = join(PROJECT, '.cache/content', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(join(PROJECT, 'content'), root, { recursive: true });
  return root;
}

/** Removes what `copyContent` made. */
export function removeContent(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
