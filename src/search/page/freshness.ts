/** Whether the site has been published anew since this page was opened. */

/** The list of files in the page as the server has it now; undefined when it cannot be had. */
async function filesOnServer(): Promise<string | undefined> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector<HTMLElement>('[data-search-results]')?.dataset['files'];
  } catch {
    return undefined;
  }
}

/** Whether the files that this page was built with have been replaced. False when that cannot be known. */
export async function isOutdated(files: string): Promise<boolean> {
  const current = await filesOnServer();
  return current !== undefined && current !== files;
}

const RELOADED = 'reloadedFor';

/**
 * Reads the page anew; the query stands in its address. Once for each list of
 * files, so that a cache that goes on giving the old page does not turn this into
 * a circle. Returns false when it has been tried before.
 */
export function reloadOnce(files: string): boolean {
  const state = (history.state ?? {}) as Record<string, unknown>;
  if (state[RELOADED] === files) return false;
  history.replaceState({ ...state, [RELOADED]: files }, '');
  location.reload();
  return true;
}
