/** The files of a search on a page that was opened from a disk: nothing can be fetched there, but scripts can be run. */
import { DATA_CALLBACK, type SearchFile } from '../wire.ts';
import { type FileStore, SearchFileError } from './files.ts';

/** Files below `folder` (a file:// address with a slash at its end), run as scripts one after the other. */
export function diskStore(folder: string): FileStore {
  const kept = new Map<string, Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();

  function run({ path }: SearchFile): Promise<unknown> {
    const address = new URL(path, folder).href;
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const fail = () => reject(new SearchFileError('unable', address));
      Object.assign(globalThis, { [DATA_CALLBACK]: resolve });
      script.onerror = fail;
      // The callback comes first when the file is what it should be.
      script.onload = fail;
      script.src = address;
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
