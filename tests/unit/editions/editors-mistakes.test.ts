/**
 * Two hundred mistakes of the kinds that editors make, each alone in a copy: reading the edition refuses those that
 * say nothing of what finds them, and no others. What finds the rest is tried by tests/support/try-mistakes.ts.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CONTENT, edition, YEAR } from '../../support/edition.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';
import { mistakesOf, readingSays } from '../../support/editors-mistakes.ts';

const root = copyContent('mistakes');
afterAll(() => removeContent(root));

/** A file of the content, a field, words in Japanese. */
const COMPLETE = /content\/.+ {2}.+: .*[ぁ-んァ-ヶ一-龠]/s;

const mistakes = mistakesOf(edition);

test('どの種類のまちがいも試す', () => {
  expect(new Set(mistakes.map(({ kind }) => kind)).size).toBe(12);
  expect(mistakes.length).toBeGreaterThan(200);
  expect(readingSays(root, YEAR)).toEqual([]);
});

describe.each([...Map.groupBy(mistakes, ({ kind }) => kind)])('%s', (_, own) => {
  test.each(own)('$name', ({ foundBy, make }) => {
    make(root, join(root, YEAR));
    const said = readingSays(root, YEAR);
    rmSync(root, { recursive: true });
    cpSync(CONTENT, root, { recursive: true });
    if (foundBy !== undefined) expect(said).toEqual([]);
    else {
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((message) => !COMPLETE.test(message))).toEqual([]);
    }
  });
});
