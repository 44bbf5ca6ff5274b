export type { JapanTime } from './calendar.ts';
export {
  clockText,
  dateText,
  dateTimeText,
  dayWithWeekday,
  endOfDay,
  hourText,
  japanTime,
  startOfDay,
} from './calendar.ts';
export type { EditionCalendar, EditionPhase } from './phase.ts';
export { editionPhase, laterPhases, PHASE_ORDER, statusOf } from './phase.ts';
export type { EditionStatus, Period } from './status.ts';
export { editionStatus, STATUS_ORDER } from './status.ts';
