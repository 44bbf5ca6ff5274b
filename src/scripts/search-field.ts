/**
 * What every page with a search field in its head carries: `/` goes to the
 * field, the focus prepares the files of the search page, an address that
 * names words found by a search brings the module that marks them, and a page
 * that was opened from a disk by itself says why its links lead nowhere.
 */
import { MARK_PARAMETER } from '../search/display/mark-limits.ts';

/** Address of the module that prepares a search; see search-index.ts. */
declare const PREPARE: string;

/** Address of marks.ts as a file; a copy for a folder has none, and marks.ts in its pages (publishing/folder-copy.ts). */
const marks = document.currentScript?.dataset['marks'];
if (marks && new URLSearchParams(location.search).has(MARK_PARAMETER)) void import(marks).catch(() => undefined);

const onDisk = location.protocol === 'file:';
const field = document.querySelector<HTMLInputElement>('input[type=search]');
// Browsers load no module from a disk.
if (!onDisk) field?.addEventListener('focus', () => void import(PREPARE).catch(() => undefined), { once: true });
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
  if (event.key !== '/' || typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !field)
    return;
  event.preventDefault();
  field.focus();
});

// Addresses from the site's root mean nothing on a disk; a copy for a folder (publishing/folder-copy.ts) has none.
if (onDisk && document.querySelector('[href^="/"]'))
  document.querySelector('h1')?.after('ファイルのままでは、リンクと検索は働きません。');
