/** Where an edition stands in time: before, within or after its period of insurance. */
export type EditionStatus = 'upcoming' | 'current' | 'ended';

/** The period of insurance: cover begins at `start` and has ended from `end` on. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

/** Statuses in the order in which an edition passes through them. */
export const STATUS_ORDER = ['upcoming', 'current', 'ended'] as const satisfies readonly EditionStatus[];

/**
 * The status of an edition at an instant. The first instant of the period is
 * `current`; the closing hour itself is `ended` (15章: cover ends at 午後4時).
 */
export function editionStatus(period: Period, now: Date): EditionStatus {
  if (now.getTime() < period.start.getTime()) return 'upcoming';
  return now.getTime() < period.end.getTime() ? 'current' : 'ended';
}
