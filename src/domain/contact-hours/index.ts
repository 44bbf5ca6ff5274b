export type { FirstToCall, OfficeHours } from './first-to-call.ts';
export { firstToCall, minutesOfClock } from './first-to-call.ts';
export { CALL_PANEL_SCRIPT, FIRST_TO_CALL_INLINE } from './inline-script.ts';
