/**
 * Corrects the words about an edition's status when the page is read after the change.
 * Needs only the instants, so a reader's time zone cannot matter; it never turns the
 * status back, so a wrong clock cannot reopen an edition that has ended.
 */
import { type EditionPhase, editionPhase, laterPhases, statusOf } from '../domain/edition/phase.ts';

/** The edition's instants in milliseconds since 1970, written in when the page is built. */
declare const START: number;
declare const END: number;
declare const DEADLINE_PASSED: number;

const root = document.documentElement;
// The page's own build wrote it: always one of the phases.
const built = root.dataset['editionPhase'] as EditionPhase;
const phase = editionPhase(
  { start: new Date(START), end: new Date(END), deadlinePassed: new Date(DEADLINE_PASSED) },
  new Date(),
);

// Styles that show one of two editions wait for this: without script both are shown.
root.dataset['clockRead'] = '';
if (laterPhases(built).includes(phase)) {
  root.dataset['editionPhase'] = phase;
  root.dataset['editionStatus'] = statusOf(phase);
  for (const place of document.querySelectorAll('[data-by-status]'))
    for (const child of place.children)
      if (child instanceof HTMLTemplateElement && child.dataset['phase'] === phase) {
        place.replaceChildren(child.content);
        break;
      }
  for (const element of document.querySelectorAll<HTMLElement>('[data-becomes]'))
    element.setAttribute(element.dataset['becomes'] ?? '', '');
}
