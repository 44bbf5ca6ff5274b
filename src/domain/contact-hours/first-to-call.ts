import { japanTime } from '../edition/index.ts';

/** Office hours of one number: minutes after midnight in Japan, `close` excluded. */
export interface OfficeHours {
  readonly open: number;
  readonly close: number;
}

/**
 * Whose number stands first: the offices of agency and insurer, or the desk for
 * nights and days off. Nobody here knows the public holidays nor an office's own
 * days off, so the offices are never first without that reserve.
 */
export type FirstToCall = 'office-unless-holiday' | 'desk';

/** `09:00` as minutes after midnight. Throws on anything that is not HH:MM. */
export function minutesOfClock(clock: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new RangeError(`時刻「${clock}」は HH:MM の形ではありません`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** Office hours as pages hand them to scripts: `540-1020 540-1080`, one pair an office. */
export function officeHoursText(offices: readonly OfficeHours[]): string {
  return offices.map(({ open, close }) => `${open}-${close}`).join(' ');
}

/** Reads what officeHoursText() wrote. */
export function readOfficeHours(text: string): OfficeHours[] {
  return text.split(' ').map((span) => {
    const [open = 0, close = 0] = span.split('-').map(Number);
    return { open, close };
  });
}

/**
 * Whom to call first at an instant (17章: at once the insurer or the agency;
 * on weekday nights, weekends and holidays the desk). Days are Japanese days,
 * wherever the reader's clock stands. The hours of a weekday before the offices
 * open count as its night (the site's reading: chapter 17 says only 平日夜間).
 */
export function firstToCall(now: Date, offices: readonly OfficeHours[]): FirstToCall {
  const { weekday, hour, minute } = japanTime(now);
  const minutes = hour * 60 + minute;
  const isWeekday = weekday >= 1 && weekday <= 5;
  return isWeekday && offices.some(({ open, close }) => minutes >= open && minutes < close)
    ? 'office-unless-holiday'
    : 'desk';
}
