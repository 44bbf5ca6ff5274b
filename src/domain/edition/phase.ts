import { type EditionStatus, editionStatus, type Period } from './status.ts';

/**
 * A status, divided where something changes for those who want to join: before the
 * period begins, applications are taken until the deadline and not after it.
 */
export type EditionPhase = 'upcoming' | 'deadline-passed' | 'current' | 'ended';

/** The instants at which an edition changes. */
export interface EditionCalendar extends Period {
  /** First instant after the last day on which applications are taken. */
  readonly deadlinePassed: Date;
}

/** Phases in the order in which an edition passes through them. */
export const PHASE_ORDER = [
  'upcoming',
  'deadline-passed',
  'current',
  'ended',
] as const satisfies readonly EditionPhase[];

/** The phase of an edition at an instant; each of the calendar's instants is the first of what follows. */
export function editionPhase(calendar: EditionCalendar, now: Date): EditionPhase {
  const status = editionStatus(calendar, now);
  return status === 'upcoming' && now.getTime() >= calendar.deadlinePassed.getTime() ? 'deadline-passed' : status;
}

/** The status that a phase belongs to. */
export function statusOf(phase: EditionPhase): EditionStatus {
  return phase === 'deadline-passed' ? 'upcoming' : phase;
}

/** The phases an edition can still reach after `phase`: what a page built today must be able to become. */
export function laterPhases(phase: EditionPhase): readonly EditionPhase[] {
  return PHASE_ORDER.slice(PHASE_ORDER.indexOf(phase) + 1);
}
