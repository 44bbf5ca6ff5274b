/** An exception keeps its sense wherever its text goes: without its verdict it reads as the exclusion itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mdxParts } from '../../../src/editions/mdx/parts.ts';
import { recordsOf } from '../../../src/search/indexing/records.ts';
import { OWN_CONTENT, transcribed } from '../../support/own-content.ts';
import type { FactsTranscription } from '../../support/transcriptions.ts';

/** What an exception without a label of its own is headed with (components/clause/Exception.astro). */
const DEFAULT_LABEL = 'ただし、次のものはこの項にあたりません';

describe.each(await transcribed<FactsTranscription>('facts'))('$id 年度版', ({ id, edition, source }) => {
  const exceptions = edition.clauses.filter(({ form }) => form === 'exception');
  const sections = join(OWN_CONTENT, id, 'sections');
  const written = new Map(
    readdirSync(sections).flatMap((name) =>
      mdxParts(readFileSync(join(sections, name), 'utf8'), name)
        .parts.filter(({ form }) => form === 'Exception')
        .map((part) => [part.id, part.attributes['label'] ?? DEFAULT_LABEL] as const),
    ),
  );

  test('例外は、書き取ったもので全部', () => {
    expect(exceptions.map(({ parent }) => parent).toSorted()).toEqual(
      source.exceptions.map(([clause]) => clause).toSorted(),
    );
  });

  describe.each(source.exceptions)('%s の「%s」', (clause, words, sense) => {
    const exception = exceptions.find(({ parent, text }) => parent === clause && text.includes(words));
    const after = (text: string) => text.slice(text.indexOf(words));

    test(`見出しが「${sense}」という`, () => {
      expect(written.get(exception?.id ?? '')).toContain(sense);
    });

    test.each([
      ['条項の文（校正刷り、索引）', () => edition.clauseById.get(clause)?.text ?? ''],
      ['検索の記録', () => recordsOf(edition, false).find(({ entry }) => entry.id === clause)?.text ?? ''],
    ])(`%s でも、例外の言葉のあとに「${sense}」がある`, (_, text) => {
      expect(after(text())).toContain(sense);
    });
  });

  test('「除かれます」という、補償から外れるとも読める見出しはない', () => {
    expect([...written.values()].filter((label) => label.includes('除かれ'))).toEqual([]);
  });
});
