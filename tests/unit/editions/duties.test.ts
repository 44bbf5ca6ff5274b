/** Lines of the sheet for an incident and of the checklists: none that alone names a duty can be lost unseen. */
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/editions/load.ts';
import { dutyFindings } from '../../../src/editions/rules/duties.ts';
import { edition } from '../../support/edition.ts';

const PARTS = ['steps', 'never', 'cases', 'fields'] as const;
type Refs = { readonly refs: readonly string[] };

/** The edition with only those lines of its sheet that `isKept`. */
function withSheet(isKept: (line: Refs) => boolean): Edition {
  const kept = Object.fromEntries(PARTS.map((part) => [part, edition.emergency[part].filter(isKept)]));
  return { ...edition, emergency: { ...edition.emergency, ...kept } };
}

/** The edition with only those items of its checklists that `isKept`. */
function withItems(isKept: (line: Refs) => boolean): Edition {
  const lists = edition.checklists.lists.map(({ items, also, ...list }) => ({
    ...list,
    ...(items && { items: items.filter(isKept) }),
    ...(also && { also: also.filter(isKept) }),
  }));
  return { ...edition, checklists: { ...edition.checklists, lists } };
}

const said = (changed: Edition) => dutyFindings(changed).map(({ message }) => message);

test('写したままの版に、指摘はない', () => {
  expect(said(edition)).toEqual([]);
});

const duties = edition.clauses.filter(({ kind, section }) => kind === 'duty' && section === 'claims');

test('事故のあとの義務には、ひとまとまりのものも、その一部も、例外もある', () => {
  expect(new Set(duties.map(({ form }) => form))).toEqual(new Set(['clause', 'item', 'exception']));
});

describe('万一の紙', () => {
  test.each(duties.filter(({ parent }) => parent !== undefined).map(({ id }) => id))(
    '義務の一部や例外 %s の行が消えると、どこに何を書くかを言う',
    (id) => {
      expect(said(withSheet(({ refs }) => !refs.includes(id)))).toContainEqual(
        expect.stringMatching(new RegExp(`^事故のあとの義務.+（${id}）が、紙のどの行にもありません。.*「${id}」.* / `)),
      );
    },
  );

  test.each(duties.filter(({ parent }) => parent === undefined).map(({ id }) => id))(
    '義務 %s の行が、その一部の行とともに消えると、そのことを言う',
    (id) => {
      const own = new Set([id, ...edition.clauses.filter(({ parent }) => parent === id).map(({ id: part }) => part)]);
      expect(said(withSheet(({ refs }) => !refs.some((ref) => own.has(ref))))).toContainEqual(
        expect.stringContaining(`（${id}）が、紙のどの行にもありません`),
      );
    },
  );

  test('「すること」のどの1行も、消えると見つかる', () => {
    for (const step of edition.emergency.steps)
      expect(said(withSheet((line) => line !== step)), step.text).not.toEqual([]);
  });
});

describe('チェックリスト', () => {
  const afterAccident = edition.checklists.lists.find(({ numbers }) => numbers);

  test('事故のあとの一覧の行が、同じ項目を指すほかの行とともに消えると、見つかる', () => {
    for (const item of afterAccident?.items ?? [])
      expect(said(withItems(({ refs }) => !refs.some((ref) => item.refs.includes(ref)))), item.text).not.toEqual([]);
  });

  test('どこからも指されない義務ができると、その義務を言う', () => {
    const [duty] = edition.clauses.filter(
      ({ kind, section, parent }) => kind === 'duty' && section !== 'claims' && parent === undefined,
    );
    const lost = said(withItems(({ refs }) => !refs.includes(duty?.id ?? '')));
    expect(lost).toContainEqual(expect.stringMatching(new RegExp(`^義務.+（${duty?.id}）が、どのチェックリストにも`)));
  });
});
