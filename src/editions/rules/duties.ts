import type { Clause } from '../clauses/model.ts';
import type { Edition } from '../edition.ts';
import { leavesOf } from '../files/leaves.ts';
import type { RuleFinding } from './rule.ts';

const SHEET = 'emergency.json';
const LISTS = 'checklists.json';

/** Section whose duties the sheet for the day of an incident has to name: those after an accident. */
const AFTER_ACCIDENT = 'claims';

/** Clauses that the lines of a piece of data stand on. */
function refsOf(value: unknown): Set<string> {
  return new Set(
    leavesOf(value).flatMap(({ keys, value: leaf }) => (keys.includes('refs') ? [leaf].flat().map(String) : [])),
  );
}

/** Whether a duty, or one of its parts, is named. */
function isNamed({ id }: Clause, named: ReadonlySet<string>, clauses: readonly Clause[]): boolean {
  return named.has(id) || clauses.some((clause) => clause.parent === id && named.has(clause.id));
}

/** A finding for each of some clauses. */
function missing(
  clauses: readonly Clause[],
  place: Pick<RuleFinding, 'file' | 'path'>,
  message: (name: string, id: string) => string,
): RuleFinding[] {
  return clauses.map(({ id, code }) => ({ ...place, message: message(`${code}（${id}）`, id) }));
}

/**
 * A line that is lost from the sheet or from a checklist leaves no gap that one sees. What the source obliges a member to
 * do stays on these papers: after an accident every duty, with its parts and its exceptions, on the sheet; what the sheet
 * says to do in the checklist for an accident, and the other way round; any duty at all on one of them.
 */
export function dutyFindings({ emergency, checklists, clauses, clauseById }: Edition): RuleFinding[] {
  const duties = clauses.filter(({ kind }) => kind === 'duty');
  const { steps, never, cases, fields } = emergency;
  const onSheet = refsOf({ steps, never, cases, fields });
  const owed = duties.filter(
    (duty) =>
      duty.section === AFTER_ACCIDENT &&
      !(duty.parent === undefined ? isNamed(duty, onSheet, clauses) : onSheet.has(duty.id)),
  );
  const named = new Set([...onSheet, ...refsOf(checklists.lists)]);
  const nowhere = duties.filter((duty) => duty.parent === undefined && !isNamed(duty, named, clauses));

  const index = checklists.lists.findIndex(({ numbers }) => numbers);
  const list = checklists.lists[index];
  const ticked = refsOf({ items: list?.items, also: list?.also });
  const toDo = [
    ...refsOf({ steps, fields }),
    ...[...refsOf(cases)].filter((id) => clauseById.get(id)?.kind === 'duty'),
  ];
  const known = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => clauseById.get(id) ?? []);
  const unticked = list ? known(toDo).filter(({ id }) => !ticked.has(id)) : [];
  const unsaid = known(refsOf({ items: list?.items })).filter(({ id }) => !onSheet.has(id));

  return [
    ...missing(
      owed,
      { file: SHEET, path: ['steps'] },
      (name, id) =>
        `事故のあとの義務${name}が、紙のどの行にもありません。steps、never、cases、fields のどれかに書き、その refs に「${id}」を加えてください / duty is missing from the sheet`,
    ),
    ...missing(
      unsaid,
      { file: SHEET, path: ['steps'] },
      (name, id) =>
        `事故のあとのチェックリストにある${name}が、紙にありません。steps、never、cases、fields のどれかに書き、その refs に「${id}」を加えてください / on the list, but not on the sheet`,
    ),
    ...missing(
      unticked,
      { file: LISTS, path: ['lists', index] },
      (name, id) =>
        `万一の紙にある${name}が、事故のあとのチェックリストにありません。行を書き、その refs に「${id}」を加えてください / on the sheet, but not on the list`,
    ),
    ...missing(
      nowhere,
      { file: LISTS, path: ['lists'] },
      (name, id) =>
        `義務${name}が、どのチェックリストにも、万一の紙にもありません。行を書き、その refs に「${id}」を加えてください / duty is on no list`,
    ),
  ];
}
