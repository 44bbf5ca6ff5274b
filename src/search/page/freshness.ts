/** Whether the site has been published anew since this page was opened. */

/** The list of files in the page as the server has it now; undefined when it cannot be had. */
async function filesOnServer(): Promise<string | undefined> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    if (!response.ok) return undefined;
    // The page's policy lets no text become markup, so the attribute is read as text; its JSON holds no sign but the quotation mark that markup escapes.
    return /data-files="([^"]*)"/.exec(await response.text())?.[1]?.replaceAll('&quot;', '"');
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
 * Whether the page has been read anew for these files already. Without this, a
 * cache that goes on giving the old page would turn reading anew into a circle.
 */
export function wasReloaded(files: string): boolean {
  return (history.state as Record<string, unknown> | null)?.[RELOADED] === files;
}

/** Reads the page anew under `address`, in which the query stands. */
export function reload(files: string, address: string): void {
  history.replaceState({ ...(history.state as object | null), [RELOADED]: files }, '', address);
  location.reload();
}
