import { describe, expect, test } from 'vitest';
import { newestEdition } from '../../../src/editions/load.ts';
import { fold, toKatakana } from '../../../src/search/fold.ts';
import { kanjiReadings } from '../../../src/search/indexing/kanji-readings.ts';
import { readerOf } from '../../../src/search/reading-of.ts';

const kanji = await kanjiReadings();
const { read, sounds } = readerOf([], kanji);
const { glossary, indexTerms } = newestEdition();

describe('漢字の読み', () => {
  test('用語と索引の、漢字だけの言葉の4分の3は、漢字ごとの読みから、編集者の書いた読みになる（割引のような訓や、まれな漢字は別）', () => {
    const words = [...glossary.terms, ...indexTerms.terms].filter(({ term }) => /^\p{Script=Han}{2,}$/u.test(term));
    expect(words.length).toBeGreaterThanOrEqual(40);
    const missed = words.filter(({ term, reading }) => !sounds(term).includes(toKatakana(fold(reading))));
    expect(missed.length / words.length, missed.map(({ term }) => term).join('、')).toBeLessThanOrEqual(0.25);
  });
  test('漢字ごとに、読みは二度書かれない', () => {
    const pairs = kanji.flatMap((line) => {
      const [reading = '', letters = ''] = line.split(':');
      return [...letters].map((letter) => letter + reading);
    });
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThan(1500);
  });
  test('よく使う読みが先で、ほかの読みも試す（地：チとジ）', () => {
    expect(read('国地')).toBe('コクチ');
    expect(sounds('国地')).toEqual(['コクチ', 'コクジ']);
  });
  test('知られた言葉は、漢字ごとでなく、その読みで読む', () => {
    const known = readerOf(['ミノシロキン:身代金', 'ハラ:~払'], kanji);
    expect(known.read('身代金を払う')).toBe('ミノシロキンヲハラウ');
    expect(read('身代金')).toBe('シンダイキン');
  });
  test('長い言葉でも、試す読みの数は限られる', () => expect(sounds('地'.repeat(40)).length).toBeLessThanOrEqual(64));
});
