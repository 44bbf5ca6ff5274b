/** または, および, もしくは: one of them for another, and an exclusion takes in more cases, or fewer. */
import { describe, expect, test } from 'vitest';
import { transcribed } from '../../support/own-content.ts';
import type { FactsTranscription } from '../../support/transcriptions.ts';

const JOINING = /または|および|ならびに|もしくは|かつ|その他|等/g;

/** How often each of them stands in a list. */
function counted(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

describe.each(await transcribed<FactsTranscription>('facts'))('$id 年度版', ({ edition, source }) => {
  const exclusions = edition.clauses.filter(
    ({ kind, section, form, group }) =>
      kind === 'exclusion' && section === 'exclusions' && form === 'clause' && group in source.exclusions,
  );

  test('書き取ったもので、補償されない場合の全部', () => {
    expect(source.connectives.map(([id]) => id).toSorted()).toEqual(exclusions.map(({ id }) => id).toSorted());
  });

  // A restatement may join once more (「次のアまたはイを原因とする…」 said again), but never in another way.
  test.each(source.connectives.map(([id, ...words]) => ({ id, words })))(
    '$id の言葉のつなぎは、原典と同じ $words',
    ({ id, words }) => {
      const [own, printed] = [counted(edition.clauseById.get(id)?.text.match(JOINING) ?? []), counted(words)];
      expect([...own.keys()].toSorted()).toEqual([...printed.keys()].toSorted());
      for (const [word, count] of printed) expect(own.get(word), word).toBeGreaterThanOrEqual(count);
    },
  );
});
