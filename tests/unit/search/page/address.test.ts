import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, visible, writeAddress } from '../../../../src/search/page/address.ts';

describe('検索のアドレス', () => {
  test('見えない文字は消え、つながる言葉はつながる', () => {
    for (const sign of ['\u200B', '\u00AD', '\uFEFF', '\u2060', '\uFE0F', '\u{E0100}', '\u202E'])
      expect(readAddress(`?q=${encodeURIComponent(`免${sign}責`)}`).query).toBe('免責');
    expect(visible('免責 条項')).toBe('免責 条項');
  });

  test('言葉のおわりの 」や。は、打ったとおりに残る', () => {
    expect(readAddress(`?q=${encodeURIComponent('免責。」')}`).query).toBe('免責。」');
  });

  test('書いて読めば、もとのまま', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }).map(visible), (query) => {
        const request = { query, section: 'exclusions', edition: '2014' };
        expect(readAddress(writeAddress(request))).toEqual(request);
      }),
    );
  });
});
