/** `/` to the field; arrows through the results. Nothing while a word is being converted. */
export function listenToKeys(field: HTMLInputElement, results: HTMLElement, isConverting: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || isConverting() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && event.target !== field) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveThrough(event, field, results);
  });
}

function moveThrough(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  const down = event.key === 'ArrowDown';
  const inField = event.target === field;
  const links = [...results.querySelectorAll<HTMLAnchorElement>('h3 a, .answer a')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLAnchorElement ? links.indexOf(activeElement) : -1;
  if (inField ? !down : at < 0) return;
  event.preventDefault();
  const next = at + (down ? 1 : -1);
  if (next < 0) field.focus();
  else links[next]?.focus();
}
