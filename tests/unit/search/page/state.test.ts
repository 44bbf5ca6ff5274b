/** The search page as data: late answers are dropped, a list stays while the next is on its way. */
import { describe, expect, test } from 'vitest';
import type { SearchRequest } from '../../../../src/search/page/address.ts';
import type { Outcome } from '../../../../src/search/page/outcome.ts';
import { FIRST_STATE, LISTED, nextState, type PageEvent, type PageState } from '../../../../src/search/page/state.ts';

const request = (query: string): SearchRequest => ({ query, section: '', edition: '' });
const outcome = (query: string): Outcome => ({
  request: request(query),
  searches: [],
  answers: [],
  hits: [],
  status: 'none',
  asked: [],
  emergency: false,
  cut: false,
});
const stateAfter = (...events: readonly PageEvent[]): PageState => events.reduce(nextState, FIRST_STATE);
const ask = (query: string, listed?: number): PageEvent => ({
  type: 'ask',
  request: request(query),
  askable: query.trim() !== '' && query !== '。',
  ...(listed === undefined ? {} : { listed }),
});
const answer = (asked: number, query: string): PageEvent => ({ type: 'answer', asked, outcome: outcome(query) });

describe('検索のページの状態', () => {
  test('何も打たなければ idle、さがせる文字がなければ blank、あれば loading', () => {
    expect(stateAfter(ask('')).phase).toBe('idle');
    expect(stateAfter(ask('。')).phase).toBe('blank');
    expect(stateAfter(ask('戦争')).phase).toBe('loading');
  });

  test('答えが来れば done。前の問いの答えは、あとから来ても捨てる', () => {
    const state = stateAfter(ask('戦'), ask('戦争'), answer(2, '戦争'));
    expect(state.phase).toBe('done');
    expect(nextState(state, answer(1, '戦'))).toBe(state);
    expect(stateAfter(ask('戦'), ask('戦争'), answer(1, '戦')).phase).toBe('loading');
  });

  test('次の答えを待つあいだ、前の一覧は消えない。打ち消せば消える', () => {
    const waiting = stateAfter(ask('戦'), answer(1, '戦'), ask('戦争'));
    expect(waiting.outcome?.request.query).toBe('戦');
    expect(stateAfter(ask('戦'), answer(1, '戦'), ask('')).outcome).toBeUndefined();
  });

  test('失敗は、いまの問いのものだけを示す。答えが出たあとの失敗は一覧をこわさない', () => {
    const fault = (asked: number): PageEvent => ({ type: 'fault', asked, fault: 'line' });
    expect(stateAfter(ask('戦争'), fault(1))).toMatchObject({ phase: 'failed', fault: 'line' });
    expect(stateAfter(ask('戦'), ask('戦争'), fault(1)).phase).toBe('loading');
    expect(stateAfter(ask('戦争'), answer(1, '戦争'), fault(1)).phase).toBe('done');
  });

  test('待っているあいだだけ、待つものを示す', () => {
    const waiting: PageEvent = { type: 'waiting', asked: 1, progress: { received: 1, total: 2 } };
    expect(stateAfter(ask('戦争'), waiting).waiting).toEqual({ received: 1, total: 2 });
    expect(stateAfter(ask('戦争'), waiting, answer(1, '戦争')).waiting).toBeUndefined();
    expect(stateAfter(ask('戦争'), answer(1, '戦争'), waiting).waiting).toBeUndefined();
    expect(stateAfter(ask('戦争'), waiting, ask('内乱')).waiting).toBeUndefined();
  });

  test('「つづきを表示」は同じ数ずつ。戻ったときは、離れたときの数から。新しい問いではまたはじめの数', () => {
    const more: PageEvent = { type: 'more' };
    expect(stateAfter(ask('S3'), answer(1, 'S3'), more, more).listed).toBe(3 * LISTED);
    expect(stateAfter(ask('S3', 90), answer(1, 'S3')).listed).toBe(90);
    expect(stateAfter(ask('S3', 90), answer(1, 'S3'), ask('S1')).listed).toBe(LISTED);
    expect(stateAfter(ask('S3'), more).listed).toBe(LISTED);
  });

  test('サイトが新しくなっていれば、待っていた答えも失敗も受けない', () => {
    const renewed = stateAfter(ask('戦争'), { type: 'renewed' });
    expect(renewed.phase).toBe('renewed');
    expect(nextState(renewed, answer(1, '戦争'))).toBe(renewed);
  });
});
