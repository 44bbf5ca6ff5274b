/** The sentences above the results: each says what was found, and by which words. */
import { describe, expect, test } from 'vitest';
import type { EditionSearch } from '../../../../src/search/page/edition-search.ts';
import { type Outcome, outcomeOf } from '../../../../src/search/page/outcome.ts';
import { FIRST_STATE, type PageState } from '../../../../src/search/page/state.ts';
import {
  FAULT_WORDS,
  headedAnswers,
  outcomeWords,
  spoken,
  statusWords,
  suggestionOf,
} from '../../../../src/search/page/words.ts';
import type { AskedWord, How, SearchAnswer, SearchStatus } from '../../../../src/search/query/answers.ts';
import type { RecordEntry, RecordForm } from '../../../../src/search/record.ts';

const entry = (form: RecordForm, page: number): RecordEntry => ({
  form,
  id: `${form}-${page}`,
  code: '',
  title: '題',
  page,
  group: -1,
  plan: '',
  kind: '',
  length: 10,
  titleLeads: 0,
  clauses: [],
  silent: 0,
  joining: 0,
});
const search = (label: string): EditionSearch => ({
  catalogue: {
    edition: label.slice(0, 4),
    label,
    pages: [
      { slug: 'coverage', title: '補償の内容', nav: '補償の内容', path: '' },
      { slug: 'exclusions', title: '保険金をお支払いできない主な場合', nav: '補償されない場合', path: '' },
    ],
    groups: [],
    plans: {},
    records: [entry('clause', 0), entry('clause', 1), entry('answer', 0)],
  },
  search: () => Promise.reject(new Error('not asked')),
  text: () => Promise.reject(new Error('not asked')),
  loadBook: () => Promise.resolve(),
  loadAll: () => Promise.resolve(),
});
const word = (asked: string, more: Partial<AskedWord> = {}): AskedWord => ({
  asked,
  stands: false,
  instead: [],
  parts: [],
  ...more,
});
/** An outcome with a hit for each `how`, the first in coverage, the others in exclusions. */
function outcome(
  query: string,
  status: SearchStatus,
  hows: readonly How[],
  asked: readonly AskedWord[],
  section = '',
): Outcome {
  const answer: SearchAnswer = {
    results: hows.map((how, place) => ({
      record: place === 0 ? 0 : 1,
      score: 1,
      how,
      instead: [],
      near: false,
      marks: [],
    })),
    summary: { status, asked, counts: { literal: 0, term: 0, partial: 0 }, emergency: false, cut: false },
  };
  return outcomeOf({ query, section, edition: '' }, [{ search: search('2014年度版'), answer }]);
}
const line = (given: Outcome) => spoken(outcomeWords(given));

describe('結果の上の1行', () => {
  test('そのまま見つかったとき', () => {
    expect(line(outcome('暗号資産', 'found', ['literal', 'literal'], [word('暗号資産', { stands: true })]))).toBe(
      'さがした言葉：暗号資産。2件。2014年度版の全章をさがしました。',
    );
  });

  test('ほかの言葉で見つかったときは、ない言葉をないと言い、さがした言葉を挙げる', () => {
    const said = line(
      outcome(
        '見舞金',
        'found-by-other-words',
        ['term'],
        [word('見舞金', { instead: [{ word: '個人見舞費用', kind: 'synonym' }] })],
      ),
    );
    expect(said).toBe(
      'さがした言葉：見舞金。1件。この言葉は2014年度版にありません。近い言葉「個人見舞費用」でさがしたものを示します。',
    );
  });

  test('どの言葉もあるのに、そろう項がないときは、そう言う', () => {
    const said = line(
      outcome(
        '病院 いくら',
        'found-by-other-words',
        ['term'],
        [word('病院', { stands: true }), word('いくら', { stands: true })],
      ),
    );
    expect(said).toBe(
      'さがした言葉：病院 いくら。1件。これらの言葉がそろう項は2014年度版にありません。関係のある章や項を示します。',
    );
  });

  test('読みと、つづりの近さは、言葉の近さと言わない', () => {
    const by = (kind: 'reading' | 'spelling') =>
      line(
        outcome('こくち', 'found-by-other-words', ['term'], [word('こくち', { instead: [{ word: '告知', kind }] })]),
      );
    expect(by('reading')).toContain('読みの合う言葉「告知」でさがした');
    expect(by('spelling')).toContain('つづりの近い言葉「告知」でさがした');
  });

  test('そのままの言葉とほかの言葉がまじるときは、件数を分ける', () => {
    const said = line(
      outcome(
        '見舞金',
        'found',
        ['literal', 'term', 'term'],
        [word('見舞金', { stands: true, instead: [{ word: '個人見舞費用', kind: 'synonym' }] })],
      ),
    );
    expect(said).toContain('3件');
    expect(said).toContain('うち1件にこの言葉があります。ほかの2件は近い言葉「個人見舞費用」でさがしたものです。');
  });

  test('言葉の名指しなしに導かれた章は、関係のあるものと言う', () => {
    expect(line(outcome('電話', 'found', ['literal', 'term'], [word('電話', { stands: true })]))).toContain(
      'うち1件にこの言葉があります。ほかの1件は関係のある章や項です。',
    );
    expect(line(outcome('まとめ買い', 'found-by-other-words', ['term'], [word('まとめ買い')]))).toContain(
      'この言葉は2014年度版にありません。関係のある章や項を示します。',
    );
  });

  test('2語のうち1語がないときは、その言葉だけをないと言う', () => {
    const said = line(
      outcome('地震 通知', 'found-by-other-words', ['term'], [word('地震'), word('通知', { stands: true })]),
    );
    expect(said).toContain('「地震」という言葉は2014年度版にありません。');
  });

  test('一部だけのとき、分けてさがしたとき', () => {
    expect(
      line(
        outcome('戦争 質権', 'partly', ['partial'], [word('戦争', { stands: true }), word('質権', { stands: true })]),
      ),
    ).toContain('すべての言葉がそろう項はないので、一部の言葉がある項を示します。');
    expect(
      line(outcome('病院保険料率', 'partly', ['partial'], [word('病院保険料率', { parts: ['病院', '保険料'] })])),
    ).toContain('このままの言葉は2014年度版にありません。「病院」「保険料」に分けてさがしたものを示します。');
  });

  test('0件', () => {
    expect(line(outcome('新幹線', 'none', [], [word('新幹線')]))).toBe(
      'さがした言葉：新幹線。0件。2014年度版のどの章にも、この言葉はありません。',
    );
    expect(line(outcome('戦争 新幹線', 'none', [], [word('戦争', { stands: true }), word('新幹線')]))).toContain(
      'これらの言葉がそろう項はありません。',
    );
  });

  test('書かれた答えだけのときは、件数を言わない。ない言葉は、ないと言う', () => {
    const answer: SearchAnswer = {
      results: [{ record: 2, score: 1, how: 'literal', instead: [], near: false, marks: [] }],
      summary: {
        status: 'found-by-other-words',
        asked: [word('地震')],
        counts: { literal: 1, term: 0, partial: 0 },
        emergency: false,
        cut: false,
      },
    };
    const only = outcomeOf({ query: '地震', section: '', edition: '' }, [{ search: search('2014年度版'), answer }]);
    expect(only.answers).toHaveLength(1);
    expect(line(only)).toBe('さがした言葉：地震。この言葉は2014年度版にありません。ご質問に近い答えを示します。');
  });

  test('文で尋ねた人に答えがあれば、尋ねた文がないとは言わず、答えを先に示すと言う', () => {
    const said = (near: boolean, parts: readonly string[], hits: readonly How[]) => {
      const answer: SearchAnswer = {
        results: [
          { record: 2, score: 2, how: 'term', instead: [], near, marks: [] },
          ...hits.map((how) => ({ record: 0, score: 1, how, instead: [], near: false, marks: [] })),
        ],
        summary: {
          status: hits.includes('term') ? 'found-by-other-words' : 'partly',
          asked: [word('地震で壊れたら', { parts, instead: [{ word: '火災', kind: 'synonym' }] })],
          counts: { literal: 0, term: 0, partial: 0 },
          emergency: false,
          cut: false,
        },
      };
      return outcomeWords(
        outcomeOf({ query: '', section: '', edition: '' }, [{ search: search('2014年度版'), answer }]),
      );
    };
    expect(said(false, ['地震'], ['term']).sentence).toBe(
      'ご質問への答えを、先に示します。近い言葉「火災」でさがしたものを示します。',
    );
    expect(said(false, ['地震'], ['partial']).sentence).toBe(
      'ご質問への答えを、先に示します。「地震」に分けてさがしたものを示します。',
    );
    expect(said(false, ['地震'], []).sentence).toBe('ご質問への答えを、先に示します。');
    // An answer to another question, and a word that is not there.
    expect(said(true, ['地震'], ['term']).sentence).toContain('ありません');
    expect(said(false, [], ['term']).sentence).toContain('ありません');
  });

  test('尋ねたことへの答えと、近いだけの質問の答えは、見出しで分ける', () => {
    const card = (near: boolean) => ({ record: 2, score: 1, how: 'term', instead: [], near, marks: [] }) as const;
    const answer: SearchAnswer = {
      results: [card(false), card(true)],
      summary: {
        status: 'partly',
        asked: [],
        counts: { literal: 0, term: 0, partial: 0 },
        emergency: false,
        cut: false,
      },
    };
    const both = outcomeOf({ query: '税', section: '', edition: '' }, [{ search: search('2014年度版'), answer }]);
    expect(headedAnswers(both).map(({ heading, answers }) => [heading, answers.length])).toEqual([
      ['ご質問への答え', 1],
      ['近いご質問と、その答え', 1],
    ]);
    expect(headedAnswers({ ...both, answers: both.answers.slice(1) })).toHaveLength(1);
  });

  test('条項より前にある答えだけを先に出し、あとの答えは一覧に入れる', () => {
    const result = (record: number) =>
      ({ record, score: 1, how: 'literal', instead: [], near: false, marks: [] }) as const;
    const answer: SearchAnswer = {
      results: [result(2), result(0), result(2)],
      summary: {
        status: 'found',
        asked: [],
        counts: { literal: 3, term: 0, partial: 0 },
        emergency: false,
        cut: false,
      },
    };
    const mixed = outcomeOf({ query: '電話', section: '', edition: '' }, [{ search: search('2014年度版'), answer }]);
    expect([mixed.answers.length, mixed.hits.length]).toEqual([1, 2]);
  });

  test('章でしぼると、件数はその章のもの', () => {
    const said = outcomeWords(
      outcome('停止', 'found', ['literal', 'literal', 'literal'], [word('停止', { stands: true })], 'exclusions'),
    );
    expect(said.count).toBe('2件');
    expect(said.sentence).toContain('「補償されない場合」でしぼっています。');
  });

  test('版にない番号をくり返さない。版にあればくり返す', () => {
    expect(outcomeWords(outcome('090-1234-5678', 'none', [], [word('090-1234-5678')])).query).toBe('…');
    expect(
      outcomeWords(outcome('0120-000-000', 'found', ['literal'], [word('0120-000-000', { stands: true })])).query,
    ).toBe('0120-000-000');
  });

  test('ないと言う言葉も、分けた言葉も、番号やアドレスをくり返さない', () => {
    const said = line(
      outcome(
        '電話は090-1234-5678 通知',
        'partly',
        ['partial'],
        [word('電話は090-1234-5678', { parts: ['090-1234-5678'] }), word('通知', { stands: true })],
      ),
    );
    expect(said).not.toMatch(/1234/);
  });

  test('もしかして は、つづりを直した1語のときだけ', () => {
    const spelt = word('クーリンオフ', { instead: [{ word: 'クーリングオフ', kind: 'spelling' }] });
    expect(suggestionOf(outcome('クーリンオフ', 'found-by-other-words', ['term'], [spelt]))).toBe('クーリングオフ');
    expect(suggestionOf(outcome('クーリンオフ 通知', 'partly', ['partial'], [spelt, word('通知')]))).toBeUndefined();
    expect(
      suggestionOf(
        outcome(
          '見舞金',
          'found-by-other-words',
          ['term'],
          [word('見舞金', { instead: [{ word: '見舞', kind: 'synonym' }] })],
        ),
      ),
    ).toBeUndefined();
  });
});

describe('待つとき、失敗したとき', () => {
  const state = (more: Partial<PageState>): PageState => ({ ...FIRST_STATE, ...more });

  test('待つものと、来た量を言う', () => {
    expect(statusWords(state({ phase: 'loading', waiting: { received: 40_000, total: 110_000 } })).sentence).toBe(
      'さがしています（約110KBのうち40KB）',
    );
    expect(statusWords(state({ phase: 'loading' })).sentence).toBe('');
  });

  test.each(Object.entries(FAULT_WORDS))(
    '%s：何が起きたか、どうなるかを言い、件数を言わない',
    (kind, { why, help }) => {
      const said = statusWords(state({ phase: 'failed', fault: kind as keyof typeof FAULT_WORDS }));
      expect(said).toEqual({ query: '', count: '', sentence: why });
      expect(help).not.toBe('');
      // Only a fault of the line speaks of the line.
      expect(why.includes('通信')).toBe(kind === 'line');
    },
  );
});
