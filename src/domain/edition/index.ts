export type { JapanTime } from './calendar.ts';
export { clockText, dateText, dateTimeText, dayWithWeekday, hourText, japanTime, startOfDay } from './calendar.ts';
export type { EditionStatus, Period } from './status.ts';
export { editionStatus, laterStatuses, STATUS_ORDER } from './status.ts';
