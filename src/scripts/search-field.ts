/**
 * What every page with a search field in its head carries: `/` goes to the
 * field, the focus prepares the files of the search page, and a clause that
 * was reached from a search shows what matched.
 */
import { showMarks } from './marks.ts';

/** Address of the module that prepares a search; see search-index.ts. */
declare const PREPARE: string;

const field = document.querySelector<HTMLInputElement>('input[type=search]');
field?.addEventListener('focus', () => void import(PREPARE).catch(() => undefined), { once: true });
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
  if (event.key !== '/' || typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !field)
    return;
  event.preventDefault();
  field.focus();
});
showMarks();
