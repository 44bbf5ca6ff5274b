/** What is found for queries made by rule from the edition itself, and for the kinds of queries that people type. */
import { describe, expect, test } from 'vitest';
import { sumText, yenText } from '../../../src/domain/money.ts';
import { PLANS } from '../../../src/domain/premium/index.ts';
import { fold, foldParts } from '../../../src/search/fold.ts';
import { exceptionsIn } from '../../../src/search/text.ts';
import { misspeltWords } from '../../support/misspelt-sets.ts';
import { openNewestBook } from '../../support/open-book.ts';
import { isAnswer, ownList, PEOPLES_LISTS, peoplesList } from '../../support/search-lists.ts';
import { scoresOf } from '../../support/search-scores.ts';
import { madeFromGlossary, misconverted, titlesAndLabels } from '../../support/search-sets.ts';

const { edition, records, words, catalogue, texts, search } = await openNewestBook();
const first = async (query: string) => (await search(query)).results[0]?.record ?? -1;
const shown = (record: number) => foldParts(`${catalogue.records[record]?.title}\n${records[record]?.text}`);
const nameOf = (record: number) => records[record]?.name;
const asked = { edition, catalogue, texts, names: records.map(({ name }) => name) };
const found = async (query: string) => (await search(query)).results;
const isCard = (record: number | undefined) => isAnswer(asked, record);
const numberOf = new Map(records.map(({ name }, number) => [name, number]));

describe('用語集のすべての語から、規則で作った問い', async () => {
  const made = madeFromGlossary(edition);
  const rows = await Promise.all(
    made.map(async ({ rule, query, term }) => {
      const record = await first(query);
      return { rule, none: record < 0, hit: record >= 0 && shown(record).includes(fold(term)) };
    }),
  );
  test.each([...new Set(made.map(({ rule }) => rule))])('%s：9割で、その語のある答えが先頭', (rule) => {
    const own = rows.filter((row) => row.rule === rule);
    // From short terms no letter can be left out.
    expect(own.length).toBeGreaterThanOrEqual(edition.glossary.terms.length * 0.9);
    expect(own.filter(({ hit }) => hit).length / own.length).toBeGreaterThanOrEqual(0.9);
    expect(own.filter(({ none }) => none).length / own.length).toBeLessThanOrEqual(0.05);
  });
});

describe('用語と索引のすべての語から、打ちまちがいの規則で作った問い', async () => {
  const made = misspeltWords(edition);
  const rows = await Promise.all(
    made.map(async ({ rule, query, term }) => {
      const results = (await search(query)).results.slice(0, 3).map(({ record }) => record);
      return {
        rule,
        query,
        none: results.length === 0,
        hit: results.some((record) => shown(record).includes(fold(term))),
      };
    }),
  );
  test.each([...new Set(made.map(({ rule }) => rule))])('%s：9割で、その語が初めの三つのどれかにある', (rule) => {
    const own = rows.filter((row) => row.rule === rule);
    expect(own.length).toBeGreaterThanOrEqual(100);
    const missed = own.filter(({ hit }) => !hit).map(({ query }) => query);
    expect(missed.length / own.length, missed.join('、')).toBeLessThanOrEqual(0.1);
    expect(own.filter(({ none }) => none).length / own.length).toBeLessThanOrEqual(0.05);
  });
});

describe('用語と題のすべての漢字の言葉から、読みの同じ別の字に替えた問い', async () => {
  const homophones = await misconverted(edition, records);
  test('9割近くで、もとの言葉のある答えが先頭。本文にある言葉とは言わない', async () => {
    expect(homophones.length).toBeGreaterThanOrEqual(200);
    const missed: string[] = [];
    for (const { query, term } of homophones) {
      const { results, summary } = await search(query);
      const record = results[0]?.record ?? -1;
      if (!shown(record).includes(fold(term))) missed.push(`${query}（${term}）→ ${nameOf(record) ?? '0件'}`);
      expect([query, summary.asked.every(({ stands }) => !stands)]).toEqual([query, true]);
    }
    expect(missed.length / homophones.length, missed.join('、')).toBeLessThanOrEqual(0.12);
  });
});

test.each(titlesAndLabels(edition))('題・見出し・案内の名「$query」は、その場所が先頭', async ({ query, names }) => {
  expect(names).toContain(nameOf(await first(query)));
});

describe('手元の問いの集まり', async () => {
  const own = ownList(asked);
  test('9割3分で、ふさわしい答えが先頭', async () => {
    const { all, misses } = await scoresOf(own, found, isCard);
    expect(
      all.first / all.answerable,
      misses.map(({ query, first: record = -1 }) => `${query} → ${nameOf(record) ?? '0件'}`).join('、'),
    ).toBeGreaterThanOrEqual(0.93);
  });
  test.each(own.filter(({ group }) => group === 'nonsense-far'))('遠い言葉「$query」は0件', async ({ query }) => {
    expect(await found(query)).toEqual([]);
  });
});

/** Lists of people's queries: the least share answered by the first result, and the most wrong answer cards. */
const FLOORS: readonly (readonly [name: string, least: number, cards: number])[] = [
  ['search-questions', 0.88, 4],
  ['search-questions-2', 0.94, 2],
  ['search-questions-3', 0.85, 15],
  ['search-questions-4', 0.87, 12],
  ['search-questions-5', 0.88, 5],
  ['search-questions-6', 0.84, 5],
  ['search-questions-7', 0.87, 9],
  ['search-questions-8', 0.87, 5],
  ['search-questions-9', 0.9, 4],
  ['search-questions-10', 0.85, 4],
  ['search-questions-11', 0.76, 2],
  ['search-questions-12', 0.88, 8],
  ['search-questions-13', 0.89, 5],
  ['search-questions-14', 0.89, 5],
  ['search-questions-15', 0.83, 4],
  ['search-questions-16', 0.7, 4],
  ['search-questions-17', 0.76, 4],
  ['search-questions-18', 0.8, 6],
  ['search-questions-19', 0.75, 8],
  ['search-questions-20', 0.77, 6],
];

describe('人の問いの集まり：規則や問いの形を、これに合わせて書かない', () => {
  test('どの集まりにも、下限がある', () => expect(FLOORS.map(([name]) => name)).toEqual(PEOPLES_LISTS));
  test.each(FLOORS)('%s：%d 以上で、ふさわしい答えが先頭。ちがう答えのカードは %d まで', async (name, least, cards) => {
    const { all, misses } = await scoresOf(peoplesList(asked, name), found, isCard);
    const missed = misses.map(({ query, first: record = -1 }) => `${query} → ${nameOf(record) ?? '0件'}`).join('、');
    expect(all.first / all.answerable, missed).toBeGreaterThanOrEqual(least);
    expect(all.wrongAnswer, missed).toBeLessThanOrEqual(cards);
  });
});

describe('数・日付・時刻・符号は、どの書き方でも同じ答え', () => {
  const kanji = (number: number): string => {
    const digits = '〇一二三四五六七八九';
    if (number < 10) return digits.charAt(number);
    const tens = Math.floor(number / 10);
    return `${tens === 1 ? '' : digits.charAt(tens)}十${number % 10 === 0 ? '' : digits.charAt(number % 10)}`;
  };
  const days = [
    edition.period.start,
    edition.period.end,
    new Date(`${edition.facts.applicationDeadline}T00:00:00+09:00`),
  ];
  const writings = days.flatMap((day) => {
    const [y, m, d] = new Date(day.getTime() + 9 * 3_600_000).toISOString().slice(0, 10).split('-').map(Number) as [
      number,
      number,
      number,
    ];
    const two = (number: number) => String(number).padStart(2, '0');
    // The frozen edition's years are years of 平成.
    const heisei = y - 1988;
    return [
      [`${y}/${m}/${d}`, `${y}年${m}月${d}日`],
      [`${y}-${two(m)}-${two(d)}`, `${y}年${m}月${d}日`],
      [`${y}.${m}.${d}`, `${y}年${m}月${d}日`],
      [`平成${heisei}年${m}月${d}日`, `${y}年${m}月${d}日`],
      [`平成${kanji(heisei)}年${kanji(m)}月${kanji(d)}日`, `${y}年${m}月${d}日`],
      [`H${heisei}.${m}.${d}`, `${y}年${m}月${d}日`],
      [`${m}/${d}`, `${m}月${d}日`],
      [`${kanji(m)}月${kanji(d)}日`, `${m}月${d}日`],
      [`${two(m)}月${two(d)}日`, `${m}月${d}日`],
    ] as const;
  });
  test.each([...new Map(writings)])('「%s」は「%s」のある答え', async (query, written) => {
    expect(shown(await first(query))).toContain(fold(written));
  });

  test.each([
    ['16:00', '午後4時'],
    ['16時', '午後4時'],
    ['十六時', '午後4時'],
    ['午後四時', '午後4時'],
    ['4PM', '午後4時'],
    ['17:00', '午後5時'],
    ['20%', '20%'],
    ['20パーセント', '20%'],
    ['二割', '20%'],
    ['2割引', '20%'],
  ])('「%s」は「%s」のある答え', async (query, written) => {
    const record = await first(query);
    expect(record).toBeGreaterThanOrEqual(0);
    if (!/PM/.test(query)) expect(records[record]?.text.normalize('NFKC')).toContain(written);
  });
  test('20は、2014の一部ではない', async () => {
    for (const { record } of (await search('20')).results) expect(shown(record)).toMatch(/(^|\D)20(\D|$)/);
  });

  const sums = [
    ...new Set(
      edition.premiums.facilities.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.map(({ liability }) => liability)),
      ),
    ),
  ];
  test.each(
    sums.flatMap((sum) =>
      [
        `${sum}`,
        `${sum}円`,
        sumText(sum),
        sumText(sum).replace(/円$/, ''),
        sumText(sum).replaceAll(',', ''),
        yenText(sum),
        sumText(sum).replace('億', '憶'),
        ...(sum % 10_000_000 === 0 && sum < 100_000_000
          ? [`${sum / 10_000_000}千万円`, `${sum / 10_000_000}千万`]
          : []),
      ].map((query) => [query, sumText(sum)] as const),
    ),
  )('金額「%s」は「%s」のある答え', async (query, written) =>
    expect(shown(await first(query))).toContain(fold(written)),
  );

  const premiums = edition.premiums.facilities.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) => PLANS.flatMap((plan) => Object.values(row[plan]?.premium ?? {}))),
    ),
  );
  test('すべての保険料は、コンマがあってもなくても、その保険料のある行が先頭', async () => {
    expect(premiums.length).toBeGreaterThanOrEqual(100);
    for (const premium of premiums)
      for (const query of [yenText(premium), `${premium}`, `${premium}円`])
        expect([query, shown(await first(query)).includes(fold(yenText(premium)))]).toEqual([query, true]);
  }, 60_000);

  const types = [
    ...new Set(
      edition.premiums.facilities.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.flatMap((row) => PLANS.flatMap((plan) => row[plan]?.type ?? []))),
      ),
    ),
  ];
  test.each(
    types.flatMap((type) => [
      type,
      type.toLowerCase(),
      `${type}プラン`,
      `${type}タイプ`,
      `タイプ${type}`,
      `プラン${type}`,
    ]),
  )('加入タイプ「%s」', async (query) => {
    const type = fold(query).replace(/タイプ|プラン/g, '');
    const { results } = await search(query);
    expect(results.length).toBeGreaterThan(0);
    for (const { record } of results.slice(0, 3)) expect(shown(record)).toMatch(new RegExp(`${type}(?!\\d)`));
  });

  test('施設と加入タイプを並べると、その施設のそのタイプの行が先頭（記号が先でも後でも）', async () => {
    const missed: string[] = [];
    for (const { id, label, tables } of edition.premiums.facilities)
      for (const { rows } of tables)
        for (const type of rows.flatMap((row) => PLANS.flatMap((plan) => row[plan]?.type ?? [])))
          for (const query of [`${type} ${label}`, `${label} ${type}`]) {
            const record = await first(query);
            const codes = fold(catalogue.records[record]?.code ?? '');
            if (!nameOf(record)?.startsWith(`premium-${id}-`) || !new RegExp(`${fold(type)}(?!\\d)`).test(codes))
              missed.push(`${query} → ${nameOf(record)}`);
          }
    expect(missed).toEqual([]);
  });

  test('すべての条項の符号は、その条項が先頭（丸数字でも、ただの数字でも）', async () => {
    const missed: string[] = [];
    for (const { entry, name } of records) {
      if (entry.code === '' || entry.form === 'term' || entry.form === 'premium') continue;
      for (const query of [entry.code, entry.code.normalize('NFKC')])
        if (nameOf(await first(query)) !== name && !catalogue.records[await first(query)]?.title.startsWith(entry.code))
          missed.push(`${query} → ${nameOf(await first(query))}`);
    }
    expect(missed).toEqual([]);
  }, 60_000);

  test('章の番号を前に置いた符号（第14章の共通④、14章共通4）も、その条項が先頭', async () => {
    const missed: string[] = [];
    let asked = 0;
    for (const { slug, chapters } of edition.sections) {
      const [chapter] = chapters;
      const label = edition.facts.chapters.find(({ id }) => id === chapter)?.label ?? '';
      if (chapters.length !== 1 || !/^\d+章$/.test(label)) continue;
      const own = records.filter(({ entry }) => entry.form === 'clause' && catalogue.pages[entry.page]?.slug === slug);
      for (const { entry, name } of own.filter(({ entry: { code } }) => /^\p{Script=Han}+[①-⑳]$/u.test(code)))
        for (const query of [`第${label}の${entry.code}`, `${label}${entry.code.normalize('NFKC')}`]) {
          asked += 1;
          if (nameOf(await first(query)) !== name) missed.push(`${query} → ${nameOf(await first(query)) ?? '0件'}`);
        }
    }
    expect(asked).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  }, 60_000);

  const { agency, insurer, incidentDesk, adr } = edition.facts.contacts;
  test.each(
    [agency.tel, insurer.tel, incidentDesk.tel, adr.tel].flatMap((tel) => [
      tel,
      tel.replaceAll('-', ''),
      tel.slice(-8),
    ]),
  )('電話番号「%s」', async (query) => expect(shown(await first(query))).toContain(fold(query)));
});

describe('言葉の決まり', () => {
  test.each(['保険2課', '保険二課', '保険II課', '保険Ⅱ課', '保険２課'])('「%s」は代理店の課', async (query) =>
    expect(shown(await first(query))).toContain('保険ii課'),
  );
  test.each(['免責', '補償されない', 'お支払いできない', '免責事項'])(
    '「%s」は補償されない場合の章が先頭',
    async (query) => expect(nameOf(await first(query))).toBe('section:exclusions'),
  );
  test.each(['電話番号', '連絡先', '損保ジャパン 電話', '問い合わせ'])(
    '「%s」は、はじめの4つに3つの番号がある',
    async (query) => {
      const text = (await search(query)).results
        .slice(0, 4)
        .map(({ record }) => shown(record))
        .join('\n');
      const { contacts } = edition.facts;
      for (const { tel } of [contacts.agency, contacts.insurer, contacts.incidentDesk])
        expect(text).toContain(fold(tel));
    },
  );
  test.each([
    ['PDF', 'booklet'],
    ['印刷', 'booklet'],
    ['見積もり', 'calculator'],
    ['チェックリスト', 'checklists'],
    ['用語', 'glossary'],
    ['万一のとき', 'emergency'],
  ])('「%s」は %s のページ', async (query, slug) => expect(nameOf(await first(query))).toBe(`section:${slug}`));
  test('言葉だけを打てば条項が、意味を尋ねれば用語が先', async () => {
    for (const { term, id } of edition.glossary.terms) {
      const asked = await first(`${term}とは`);
      expect([term, nameOf(asked)]).toEqual([term, id]);
    }
    // Every term that stands in a clause, and the word without its end (国家関与型).
    const inClauses = (word: string) =>
      catalogue.records.some(
        ({ form, title }, number) =>
          ['clause', 'row', 'premium'].includes(form) &&
          fold(`${title}\n${records[number]?.text}`).includes(fold(word)),
      );
    const words = edition.glossary.terms.flatMap(({ term }) => [term, ...(/^(.+型).+$/u.exec(term)?.slice(1) ?? [])]);
    const standing = words.filter(inClauses);
    expect(standing.length).toBeGreaterThan(words.length * 0.9);
    for (const term of standing) expect([term, catalogue.records[await first(term)]?.form]).not.toEqual([term, 'term']);
  });
  test('用語だけを打った人に、聞かれていない答えを先に出さない', async () => {
    const answered: string[] = [];
    for (const { term } of edition.glossary.terms)
      if (catalogue.records[await first(term)]?.form === 'answer') answered.push(term);
    expect(answered.length / edition.glossary.terms.length, answered.join('、')).toBeLessThanOrEqual(0.05);
  });
  test('医療費控除の中の「療費」は、言葉ではない', async () => {
    for (const { marks } of (await search('医療費控除')).results)
      for (const { text } of marks) expect(text).not.toBe('療費');
  });
  test('目に見えない文字は、ないのと同じ', async () => {
    const clean = await search('告知義務');
    for (const query of [
      '告\u200b知義務',
      '\ufeff告知義務',
      '告知\u00ad義務',
      '告知義務\ufe0f',
      '\u2060告知義務\u200e',
    ])
      expect((await search(query)).results).toEqual(clean.results);
  });
  test('文字どおりの言葉と、それが指す言葉は、いっしょに、別の見つかり方で出る（見舞金）', async () => {
    const { results, summary } = await search('見舞金');
    expect(summary.counts.literal).toBeGreaterThan(0);
    expect(summary.counts.term).toBeGreaterThan(0);
    expect(
      results
        .filter(({ how }) => how === 'term')
        .map(({ record }) => shown(record))
        .join(),
    ).toContain(fold('個人見舞費用'));
  });
});

describe('検索は、補償されるかどうかを決めない', () => {
  test('例外のある条項の記録は、例外ごとに「あたらない」などの札を持つ', () => {
    const parents = edition.clauses.filter(({ form }) => form === 'exception');
    expect(parents.length).toBeGreaterThan(5);
    for (const { parent, text } of parents) {
      const record = records[numberOf.get(parent ?? '') ?? -1];
      const stretch = exceptionsIn(record?.text ?? '').find(({ from, to }) =>
        record?.text.slice(from, to).includes(text.split('\n')[0] ?? ''),
      );
      expect([parent, stretch?.label]).toEqual([parent, expect.stringMatching(/ません|除/)]);
    }
  });
  test('共通①〜③は、共通注と離れない', () => {
    const limit = edition.clauseById.get('common-note')?.text ?? '';
    for (const id of ['common-01', 'common-02', 'common-03'])
      expect(records[numberOf.get(id) ?? -1]?.text).toContain(limit);
  });
  test('読む人の言葉のどれも、本文になければ「ある」と言わない', async () => {
    const texts = records
      .filter(({ entry }) => entry.form !== 'answer')
      .flatMap(({ fields }) => fields)
      .join('\n');
    const wrong: string[] = [];
    for (const { readers } of words.entries)
      for (const reader of readers) {
        const { summary } = await search(reader);
        for (const { asked, stands } of summary.asked)
          if (
            stands &&
            !texts.includes(fold(asked)) &&
            /^[\p{Script=Han}ァ-ヺー]+$/u.test(asked) &&
            !/[一二三四五六七八九十百千]/.test(asked)
          )
            wrong.push(`${reader}: ${asked}`);
      }
    expect(wrong).toEqual([]);
  }, 60_000);
  test.each(['地震', '特養', '電子マネー', '課徴金', '退職者', '身代金', '慰謝料', '看護師', '医療過誤', '2015年度'])(
    '本文にない「%s」を、条項の言葉に読み替えない',
    async (query) => {
      const { results, summary } = await search(query);
      expect(summary.asked.every(({ stands, instead }) => !stands && instead.length === 0)).toBe(true);
      for (const { how } of results.filter(({ record }) => catalogue.records[record]?.form !== 'answer'))
        expect(how).not.toBe('literal');
    },
  );
  test('事故のさなかの問いは、そうと分かる', async () => {
    for (const query of ['ランサムウェアに感染した', '身代金', 'ファイルが開かない', '情報が漏れた', 'どこに電話'])
      expect([query, (await search(query)).summary.emergency]).toEqual([query, true]);
    for (const query of ['保険料', '加入依頼書', '戦争'])
      expect([query, (await search(query)).summary.emergency]).toEqual([query, false]);
  });
});
