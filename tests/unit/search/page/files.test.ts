/** Files of the search: stalls, damage, what the browser's cache keeps, and what has come. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileStore, STALL_MS } from '../../../../src/search/page/files.ts';
import { type SearchFile, wrap } from '../../../../src/search/wire.ts';

const CONTENT = Buffer.from(wrap({ a: 1 }, 'utf-16le'));
const file: SearchFile = {
  path: 'tables/book.js',
  integrity: `sha256-${createHash('sha256').update(CONTENT).digest('base64')}`,
  bytes: CONTENT.length,
};
const FOLDER = 'https://example.jp/pagefind/2014/';

type Answer = Response | Error | ((signal: AbortSignal) => Response);
let asked: { address: string; cache: string; integrity: string | undefined }[] = [];
function serve(...answers: readonly Answer[]): void {
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push({ address, cache: init.cache ?? '', integrity: init.integrity });
    if (answer instanceof Error) return Promise.reject(answer);
    if (typeof answer === 'function') return Promise.resolve(answer(init.signal as AbortSignal));
    return answer ? Promise.resolve(answer.clone()) : Promise.reject(new Error('nothing'));
  });
}
/** Bytes of a piece. */
const PIECE = 5;
/** A body that gives a piece of the content each `pace` milliseconds, and nothing after `stop` pieces. */
const slowly = (pace: number, stop: number) => (signal: AbortSignal) => {
  let at = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull: (controller) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
          if (at >= stop) return;
          setTimeout(() => {
            const piece = CONTENT.subarray(PIECE * at, PIECE * (at + 1));
            at += 1;
            if (piece.length === 0) controller.close();
            else controller.enqueue(piece);
            resolve();
          }, pace);
        }),
    }),
  );
};

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('検索のファイル', () => {
  test('来たものは残り、2度は求めない', async () => {
    serve(new Response(CONTENT));
    const store = fileStore(FOLDER);
    expect(await store.value(file)).toEqual({ a: 1 });
    expect(await store.value(file)).toEqual({ a: 1 });
    expect(asked).toEqual([{ address: `${FOLDER}tables/book.js`, cache: 'default', integrity: undefined }]);
  });

  test.each([
    ['404', new Response('x', { status: 404 }), 'missing'],
    ['500', new Response('', { status: 500 }), 'missing'],
    ['200のHTML', new Response('<!doctype html>'), 'damaged'],
    ['空', new Response(''), 'damaged'],
    ['途中まで', new Response(CONTENT.subarray(0, 9)), 'damaged'],
    ['こわれても読めるもの', new Response(wrap({ a: 2 }, 'utf-16le')), 'damaged'],
    ['切れた線', new TypeError('Failed to fetch'), 'line'],
  ] as const)('%s：%s と分かり、キャッシュを越えてもう1度求め、直っていれば受け取る', async (_, broken, kind) => {
    serve(broken);
    const store = fileStore(FOLDER);
    await expect(store.value(file)).rejects.toMatchObject({ kind });
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
    asked = [];
    serve(broken, new Response(CONTENT));
    expect(await store.value(file)).toEqual({ a: 1 });
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
  });

  test(`遅いだけなら待つ：${STALL_MS}ミリ秒に1度でも来れば、あきらめない`, async () => {
    serve(slowly(STALL_MS - 1000, Number.POSITIVE_INFINITY));
    const store = fileStore(FOLDER);
    const value = store.value(file);
    await vi.advanceTimersByTimeAsync(STALL_MS);
    expect(store.progress()).toEqual({ received: PIECE, total: CONTENT.length });
    await vi.advanceTimersByTimeAsync(STALL_MS * 10);
    expect(await value).toEqual({ a: 1 });
    expect(store.progress()).toEqual({ received: 0, total: 0 });
  });

  test.each([
    ['はじめから来ない', 0],
    ['途中で止まる', 2],
  ])(`%s：${STALL_MS}ミリ秒で stalled。もう1度求めれば、また求める`, async (_, stop) => {
    serve(slowly(100, stop));
    const store = fileStore(FOLDER);
    const failed = expect(store.value(file)).rejects.toMatchObject({ kind: 'stalled' });
    await vi.advanceTimersByTimeAsync(STALL_MS + 1000);
    await failed;
    expect(asked).toHaveLength(1);
    serve(new Response(CONTENT));
    expect(await store.value(file)).toEqual({ a: 1 });
  });

  test('ハッシュを計算できないページ（httpのまま）では、ブラウザーに確かめさせる', async () => {
    vi.stubGlobal('crypto', {});
    serve(new Response(CONTENT));
    expect(await fileStore(FOLDER).value(file)).toEqual({ a: 1 });
    expect(asked[0]?.integrity).toBe(file.integrity);
  });
});
