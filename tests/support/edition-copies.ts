import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build-site.ts';
import { CONTENT } from './edition.ts';

/** A copy of the frozen content folder that a test may change: below .cache/, of its own for each call and run. */
export function copyContent(name: string): string {
  const parent = join(PROJECT, '.cache/content');
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(join(parent, `${name}-`));
  cpSync(CONTENT, root, { recursive: true });
  return root;
}

/** Removes what `copyContent` made. */
export function removeContent(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
