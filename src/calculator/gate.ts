/**
 * Runs in the page before the form is drawn. The form shows only while its script may still come: without script,
 * and once the script has failed or kept the reader waiting, the words above the tables stand in its place. A script
 * that comes late takes the form back (hooks.ts, usePageMark). An address with conditions waits for them out of
 * sight, so that nothing moves.
 */
const PATIENCE_MS = 6000;
const MARK = 'data-calculator';
const root = document.documentElement;

function fail(): void {
  if (!/ready|answered/.test(root.getAttribute(MARK) ?? '')) root.setAttribute(MARK, 'failed');
}

root.setAttribute(MARK, location.search ? 'restoring' : 'loading');
// Astro's island says so when its files do not come, or do not work.
addEventListener('astro:hydration-error', fail);
setTimeout(fail, PATIENCE_MS);
