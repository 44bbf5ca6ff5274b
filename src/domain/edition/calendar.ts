/**
 * Japanese calendar text for instants and days, computed without `Intl` time
 * zones: the result must not depend on the reader's or the builder's machine.
 */

const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;
const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** A moment split into the fields of a Japanese clock; `month` is 1–12, `weekday` 0 = Sunday. */
export interface JapanTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

/** Reads an instant on a Japanese clock (UTC+9, no daylight saving). */
export function japanTime(instant: Date): JapanTime {
  const shifted = new Date(instant.getTime() + JAPAN_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/** `午後4時`, `午前9時15分`; noon is 午後0時. */
export function hourText(hour: number, minute = 0): string {
  const half = hour < 12 ? '午前' : '午後';
  const rest = minute === 0 ? '' : `${minute}分`;
  return `${half}${hour < 12 ? hour : hour - 12}時${rest}`;
}

/** `16:00` as `午後4時`. Throws on anything that is not HH:MM. */
export function clockText(clock: string): string {
  const [hour, minute] = clock.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) {
    throw new RangeError(`時刻「${clock}」は HH:MM の形ではありません`);
  }
  return hourText(hour, minute);
}

/** `2025年5月5日` of an instant, by the Japanese calendar day. */
export function dateText(instant: Date): string {
  const { year, month, day } = japanTime(instant);
  return `${year}年${month}月${day}日`;
}

/** `2025年5月5日 午後4時` of an instant. */
export function dateTimeText(instant: Date): string {
  const { hour, minute } = japanTime(instant);
  return `${dateText(instant)} ${hourText(hour, minute)}`;
}

/** A calendar day written `2025-03-14`, as the first instant of that day in Japan. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

/** The first instant in Japan after a calendar day written `2025-03-14`. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(day).getTime() + 24 * 60 * 60 * 1000);
}

/** `2025年3月14日（金）` of a day written `2025-03-14`. */
export function dayWithWeekday(day: string): string {
  const start = startOfDay(day);
  return `${dateText(start)}（${WEEKDAYS[japanTime(start).weekday]}）`;
}
