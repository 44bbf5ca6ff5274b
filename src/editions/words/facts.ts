import { hourText } from '../../domain/edition/calendar.ts';
import {
  clockText,
  dateText,
  dateTimeText,
  dayWithWeekday,
  japanTime,
  startOfDay,
} from '../../domain/edition/index.ts';
import { figureText, sumText, yenText } from '../../domain/money.ts';
import type { EditionFacts } from '../../schemas/edition.ts';
import type { Premiums } from '../../schemas/premiums.ts';
import { type Leaf, leavesOf } from '../files/leaves.ts';

/** `平日 午前9時から午後5時` */
export function hoursText(hours: { readonly days: string; readonly open: string; readonly close: string }): string {
  return `${hours.days} ${clockText(hours.open)}から${clockText(hours.close)}`;
}

/** Digits only, for `tel:` links. */
export function dialable(phone: string): string {
  return phone.replace(/\D/g, '');
}

/** A number by what it counts: sums insured and premiums in yen, everything else as it is. */
function numberText(path: string, value: number): string {
  if (/\.(?:liability|response)$/.test(path)) return sumText(value);
  return /\.premium\.[^.]+$/.test(path) ? yenText(value) : figureText(value);
}

/** The texts that a value gives, by path. Days and instants can also be quoted in part. */
function textsOf({ path, value }: Leaf): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'number') return [[path, numberText(path, value)]];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return [
      [path, dateText(startOfDay(value))],
      [`${path}.withWeekday`, dayWithWeekday(value)],
    ];
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) {
    const instant = new Date(value);
    const { hour, minute } = japanTime(instant);
    return [
      [path, dateTimeText(instant)],
      [`${path}.date`, dateText(instant)],
      [`${path}.time`, hourText(hour, minute)],
    ];
  }
  return [[path, /^\d{2}:\d{2}$/.test(value) ? clockText(value) : value]];
}

/** Keys of edition.json that are about the files and say nothing to readers. */
const SILENT: ReadonlySet<string> = new Set([
  '$schema',
  'edition',
  'publication',
  'confirmation',
  'id',
  'cheaperThan',
  'optionRuledOutBy',
]);

function quotable(root: unknown, prefix: string): (readonly [path: string, text: string])[] {
  const hours: (readonly [string, string])[] = [];
  const leaves = leavesOf(root, (node, path) => {
    const { days, open, close } = node as { days?: unknown; open?: unknown; close?: unknown };
    if (typeof days === 'string' && typeof open === 'string' && typeof close === 'string')
      hours.push([path, hoursText({ days, open, close })]);
  });
  const texts = leaves.filter(({ keys }) => !SILENT.has(String(keys.at(-1)))).flatMap(textsOf);
  return [...texts, ...hours].map(([path, text]) => [`${prefix}${path}`, text] as const);
}

/**
 * What a text may quote with `<Fact of="…" />`: every value of edition.json by its path there
 * (`contacts.agency.tel`, `period.end`, `chapters.13b.title`), and every value of premiums.json
 * behind `premiums.` (`premiums.conditions.payment`). Written as the site writes values of that type:
 *
 * - days: `2025年3月14日`; with `.withWeekday` also `2025年3月14日（金）`
 * - instants: `2025年5月5日 午後4時`; with `.date` and `.time` also its parts
 * - clock times: `午後5時`; hours of an office as a whole: `平日 午前9時から午後5時`
 * - numbers: figures only, without a unit; sums insured and premiums with 円
 */
export function factsOf(edition: EditionFacts, premiums: Premiums): Readonly<Record<string, string>> {
  return Object.fromEntries([...quotable(edition, ''), ...quotable(premiums, 'premiums.')]);
}

/** Whether a fact is a telephone number that one can dial (a fax number is none). */
export function isDialable(path: string): boolean {
  return /^contacts\.[^.]+\.tel$/.test(path);
}

/** Whether a fact is an address on the web. */
export function isWebAddress(path: string): boolean {
  return /^contacts\.[^.]+\.website$/.test(path);
}
