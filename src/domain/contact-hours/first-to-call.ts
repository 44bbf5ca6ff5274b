import { japanTime } from '../edition/index.ts';

/** Office hours of one number: minutes after midnight in Japan, `close` excluded. */
export interface OfficeHours {
  readonly open: number;
  readonly close: number;
}

/** Whose number stands first: the offices of agency and insurer, or the desk for nights and days off. */
export type FirstToCall = 'office' | 'desk';

/** `09:00` as minutes after midnight. Throws on anything that is not HH:MM. */
export function minutesOfClock(clock: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new RangeError(`時刻「${clock}」は HH:MM の形ではありません`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/**
 * Whom to call first at an instant (17章: at once the insurer or the agency;
 * on weekday nights, weekends and holidays the desk). Days are Japanese days,
 * wherever the reader's clock stands. Public holidays cannot be known here:
 * the page says so and always shows every number.
 */
export function firstToCall(now: Date, offices: readonly OfficeHours[]): FirstToCall {
  const { weekday, hour, minute } = japanTime(now);
  const minutes = hour * 60 + minute;
  const isWeekday = weekday >= 1 && weekday <= 5;
  return isWeekday && offices.some(({ open, close }) => minutes >= open && minutes < close) ? 'office' : 'desk';
}
