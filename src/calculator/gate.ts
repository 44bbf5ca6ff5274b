/**
 * Runs in the page before the form is drawn. The form shows only while its script may still come: without script,
 * and once the script has failed or kept the reader waiting, the words above the tables stand in its place. A script
 * that comes late takes the form back (hooks.ts, usePageMark). An address with conditions waits for them out of
 * sight, so that nothing moves.
 */
const PATIENCE_MS = 6000;
const MARK = 'data-calculator';
/** Also as the state of the browser's history: then the files of this page have been asked for anew already. */
const FAILED = 'failed';
const root = document.documentElement;
const isRenewed = history.state === FAILED;

function fail(): void {
  if (!/ready|answered/.test(root.getAttribute(MARK) ?? '')) root.setAttribute(MARK, FAILED);
}

// Read again after a failure, the page stays as it was until its script is there.
root.setAttribute(MARK, isRenewed ? FAILED : location.search ? 'restoring' : 'loading');
// Astro's island says so when its files do not come, or do not work. They may be those of a publication that is gone,
// or lie wrong in the browser's cache for a year: all are asked for anew, and the page, whose address holds the
// conditions, is read again. Once, and not without a line.
addEventListener('astro:hydration-error', async () => {
  fail();
  if (isRenewed) return;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const asked = ['', ...files].map((file) => fetch(file, { cache: 'reload' }).catch(() => undefined));
  if (!(await Promise.all(asked))[0]?.ok) return;
  history.replaceState(FAILED, '');
  location.reload();
});
setTimeout(fail, PATIENCE_MS);
