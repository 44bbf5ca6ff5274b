/** Two runs of Pagefind over the same records differ only in the name of a chunk nobody fetches; the written index does not. */
import { expect, test } from 'vitest';
import { type IndexFile, settleIndex } from '../../../src/search/indexing/settle-index.ts';

/** An index as one run gives it, with the names that change from run to run. */
function run(filter: string, meta: string): IndexFile[] {
  const file = (path: string, text: string): IndexFile => ({ path, bytes: Buffer.from(text, 'latin1') });
  return [
    file(`filter/${filter}.pf_filter`, 'values'),
    file('index/ja_1111111.pf_index', 'words'),
    file(`pagefind.${meta}.pf_meta`, `\u00ffja_1111111\u00fftext${filter}\u0000`),
    file('pagefind-entry.json', `{"languages":{"ja":{"hash":"${meta}"}}}`),
  ];
}

const written = (files: readonly IndexFile[]) =>
  settleIndex(files)
    .filter(({ path }) => !path.startsWith('filter/'))
    .map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]);

test('かたまりの名だけが違う2度の索引は、同じファイルになる', () => {
  expect(written(run('ja_915ed6e', 'ja_30cb7939dc'))).toEqual(written(run('ja_c61c265', 'ja_6b8ac9b6d0')));
});

test('入口のファイルは、名の変わった表を指す。語の索引の名は変わらない', () => {
  const files = new Map(written(run('ja_915ed6e', 'ja_30cb7939dc')) as [string, string][]);
  const meta = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
  expect(files.get('pagefind-entry.json')).toContain(`"${/^pagefind\.(.+)\.pf_meta$/.exec(meta)?.[1]}"`);
  expect(files.get(meta)).toBe('\u00ffja_1111111\u00fftextja_0000000\u0000');
});

test('中身の違う索引の表は、名も違う', () => {
  const meta = (word: string) =>
    written(
      run('ja_915ed6e', 'ja_30cb7939dc').map((file) =>
        file.path.endsWith('.pf_meta') ? { ...file, bytes: Buffer.from(word) } : file,
      ),
    )[1]?.[0];
  expect(meta('一')).not.toBe(meta('二'));
});
