/**
 * Shows the print buttons (without script they could do nothing) and keeps the choice of the
 * larger print in the address, so that a bookmark or a link prints the same way.
 */
const PARAMETER = 'print';
const LARGE = 'large';
const page = document.documentElement;

function setLarge(isLarge: boolean): void {
  if (isLarge) page.dataset['paper'] = LARGE;
  else delete page.dataset['paper'];
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const box of document.querySelectorAll<HTMLInputElement>('[data-print-large]')) {
  box.checked = new URLSearchParams(location.search).get(PARAMETER) === LARGE;
  setLarge(box.checked);
  box.addEventListener('change', () => {
    setLarge(box.checked);
    const address = new URL(location.href);
    if (box.checked) address.searchParams.set(PARAMETER, LARGE);
    else address.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', address);
  });
  box.closest('label')?.removeAttribute('hidden');
}
