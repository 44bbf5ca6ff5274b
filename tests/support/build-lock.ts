import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Time between two looks at whether another build has ended, in milliseconds. */
const LOOK_MS = 200;
/** Nobody takes so long to write a number, in milliseconds. */
const UNWRITTEN_MS = 10_000;

/** Whether a process is there; one that belongs to somebody else is. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Whether the one who took a lock is gone: a run that was stopped, perhaps before its number was written. */
function isLeftBehind(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder > 0 ? !isRunning(holder) : Date.now() - statSync(lock).mtimeMs > UNWRITTEN_MS;
  } catch {
    // It has just been given back.
    return false;
  }
}

/**
 * Does something while nobody else builds this project. Astro notes in the project's own `.astro` which content it found;
 * two builds with different content at the same time would read each other's note, and miss a section.
 */
export async function whileNobodyBuilds<Value>(project: string, work: () => Promise<Value>): Promise<Value> {
  const folder = join(project, '.cache');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'build.lock');
  while (!taken(lock)) {
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    else await setTimeout(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
