/** How letters are dealt into the files of an index, and words into those files. */
import { describe, expect, test } from 'vitest';
import { list, listItems, text, textOf } from '../../../src/search/indexing/cbor.ts';
import { dealWords } from '../../../src/search/indexing/deal-words.ts';
import { letterGroups } from '../../../src/search/indexing/letter-groups.ts';

describe('文字の組分け', () => {
  const texts = ['革命暴動の場合', '暗号資産の消失', '革命と暗号資産', 'の'.repeat(4000)];
  const groups = letterGroups(texts, ['革命', '暴動', '暗号資産', '消失']);
  test('すべての文字が、ちょうど1度ずつある', () =>
    expect([...groups.join('')].sort()).toEqual([...new Set(texts.join(''))].sort()));
  test.each(['革命', '暗号資産'])('いっしょに尋ねられる「%s」は同じ組', (word) =>
    expect(new Set([...word].map((letter) => groups.findIndex((group) => group.includes(letter)))).size).toBe(1),
  );
  test('尋ねられずに多い「の」は、尋ねられる文字と別の組', () =>
    expect(groups.find((group) => group.includes('の'))).not.toMatch(/[革命暗号]/));
  test('同じ文章からは、同じ組', () =>
    expect(letterGroups(texts, ['革命', '暴動', '暗号資産', '消失'])).toEqual(groups));
});

describe('語の配り直し', () => {
  const signed = (item: Buffer) => Buffer.concat([Buffer.from('pagefind_dcd'), item]);
  const entry = (word: string) => list([text(word), list([]), list([])]);
  const words = (...own: string[]) => signed(list([list(own.map(entry))]));
  const table = list([
    list([text('一'), text('二'), text('ja_1111111')]),
    list([text('三'), text('三'), text('ja_2222222')]),
  ]);
  const files = [
    { path: 'index/ja_1111111.pf_index', bytes: words('一', '二') },
    { path: 'index/ja_2222222.pf_index', bytes: words('三') },
    {
      path: 'pagefind.ja_aaaaaaaaaa.pf_meta',
      bytes: signed(list([text('1.5.2'), list([text('ja_9999999')]), table, list([])])),
    },
    { path: 'wasm.unknown.pagefind', bytes: Buffer.from('wasm') },
  ];
  const held = (bytes: Uint8Array) =>
    listItems(listItems(Buffer.from(bytes), 'pagefind_dcd'.length)[0] ?? Buffer.alloc(0)).map((item) =>
      textOf(listItems(item)[0] ?? item),
    );

  test('組ごとに1つのファイルになり、見出しがその名と最初・最後の語を言う', () => {
    const dealt = dealWords(files, 'ja', [['一'], [], ['二', '三', '四']]);
    const index = dealt.filter(({ path }) => path.endsWith('.pf_index'));
    expect(index.map(({ bytes }) => held(bytes))).toEqual([['一'], ['二', '三']]);
    const meta = dealt.find(({ path }) => path.endsWith('.pf_meta'));
    const parts = listItems(Buffer.from(meta?.bytes ?? []), 'pagefind_dcd'.length);
    const named = listItems(parts[2] ?? Buffer.alloc(0)).map((row) => listItems(row).map(textOf));
    expect(named.map(([from, to]) => [from, to])).toEqual([
      ['一', '一'],
      ['二', '三'],
    ]);
    expect(named.map(([, , name]) => `index/${name}.pf_index`)).toEqual(index.map(({ path }) => path));
    expect(listItems(parts[1] ?? Buffer.alloc(0)).map(textOf)).toEqual(['ja_9999999']);
  });
  test('ほかのファイルはそのまま', () => expect(dealWords(files, 'ja', [['一', '二', '三']])).toContainEqual(files[3]));
  test('組のない語「三」は、名を挙げて止まる', () =>
    expect(() => dealWords(files, 'ja', [['一', '二']])).toThrow('三'));
  test('Pagefindのものでないファイルは止まる', () =>
    expect(() => dealWords([{ path: 'index/ja_1.pf_index', bytes: Buffer.from('<!doctype html>') }], 'ja', [])).toThrow(
      'ja_1.pf_index',
    ));
  test('知らない種類のCBORは止まる', () => expect(() => listItems(Buffer.from([0x81, 0xf9, 0, 0]))).toThrow('CBOR'));
});
