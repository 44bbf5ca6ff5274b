/** Work that waits until nothing else does. */

/** Longest that a step may hold up what the reader does meanwhile, in milliseconds. */
const IDLE_MS = 8;

/** Does something when nothing else waits; soon, where a browser cannot say when (Safari). */
export function whenIdle(work: () => void): void {
  (globalThis.requestIdleCallback ?? setTimeout)(work);
}

/** Takes steps while nothing else waits, as long as there are any. */
export function stepWhenIdle(step: () => boolean): void {
  whenIdle(() => {
    const end = performance.now() + IDLE_MS;
    while (step()) {
      if (performance.now() < end) continue;
      stepWhenIdle(step);
      return;
    }
  });
}
