/** Terms and figures of the source that a faithful restatement must carry, section by section. */
import { describe, expect, test } from 'vitest';
import { dateText, startOfDay } from '../../../src/domain/edition/index.ts';
import { ownEditions, transcribed } from '../../support/own-content.ts';
import type { FactsTranscription } from '../../support/transcriptions.ts';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、・]/g, '');

describe.each(await transcribed<FactsTranscription>('facts'))('$id 年度版', ({ edition, source }) => {
  const textOf = (slug: string): string =>
    plain(
      [
        ...edition.clauses
          .filter(({ section }) => section === slug)
          .flatMap(({ title, text, at, chapter }) => [
            title,
            text,
            at,
            edition.texts[`chapters.${chapter}.title`] ?? '',
          ]),
        ...(edition.sections.find((section) => section.slug === slug)?.groups.map(({ title }) => title) ?? []),
        ...(slug === 'services' ? [dateText(startOfDay(edition.tables['support-functions'].asOf))] : []),
        ...(slug === 'premiums' ? [JSON.stringify(edition.premiums)] : []),
      ].join('\n'),
    );

  for (const { section, words } of source.mustContain) {
    const text = textOf(section);
    test.each(words)(`${section} の章に「%s」がある`, (word) => {
      expect(text).toContain(plain(word));
    });
  }

  test('免責の項、アイウ、ただし書は、書き取りと同じ数だけ番地を持つ', () => {
    const count = (group: string, form: string) =>
      edition.clauses.filter(
        (clause) =>
          clause.group === group && clause.form === form && (form !== 'clause' || clause.kind === 'exclusion'),
      ).length;
    for (const [group, { items, parts, exceptions }] of Object.entries(source.exclusions))
      expect([count(group, 'clause'), count(group, 'item'), count(group, 'exception')], group).toEqual([
        items,
        parts,
        exceptions,
      ]);
  });
});

test.each(ownEditions)('$id 年度版のどの条項も、原典の章と場所を出典に持つ', (edition) => {
  const chapters = new Set(edition.facts.chapters.map(({ id }) => id));
  expect(
    edition.clauses.filter(({ chapter, at }) => !chapters.has(chapter) || at.trim() === '').map(({ id }) => id),
  ).toEqual([]);
});

test.each(ownEditions)('$id 年度版の符号は、どの章でも、項目の並びのとおりに数える', (edition) => {
  const last = new Map<string, string>();
  const backwards = edition.clauses.flatMap(({ section, code }) => {
    // Circled numbers follow each other in Unicode too, those above ⑳ and ㉟ in blocks of their own.
    const [, label, number] = /^(\D+)([①-⑳㉑-㉟㊱-㊿])$/.exec(code) ?? [];
    if (label === undefined || number === undefined) return [];
    const before = last.get(`${section} ${label}`) ?? '';
    last.set(`${section} ${label}`, number);
    return number > before ? [] : [`${section} ${label}${before} ${code}`];
  });
  expect(last.size).toBeGreaterThan(10);
  expect(backwards).toEqual([]);
});
