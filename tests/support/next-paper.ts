/**
 * The pamphlet of the year after an edition, made up by rule from it: its days a year later, another telephone number
 * for incidents, every premium raised. What an editor's year is tried with, where no paper of a next year exists yet.
 */
import { dateText, dayWithWeekday } from '../../src/domain/edition/index.ts';
import { yearsLater } from '../../src/domain/edition/years.ts';
import type { Edition } from '../../src/editions/load.ts';

/** Yen by which every premium of the next paper is higher. */
const RAISE = 100;

/** The next year's pamphlet. */
export interface NextPaper {
  readonly from: string;
  readonly year: string;
  /** The number for incidents in last year's paper, and in this one. */
  readonly desk: { readonly before: string; readonly after: string };
  /** What this paper says where last year's said that premium. */
  readonly raised: (yen: number) => number;
  /** Words of last year's paper as this one has them: days, the name of the edition, the number for incidents. */
  readonly reworded: (text: string) => string;
}

/** A day in every way in which a paper or its transcription writes it. */
function spellings(day: string): string[] {
  const date = day.slice(0, 10);
  const full = dayWithWeekday(date);
  return [day, full, full.normalize('NFKC'), dateText(new Date(`${date}T00:00:00+09:00`))];
}

/** The paper after an edition; `isChanged: false` for one that differs by its days alone. */
export function nextPaper({ id: from, facts }: Edition, { isChanged = true } = {}): NextPaper {
  const year = String(Number(from) + 1);
  const days = [facts.applicationDeadline, facts.period.start, facts.period.end].flatMap((day) => {
    const after = spellings(yearsLater(day, 1));
    return spellings(day).map((spelling, at) => [spelling, after[at] ?? ''] as const);
  });
  const { tel } = facts.contacts.incidentDesk;
  const desk = {
    before: tel,
    after: isChanged ? tel.replace(/\d$/, (last) => String((Number(last) + 1) % 10)) : tel,
  };
  const words = new Map<string, string>([
    [facts.label, facts.label.replace(from, year)],
    [desk.before, desk.after],
    ...days,
  ]);
  const pattern = new RegExp(
    [...words.keys()].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
  return {
    from,
    year,
    desk,
    raised: (yen) => (isChanged ? yen + RAISE : yen),
    reworded: (text) => text.replace(pattern, (found) => words.get(found) ?? found),
  };
}

/** The text of an edition's pamphlet as its PDF gives it: clause by clause, broken into lines of forty letters. */
export function paperText({ clauses, about }: Edition, raised = (yen: number) => yen): string {
  const anew = (text: string) =>
    text.replace(/([\d,]+)(?=円)/g, (yen) => raised(Number(yen.replaceAll(',', ''))).toLocaleString('en'));
  return clauses
    .filter(({ parent, section }) => parent === undefined && section !== about.slug)
    .map(({ title, text, form }) => ({ title, text: form === 'premium' ? anew(text) : text }))
    .map(({ title, text }) => `■${title}\n${text.replace(/\n/g, '。\n').replace(/(.{40})(?=.)/gu, '$1\n')}\n`)
    .join('\n');
}

/** The text of the pamphlet after an edition's. */
export function nextPaperText(last: Edition, paper: NextPaper): string {
  return paper.reworded(paperText(last, paper.raised));
}
