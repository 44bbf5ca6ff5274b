/**
 * Whole questions, made by rule from those that answers.json has: in other words
 * they find the same answer; about something else they find none; and a question
 * that is left out of the written ones is found by the others.
 */
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../src/search/query/engine.ts';
import { openNewestBook } from '../../support/open-book.ts';
import { lookAlikes, madeFromQuestions } from '../../support/question-sets.ts';

const { edition, records, catalogue, texts, readings, words, engine, search } = await openNewestBook();
const numberOf = new Map(records.map(({ name }, number) => [name, number]));
const isAnswer = (record: number | undefined) => catalogue.records[record ?? -1]?.form === 'answer';
const clausesOf = (record: number) => {
  const own = catalogue.records[record]?.clauses ?? [];
  return own.length > 0 ? own : [record];
};
/** Whether two records rest on one clause. */
const related = (a: number, b: number) => a === b || clausesOf(a).some((clause) => clausesOf(b).includes(clause));
const share = <Row>(rows: readonly Row[], test: (row: Row) => boolean) => rows.filter(test).length / rows.length;

describe('書かれた問いを言いかえた問い', async () => {
  const rows = await Promise.all(
    (await madeFromQuestions(edition, words)).map(async ({ rule, query, name }) => {
      const first = (await search(query)).results[0]?.record;
      const right = first !== undefined && related(first, numberOf.get(name ?? '') ?? -1);
      return { rule, right, none: first === undefined, wrong: !right && isAnswer(first) };
    }),
  );
  test.each([
    ['as written', 0.98],
    ['more polite', 0.97],
    ['plainer', 0.97],
    ['with a tail', 0.97],
    ['behind a story', 0.975],
    ['particles dropped', 0.95],
    ['in kana', 0.95],
    ['another word of the meaning', 0.9],
  ])('%s：%d 以上で、同じ答えか、そのもとの条項が先頭', (rule, least) => {
    const own = rows.filter((row) => row.rule === rule);
    expect(own.length).toBeGreaterThan(300);
    expect(share(own, ({ right }) => right)).toBeGreaterThanOrEqual(least);
    expect(share(own, ({ wrong }) => wrong)).toBeLessThanOrEqual(0.03);
    expect(share(own, ({ none }) => none)).toBeLessThanOrEqual(0.02);
  });
});

describe('似ているだけの問い', async () => {
  const rows = await Promise.all(
    (await lookAlikes(edition)).map(async ({ rule, query }) => {
      const [first, second] = (await search(query)).results;
      const clause = catalogue.records[first?.record ?? -1]?.clauses[0];
      return {
        rule,
        card: isAnswer(first?.record),
        near: first?.near === true,
        // Only the clause that would come first anyway has its answer before it.
        beforeItsClause: second !== undefined && second.record === clause,
      };
    }),
  );
  // Not every noun that is exchanged is what the question is about: a few keep their answer by right.
  test.each([
    ['all nouns exchanged', 0.005, 0.02, 0.13],
    ['the word of something else', 0.04, 0.05, 0.2],
    ['the telling word exchanged', 0.05, 0.08, 0.3],
  ])(
    '%s：答えが出るのは %d まで、近い質問の答えは、ほかの条項より前に %d まで、もとの条項の前に %d まで',
    (rule, most, mostNear, mostBefore) => {
      const own = rows.filter((row) => row.rule === rule);
      expect(own.length).toBeGreaterThan(300);
      expect(share(own, ({ card, near }) => card && !near)).toBeLessThanOrEqual(most);
      expect(share(own, ({ near, beforeItsClause }) => near && !beforeItsClause)).toBeLessThanOrEqual(mostNear);
      expect(share(own, ({ near, beforeItsClause }) => near && beforeItsClause)).toBeLessThanOrEqual(mostBefore);
    },
  );
});

test('1つずつ除いた問い：6割5分で残りの問いから同じところへ。違う答えは4分、近い質問としても4分、もとの条項の前に1割3分まで', async () => {
  const lines = [...texts.questions.entries()].filter(([, questions]) => questions !== '');
  let [asked, right, wrong, wrongNear, wrongBeforeClause] = [0, 0, 0, 0, 0];
  const most = Math.max(...lines.map(([, questions]) => questions.split('|').length));
  for (let out = 0; out < most; out += 1) {
    const questions = texts.questions.map((all) =>
      all
        .split('|')
        .filter((_, place) => place !== out)
        .join('|'),
    );
    const book = openBook(catalogue, { ...texts, questions }, async () => readings);
    for (const [record, all] of lines) {
      const question = all.split('|')[out];
      if (question === undefined) continue;
      const [first, second] = (await engine.search(question, book.retriever, book)).results;
      asked += 1;
      if (first !== undefined && related(first.record, record)) right += 1;
      else if (first?.near && second?.record === clausesOf(first.record)[0]) wrongBeforeClause += 1;
      else if (isAnswer(first?.record) && first?.near) wrongNear += 1;
      else if (isAnswer(first?.record)) wrong += 1;
    }
  }
  expect(asked).toBeGreaterThan(400);
  expect(right / asked).toBeGreaterThanOrEqual(0.65);
  expect(wrong / asked).toBeLessThanOrEqual(0.04);
  expect(wrongNear / asked).toBeLessThanOrEqual(0.04);
  expect(wrongBeforeClause / asked).toBeLessThanOrEqual(0.13);
}, 60_000);

test('質問の文の名詞だけを続けて打った複合語：7割で同じ答えか、そのもとの条項が先頭。違う答えは100に1つまで', async () => {
  const compounds = texts.questions.flatMap((line, record) =>
    line.split('|').flatMap((question) => {
      const nouns = question.split(/[\u3041-\u3096、。？\s]+/u).filter(Boolean);
      const compound = nouns.join('');
      const ofKanji = nouns.length > 1 && compound.length >= 6 && /^[\p{Script=Han}ァ-ヺー]+$/u.test(compound);
      return ofKanji ? [{ compound, record }] : [];
    }),
  );
  let [right, wrong] = [0, 0];
  for (const { compound, record } of compounds) {
    const first = (await search(compound)).results[0]?.record;
    if (first === undefined) continue;
    if (related(first, record)) right += 1;
    else if (isAnswer(first)) wrong += 1;
  }
  expect(compounds.length).toBeGreaterThan(600);
  expect(right / compounds.length).toBeGreaterThanOrEqual(0.7);
  expect(wrong / compounds.length).toBeLessThanOrEqual(0.01);
}, 60_000);

describe('事故の言葉があっても、することを尋ねていない文は、連絡先へ連れて行かない', () => {
  const to = new Set(catalogue.emergency.to);
  test.each([
    'データが漏れたと患者に言われた。その場で謝ったらまずいですか',
    '公的機関から攻撃されていると連絡が来たら、調査の費用は出ますか',
    '感染したと業者から電話があったときの調査の費用は',
  ])('%s', async (query) => expect(to.has((await search(query)).results[0]?.record ?? -1)).toBe(false));
  test.each(['データが漏れた。まず何をする', '感染したらどこへ連絡する', '攻撃されて画面が真っ黒、誰に電話'])(
    '%s：これは尋ねている',
    async (query) => expect(to.has((await search(query)).results[0]?.record ?? -1)).toBe(true),
  );
});
