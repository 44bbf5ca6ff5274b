/**
 * Runs in the page before the form is drawn. The form shows only while its script may still come: without script,
 * and once the script has failed or kept the reader waiting, the words above the tables stand in its place. A script
 * that comes late takes the form back (hooks.ts, usePageMark). An address with conditions waits for them out of
 * sight, so that nothing moves.
 */
const PATIENCE_MS = 6000;
const MARK = 'data-calculator';
/** In the state of the browser's history: the files of this page have been asked for anew. */
const RENEWED = 'renewed';
const root = document.documentElement;
const state = history.state as Record<string, unknown> | null;

function fail(): void {
  if (!/ready|answered/.test(root.getAttribute(MARK) ?? '')) root.setAttribute(MARK, 'failed');
}

/**
 * Files that do not work may be those of a publication that is gone, or lie wrong in the browser's cache for a year:
 * all are asked for anew, and the page, whose address holds the conditions, is read again. Once, and not without a line.
 */
async function renew(): Promise<void> {
  if (state?.[RENEWED]) return;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const [page] = await Promise.all([location.href, ...files].map((file) => fetch(file, { cache: 'reload' })));
  if (!page?.ok) return;
  history.replaceState({ ...state, [RENEWED]: true }, '');
  location.reload();
}

// Read again after a failure, the page stays as it was until its script is there.
root.setAttribute(MARK, state?.[RENEWED] ? 'failed' : location.search ? 'restoring' : 'loading');
// Astro's island says so when its files do not come, or do not work.
addEventListener('astro:hydration-error', () => {
  fail();
  renew().catch(() => undefined);
});
setTimeout(fail, PATIENCE_MS);
