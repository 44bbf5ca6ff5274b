/** Terms and figures of the source that a faithful restatement must carry, section by section. */
import { expect, test } from 'vitest';
import { dateText, startOfDay } from '../../../src/domain/edition/index.ts';
import { mustContain } from '../../fixtures/transcription-2025-facts.ts';
import { edition2025 as edition } from '../../support/edition-2025.ts';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、・]/g, '');

const textOf = (slug: string): string =>
  plain(
    [
      ...edition.clauses
        .filter(({ section }) => section === slug)
        .flatMap(({ title, text, at, chapter }) => [title, text, at, edition.texts[`chapters.${chapter}.title`] ?? '']),
      ...(edition.sections.find((section) => section.slug === slug)?.groups.map(({ title }) => title) ?? []),
      ...(slug === 'services' ? [dateText(startOfDay(edition.tables['support-functions'].asOf))] : []),
      ...(slug === 'premiums' ? [JSON.stringify(edition.premiums)] : []),
    ].join('\n'),
  );

for (const { section, words } of mustContain) {
  const text = textOf(section);
  test.each(words)(`${section} の章に「%s」がある`, (word) => {
    expect(text).toContain(plain(word));
  });
}

test('どの条項も、原典の章と場所を出典に持つ', () => {
  const chapters = new Set(edition.facts.chapters.map(({ id }) => id));
  expect(
    edition.clauses.filter(({ chapter, at }) => !chapters.has(chapter) || at.trim() === '').map(({ id }) => id),
  ).toEqual([]);
});

test('免責は共通11・費用3・利益8の22項で、アイウとただし書がそれぞれ番地を持つ', () => {
  const count = (group: string, form: string) =>
    edition.clauses.filter(
      (clause) => clause.group === group && clause.form === form && (form !== 'clause' || clause.kind === 'exclusion'),
    ).length;
  expect(['common', 'expense', 'profit'].map((group) => count(group, 'clause'))).toEqual([11, 3, 8]);
  expect(['common', 'expense', 'profit'].map((group) => count(group, 'item'))).toEqual([5, 0, 2]);
  expect(count('common', 'exception')).toBe(3);
});
