import type { Matched } from '../query/answers.ts';
import type { RecordText } from '../text.ts';
import { exceptionsIn, titleLeads } from '../text.ts';
import { markRanges } from './highlight.ts';

/** A piece of an excerpt, marked or not. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Length of an excerpt, in characters: about three lines. */
const LENGTH = 120;
/** How much stands before the first match. */
const LEAD = 24;

/**
 * The text around the first match, with every match in it marked. Where it shows a
 * part of an exception but not the label at its end, the label follows: without
 * it, what is shown would read as the opposite.
 */
export function excerptOf(record: RecordText, matched: readonly Matched[]): ExcerptPart[] {
  const body = titleLeads(record) ? record.text.slice(record.title.length + 1) : record.text;
  const text = body.replace(/\n/g, '　');
  const ranges = markRanges(text, matched);
  const first = ranges[0]?.from ?? 0;
  const from = text.length <= LENGTH || first <= LEAD * 2 ? 0 : startNear(text, first - LEAD);
  const to = Math.min(text.length, Math.max(from + LENGTH, ranges[0]?.to ?? 0));
  const parts: ExcerptPart[] = [];
  const push = (piece: string, marked: boolean) => {
    if (piece !== '') parts.push({ text: piece, marked });
  };
  const exceptions = exceptionsIn(body);
  // Begun in the middle of an exception: the sign that it is one.
  if (from > 0)
    push(exceptions.some((stretch) => stretch.from < from && from < stretch.to) ? '…ただし、…' : '…', false);
  let at = from;
  for (const range of ranges) {
    if (range.from >= to) break;
    if (range.to <= from) continue;
    push(text.slice(at, Math.max(at, range.from)), false);
    push(text.slice(Math.max(at, range.from), Math.min(range.to, to)), true);
    at = Math.min(range.to, to);
  }
  push(text.slice(at, to), false);
  if (to < text.length) push('…', false);
  const cut = exceptions.find((stretch) => stretch.from < to && to < stretch.to);
  if (cut) push(cut.label, false);
  return parts;
}

/** The beginning of a phrase near a place, so that excerpts do not begin in the middle of a word. */
function startNear(text: string, place: number): number {
  const stop = Math.max(text.lastIndexOf('。', place), text.lastIndexOf('、', place), text.lastIndexOf('　', place));
  return stop >= 0 && place - stop < LEAD ? stop + 1 : place;
}

/** A title with its matches marked. */
export function markedTitle(title: string, matched: readonly Matched[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { from, to } of markRanges(title, matched)) {
    if (from > at) parts.push({ text: title.slice(at, from), marked: false });
    parts.push({ text: title.slice(from, to), marked: true });
    at = to;
  }
  if (at < title.length) parts.push({ text: title.slice(at), marked: false });
  return parts;
}
