/**
 * Puts the group of numbers that is right for the hour first and shows its badge, whose
 * words keep the reserve of FirstToCall. Without script both groups stand in the order of
 * the page, with their hours. Looks again whenever the page comes back into view.
 */
import { firstToCall, readOfficeHours } from '../domain/contact-hours/first-to-call.ts';

const panel = document.querySelector<HTMLElement>('[data-call-panel]');

function sortPanel(groups: HTMLElement): void {
  const first = firstToCall(new Date(), readOfficeHours(groups.dataset['callPanel'] ?? ''));
  for (const group of [...groups.children] as HTMLElement[]) {
    const isFirst = group.dataset['call'] === first;
    const badge = group.querySelector<HTMLElement>('[data-now]');
    if (badge) badge.hidden = !isFirst;
    if (isFirst && groups.firstElementChild !== group) groups.prepend(group);
  }
}

if (panel) {
  sortPanel(panel);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) sortPanel(panel);
  });
}
