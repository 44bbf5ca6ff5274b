/** What readers are told of the next edition: made as an editor makes it, and changed one thing at a time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newEdition } from '../../../../src/authoring/new-edition.ts';
import { changesBetween } from '../../../../src/editions/changes/index.ts';
import { readEdition } from '../../../../src/editions/load.ts';
import { edition, NEXT_YEAR, YEAR } from '../../../support/edition.ts';
import { copyContent, removeContent } from '../../../support/edition-copies.ts';
import { KEPT, MOVED, NEXT_DESK, REMOVED, secondEdition } from '../../../support/second-edition.ts';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) removeContent(root);
});

describe('編集した次の版', () => {
  let changes: ReturnType<typeof changesBetween>;
  beforeAll(() => {
    const root = secondEdition('changes');
    roots.push(root);
    changes = changesBetween(readEdition(YEAR, root), readEdition(NEXT_YEAR, root));
  });

  test('保険料は、変わった1件だけが、円と%で挙がる', () => {
    expect(changes.premiums).toHaveLength(1);
    const [premium] = changes.premiums;
    expect(premium?.after?.premium).toBe((premium?.before?.premium ?? 0) + (premium?.difference?.yen ?? 0));
    expect(premium?.difference?.yen).toBeGreaterThan(0);
    expect(premium?.difference?.percent).toBeCloseTo(
      (((premium?.after?.premium ?? 0) - (premium?.before?.premium ?? 0)) / (premium?.before?.premium ?? 1)) * 100,
      6,
    );
  });

  test('なくなった項目、移った項目が挙がり、変わらない項目は挙がらない', () => {
    expect(changes.clauses.removed.map(({ id }) => id)).toEqual([REMOVED]);
    expect(changes.clauses.added).toEqual([]);
    expect(changes.clauses.changed.filter(({ isMoved }) => isMoved).map(({ after }) => after.id)).toEqual([MOVED]);
    const named = [
      ...changes.clauses.changed.map(({ after }) => after.id),
      ...changes.clauses.quoting.map(({ id }) => id),
    ];
    expect(named).not.toContain(KEPT);
  });

  test('日付と番号だけが変わった項目は、文が変わった項目と分けて挙がる', () => {
    const { texts } = edition;
    const quoting = changes.clauses.quoting.map(({ id }) => id);
    const changed = new Set(changes.clauses.changed.map(({ after }) => after.id));
    expect(quoting.length).toBeGreaterThan(3);
    const telling = edition.clauses.filter(
      ({ form, parent, text }) =>
        form === 'clause' && parent === undefined && text.includes(texts['contacts.incidentDesk.tel'] ?? '?'),
    );
    expect(telling.length).toBeGreaterThan(0);
    expect(telling.filter(({ id }) => !quoting.includes(id) && !changed.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('連絡先と日付は、変わったものが前と今で挙がる', () => {
    expect(changes.contacts).toEqual([
      {
        name: `${edition.facts.contacts.incidentDesk.role}の電話`,
        before: edition.facts.contacts.incidentDesk.tel,
        after: NEXT_DESK,
      },
    ]);
    expect(changes.dates.map(({ name }) => name)).toEqual([
      '保険期間の始まり',
      '保険期間の終わり',
      '申込締切',
      'パンフレットの文書番号',
      'パンフレットの作成日',
    ]);
  });
});

describe('1つだけ変えた版', () => {
  const root = copyContent('one-change');
  roots.push(root);
  newEdition(root, NEXT_YEAR);
  const before = readEdition(NEXT_YEAR, root);
  const withEdit = (file: string, edit: (text: string) => string) => {
    const path = join(root, NEXT_YEAR, file);
    const text = readFileSync(path, 'utf8');
    const edited = edit(text);
    expect(edited).not.toBe(text);
    writeFileSync(path, edited);
    try {
      return changesBetween(before, readEdition(NEXT_YEAR, root));
    } finally {
      writeFileSync(path, text);
    }
  };
  const NONE = { changed: [], quoting: [], added: [], removed: [] };

  test('何も変えなければ、何も挙がらない', () => {
    expect(changesBetween(before, readEdition(NEXT_YEAR, root))).toEqual({
      premiums: [],
      conditions: [],
      clauses: NONE,
      contacts: [],
      dates: [],
    });
  });

  test('どの保険料を下げても、その1件だけが、下がった額で挙がる', () => {
    const amounts = before.premiums.facilities.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ leakOnly }) => Object.values(leakOnly?.premium ?? {}))),
    );
    for (const amount of amounts.slice(0, 4)) {
      const { premiums } = withEdit('premiums.json', (text) => text.replace(String(amount), String(amount - 10)));
      expect(premiums.map(({ difference }) => difference?.yen)).toEqual([-10]);
    }
  });

  test('文の1語を変えれば、その項目だけが、その語の印で挙がる', () => {
    const [word, other] = ['故意', '故意など'];
    const { clauses } = withEdit('sections/exclusions.mdx', (text) =>
      text.replace(`被保険者の${word}。`, `被保険者の${other}。`),
    );
    expect(clauses.changed).toHaveLength(1);
    expect(clauses.changed[0]?.text?.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: 'など' }]);
  });

  test('用語の説明、表の行、条件、受付時間の変わったところも挙がる', () => {
    const [term] = before.glossary.terms;
    const glossary = withEdit('glossary.json', (text) =>
      text.replace(`"meaning": "${term?.meaning.slice(0, 4)}`, `"meaning": "新しい${term?.meaning.slice(0, 4)}`),
    );
    expect(glossary.clauses.changed).toHaveLength(1);
    const table = withEdit('tables/further-services.json', (text) => text.replace('"text": "', '"text": "新しい'));
    expect(table.clauses.changed.length + table.clauses.quoting.length).toBeGreaterThan(0);
    const conditions = withEdit('premiums.json', (text) => text.replace('"一括払"', '"分割払"'));
    expect(conditions.conditions).toEqual([{ name: '払込方法', before: '一括払', after: '分割払' }]);
    const hours = withEdit('edition.json', (text) => text.replace('"open": "09:00"', '"open": "09:30"'));
    expect(hours.contacts.map(({ name }) => name)).toEqual([`${edition.facts.contacts.agency.role}の受付時間`]);
  });
});
