/** Addresses of the two controls in components/shell/ApparatusSwitch.astro. */
const OPEN = '#sources';
const CLOSE = '#sources-closed';

/** Opens or closes the apparatus of every clause as the address says; an address of a clause leaves them as they are. */
function followAddress(hash: string): void {
  if (hash !== OPEN && hash !== CLOSE) return;
  for (const apparatus of document.querySelectorAll<HTMLDetailsElement>('details.apparatus'))
    apparatus.open = hash === OPEN;
}

addEventListener('hashchange', () => followAddress(location.hash));
addEventListener('DOMContentLoaded', () => followAddress(location.hash));
