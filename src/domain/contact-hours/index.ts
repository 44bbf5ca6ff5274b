export type { FirstToCall, OfficeHours } from './first-to-call.ts';
export { firstToCall, minutesOfClock, officeHoursText, readOfficeHours } from './first-to-call.ts';
