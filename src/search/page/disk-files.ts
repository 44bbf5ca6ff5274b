/** The files of a search on a page that was opened from a disk: nothing can be fetched there, but scripts can be run. */
import { DATA_CALLBACK, SEARCH_FILES_POLICY, type SearchFile } from '../wire.ts';
import { type FileStore, SearchFileError } from './files.ts';

/** Trusted Types, as far as they are used here; older browsers have none. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** Addresses of scripts as the page's policy takes them: those below `folder`, and no others. */
function scriptAddresses(folder: string): (address: string) => string {
  const createScriptURL = (address: string): string => {
    if (!address.startsWith(folder)) throw new TypeError(`not a file of the search: ${address}`);
    return address;
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(SEARCH_FILES_POLICY, { createScriptURL });
  return policy ? (address) => policy.createScriptURL(address) : createScriptURL;
}

/** Files below `folder` (a file:// address with a slash at its end), run as scripts one after the other. */
export function diskStore(folder: string): FileStore {
  const kept = new Map<string, Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  const trusted = scriptAddresses(folder);

  function run({ path }: SearchFile): Promise<unknown> {
    const address = new URL(path, folder).href;
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const fail = () => reject(new SearchFileError('unable', address));
      Object.assign(globalThis, { [DATA_CALLBACK]: resolve });
      script.onerror = fail;
      // The callback comes first when the file is what it should be.
      script.onload = fail;
      script.src = trusted(address);
      document.head.append(script);
    });
  }

  return {
    value(file) {
      const known = kept.get(file.path);
      if (known) return known;
      const running = last.then(
        () => run(file),
        () => run(file),
      );
      last = running;
      kept.set(file.path, running);
      return running;
    },
    progress: () => ({ received: 0, total: 0 }),
  };
}
