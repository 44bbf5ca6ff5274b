/** The tables of every published edition against its second transcription made from the source. */
import { describe, expect, test } from 'vitest';
import { dateText, startOfDay } from '../../../src/domain/edition/index.ts';
import { sumText } from '../../../src/domain/money.ts';
import { ofPlan } from '../../../src/domain/premium/index.ts';
import { transcribed } from '../../support/own-content.ts';
import type { TablesTranscription } from '../../support/transcriptions.ts';

/** One way of writing: NFKC without white space. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
/** All texts of a row, whatever fields they lie in. */
const rowWords = (row: unknown): string => plain(JSON.stringify(row));

describe.each(await transcribed<TablesTranscription>('tables'))('$id 年度版', ({ edition, source }) => {
  const { tables } = edition;

  test('〇×の表は、事故の種類も〇×も、2度目の書き取りと同じ', () => {
    const sign = (covered: boolean | undefined) => (covered === undefined ? '' : covered ? '〇' : '×');
    expect(
      tables['plan-matrix'].rows.map(({ label, title, allRisk, leakOnly }) => [
        plain(label ?? title),
        sign(allRisk),
        sign(leakOnly),
      ]),
    ).toEqual(source.matrix);
  });

  describe('脅威の数', () => {
    test('数と「約」と出所が、順も含めて2度目の書き取りと同じ', () => {
      expect(
        tables['threat-figures'].rows.map(({ value, approx }) => [plain(value).replace(/^約/, ''), approx]),
      ).toEqual(source.threats.map(({ value, approx }) => [value, approx]));
      for (const [index, threat] of source.threats.entries())
        if (threat.source !== null)
          expect(plain(tables['threat-figures'].rows[index]?.source ?? '')).toBe(plain(threat.source));
    });

    test.each(source.threats.flatMap(({ value, words }, index) => words.map((word) => [value, word, index] as const)))(
      '%s の行に「%s」がある',
      (_, word, index) => {
        expect(rowWords(tables['threat-figures'].rows[index])).toContain(plain(word));
      },
    );
  });

  test('攻撃のあとの流れは、影響も対応も「など」も、2度目の書き取りと同じ', () => {
    const { start, effects, groups } = tables['response-flow'];
    expect({ start, effects, groups: groups.map(({ title, items, etc }) => ({ title, items, etc })) }).toEqual(
      source.responseFlow,
    );
  });

  describe('費用の例', () => {
    test('行の数と金額は、金額のない行も含めて2度目の書き取りと同じ。金額はどれも「約」', () => {
      const { rows } = tables['cost-example'];
      expect(rows.map(({ amount }) => amount)).toEqual(source.costs.map(({ yen }) => yen));
      expect(rows.filter(({ amount }) => amount !== null).every(({ approx }) => approx)).toBe(true);
    });

    test.each(source.costs.flatMap(({ yen, words }, index) => words.map((word) => [index + 1, yen, word] as const)))(
      '%i番めの費用（%s円）に「%s」がある',
      (place, _, word) => {
        expect(rowWords(tables['cost-example'].rows[place - 1])).toContain(plain(word));
      },
    );
  });

  describe('プランの対照と補償の条項', () => {
    const cell = (id: string, chapter: string) => {
      const row = tables['coverage-comparison'].rows.find((entry) => entry.id === id);
      if (!row) throw new Error(`${id} の行がありません`);
      return plain(ofPlan(row, chapter === '8' ? 'allRisk' : 'leakOnly').text);
    };
    const clause = (id: string) => plain(edition.clauseById.get(id)?.text ?? '');

    /** Names of ① that both chapters have, in the order of the source. The comparison names the first and the last of them. */
    const [one, other] = source.coverage.map(({ named }): readonly string[] => named);
    const shared = one?.filter((word) => other?.includes(word)) ?? [];

    test.each(source.coverage)(
      '$chapter章の費用の名は条項に1つ残らずあり、対照の表には両プランに共通のものの始めと終わりと、ほかの名がある',
      (entry) => {
        const { chapter, liability, categories, absent } = entry;
        const named: readonly string[] = entry.named;
        const own = chapter === '8' ? 'all-risk' : 'leak-only';
        const ownOnly = named.filter((word) => !shared.includes(word));
        for (const [text, words] of [
          [cell('contrast-liability', chapter), liability],
          [clause(`${own}-liability`), liability],
          [cell('contrast-categories', chapter), categories],
          [clause(`${own}-expense`), categories],
          [cell('contrast-named-expenses', chapter), ownOnly],
          [clause(`${own}-expense-1`), named],
        ] as const) {
          for (const word of words) expect(text).toContain(plain(word));
        }
        expect(cell('contrast-named-expenses', chapter)).toContain(
          plain(`${shared.at(0)}から${shared.at(-1)}までの、両プランに共通の名前の費用`),
        );
        // 「…から…まで」 is right only where nothing else stands between the two.
        const list = named.map((word) => clause(`${own}-expense-1`).indexOf(plain(word)));
        expect(list).toEqual(list.toSorted((left, right) => left - right));
        const start = named.indexOf(shared[0] ?? '');
        expect(named.slice(start, start + shared.length)).toEqual(shared);
        for (const text of [cell('contrast-named-expenses', chapter), clause(`${own}-expense-1`)])
          for (const word of absent) expect(text).not.toContain(plain(word));
        // The list ends in など, so it names no closed set.
        expect(cell('contrast-named-expenses', chapter)).toMatch(/など$/);
        expect(cell('contrast-liability', chapter)).toMatch(/など$/);
      },
    );

    test('対照の表の費用の種類は、名が4つと2つだけ', () => {
      expect(source.coverage.map(({ chapter }) => cell('contrast-categories', chapter).split('、'))).toEqual(
        source.coverage.map(({ categories }) => [...categories]),
      );
    });

    test('加入タイプは、オールリスクプランがSタイプ、情報漏えい限定プランがPタイプ', () => {
      expect([cell('contrast-type', '8'), cell('contrast-type', '9')]).toEqual(['Sタイプ', 'Pタイプ']);
    });
  });

  test('サポート機能は、内容・「など」・提供会社が2度目の書き取りと同じ', () => {
    const { rows } = tables['support-functions'];
    expect(rows.map(({ items, providers }) => [items.map(plain), providers.map(plain)])).toEqual(
      source.supportFunctions.map(({ items, by }) => [[...items], [...by]]),
    );
    for (const [index, { title }] of source.supportFunctions.entries())
      expect(plain(rows[index]?.title ?? '')).toContain(plain(title));
    expect(rows.every(({ etc }) => etc)).toBe(true);
  });

  test('利用の流れは、手順の数も、だれからだれへかと、することが2度目の書き取りと同じ', () => {
    const { rows } = tables['support-steps'];
    expect(rows).toHaveLength(source.supportSteps.length);
    for (const [index, { from, to, words }] of source.supportSteps.entries()) {
      const said = rowWords(rows[index]);
      for (const word of words) expect(said).toContain(plain(word));
      expect(said).toContain(`${plain(from)}が`);
      expect(said.split(`${plain(from)}が`).at(-1)).toContain(plain(to));
    }
  });

  test('そのほかのサービスは、名・費用・対象・限度が2度目の書き取りと同じ', () => {
    const { rows } = tables['further-services'];
    expect(rows.map(({ title, fee }) => [plain(title), fee])).toEqual(
      source.furtherServices.map(({ title, fee }) => [title, fee]),
    );
    for (const [index, { words }] of source.furtherServices.entries())
      for (const word of words) expect(rowWords(rows[index])).toContain(plain(word));
  });

  test('請求の書類は、名・例・場合・「など」が、順も含めて2度目の書き取りと同じ', () => {
    const list = (entry: { examples?: readonly string[] | undefined; etc: boolean }) => ({
      items: (entry.examples ?? []).map(plain),
      etc: entry.etc,
    });
    expect(
      tables['claim-documents'].rows.map((row) => ({
        label: plain(row.label ?? row.title),
        lists: row.cases
          ? row.cases.map((entry) => ({ when: entry.when.replace(/^[①②]/, ''), ...list(entry) }))
          : [list(row)],
      })),
    ).toEqual(source.claimDocuments);
  });

  // Nothing else notices an entry that is lost: the text then has one link less, the glossary and the index one line.
  test('用語の説明は、書き取った用語のすべてに、その章を出典としてあり、ほかにはない', () => {
    expect(edition.glossary.terms.map(({ chapter, term }) => `${chapter}章 ${term}`).toSorted()).toEqual(
      Object.entries(source.terms)
        .flatMap(([chapter, own]) => own.map((term) => `${chapter}章 ${term}`))
        .toSorted(),
    );
  });

  describe('章ごとの数・日付・番号', () => {
    const textOf = (chapter: string) =>
      plain(
        [
          ...edition.clauses
            .filter((clause) => clause.chapter === chapter)
            .map(({ title, text }) => `${title}\n${text}`),
          ...(chapter === '11' ? [dateText(startOfDay(tables['support-functions'].asOf))] : []),
        ].join('\n'),
      );

    test.each(
      Object.entries(source.figuresByChapter).flatMap(([chapter, figures]) =>
        figures.map((figure) => [chapter, figure] as const),
      ),
    )('%s章の「%s」が、その章を出典とする条項にある', (chapter, figure) => {
      expect(textOf(chapter)).toContain(plain(figure));
    });

    test('用語の説明に、原典にない数や日付はない', () => {
      const known = plain(
        [
          ...Object.values(source.figuresByChapter).flat(),
          ...edition.premiums.facilities.flatMap((facility) =>
            facility.tables.flatMap(({ rows }) =>
              rows.flatMap(({ liability, response }) => [sumText(liability), sumText(response)]),
            ),
          ),
        ].join('\n'),
      );
      const figures = edition.glossary.terms.flatMap(({ term, meaning }) =>
        [
          ...plain(meaning).matchAll(/\d[\d,.]*(?:年度|年|月|日|時|円|万円|億円|%|床|人|名|社|通|回|件|か月|割|倍)/g),
        ].map(([figure]) => ({ term, figure })),
      );
      expect(figures.filter(({ figure }) => !known.includes(figure))).toEqual([]);
    });
  });
});
