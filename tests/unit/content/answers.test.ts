/** The written answers of every published edition against their second reading. */
import { describe, expect, test } from 'vitest';
import { filledText } from '../../../src/editions/words/filled-facts.ts';
import { transcribed } from '../../support/own-content.ts';
import type { AnswersTranscription } from '../../support/transcriptions.ts';

const plain = (text: string) => text.normalize('NFKC').replace(/[\s、・]/gu, '');
const NOT_PAID = /対象外|お支払いできない主な場合|対象になりません/;

describe.each(await transcribed<AnswersTranscription>('answers'))('$id 年度版', ({ edition, source: read }) => {
  const { answers } = edition.answers;
  const saidBy = (text: string) => filledText(text, edition.texts);

  test('どの答えも、2度読まれている', () =>
    expect(answers.map(({ id }) => id).toSorted()).toEqual(Object.keys(read.answers).toSorted()));

  describe.each(answers)('$title', ({ id, text, clauses, silent }) => {
    const [says, ...words] = read.answers[id] ?? ['way'];
    const said = plain(saidBy(text));
    const sources = clauses.map((clause) => edition.clauseById.get(clause));
    const source = plain(sources.map((clause) => `${clause?.title}\n${clause?.text}`).join('\n'));

    test('パンフレットの言葉、条件、数が、答えにも、もとの条項にもある', () => {
      for (const word of words) {
        // Endings may differ between an answer and its clause; what decides may not.
        const root = plain(word).replace(/(?:する|します|し|すること|してください)$/, '');
        expect([word, said.includes(root)]).toEqual([word, true]);
        expect([word, source.includes(root)]).toEqual([word, true]);
      }
    });
    test(`補償についての向きが、パンフレットと同じ（${says}）`, () => {
      if (says === 'not-paid') {
        expect(said).toMatch(NOT_PAID);
        expect(sources[0]?.kind).toBe('exclusion');
      }
      if (says === 'paid') {
        expect(said).toMatch(/対象|補償します|挙がって|支払います/);
        expect(sources.some((clause) => clause?.kind === 'coverage' || clause?.kind === 'note')).toBe(true);
        expect(sources[0]?.kind).not.toBe('exclusion');
      }
      if (says === 'silent') {
        expect(silent).toBe(true);
        expect(said).toMatch(/書かれてい(?:ません|ない)/);
        expect(said).toMatch(/(?:取扱代理店|損保ジャパン)[^。]*(?:お尋ね|お問い合わせ)|お尋ねください/);
      } else expect(silent).toBeUndefined();
    });
    test('2、3文で、答えと符号の外の電話番号や金額を含まない', () => {
      expect(saidBy(text).split('。').filter(Boolean).length).toBeLessThanOrEqual(5);
      expect(text.replace(/<Fact[^>]*>/g, '')).not.toMatch(/0\d{1,3}-\d{2,4}-\d{3,4}|円/);
    });
  });
});
