import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a crash or a full disk leaves the earlier one as it was. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
