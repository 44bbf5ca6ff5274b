import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MODULES = resolve(import.meta.dirname, '../../node_modules');

interface Shipped {
  readonly package: string;
  /** File of the package that holds its terms. */
  readonly file: string;
  /** What of it is in the site. */
  readonly part: string;
  /** Cuts the terms out of a file that also speaks of other things. */
  readonly terms?: (text: string) => string;
}

/** Everything made by others of which the site sends a part to its readers. */
const SHIPPED: readonly Shipped[] = [
  { package: 'preact', file: 'LICENSE', part: '保険料の計算の命令（_astro/ の中）' },
  {
    package: 'pagefind',
    file: 'LICENSE/LICENSE',
    part: '検索の命令と wasm、索引（pagefind/ の中）。wasm には、wasm-bindgen や minicbor などのRustのライブラリーも組み込まれています。それらの使用条件は、Pagefindのパッケージには入っていません',
  },
  { package: '@digital-go-jp/design-tokens', file: 'LICENSE', part: '色の値（ページの中の書式）' },
  {
    package: 'kuromoji',
    file: 'NOTICE.md',
    part: '検索の読みがな（pagefind/ の readings と dictionary）。辞書 IPADIC（mecab-ipadic-2.7.0-20070801）から作りました',
    terms: (text) => text.slice(text.indexOf('Copyright and license')),
  },
];

/** licenses.txt: the terms under which parts of others are in the site, from the very versions that were built in. Throws when a text is not there. */
export function licensesText(): string {
  const parts = SHIPPED.map(({ package: name, file, part, terms = (text) => text }) => {
    const { version } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')) as { version: string };
    const text = terms(readFileSync(join(MODULES, name, file), 'utf8')).trim();
    if (!/copyright/i.test(text)) throw new Error(`${name}/${file} に権利の表示がありません / no copyright notice`);
    return `${'='.repeat(72)}\n${name} ${version}\n${part}\n\n${text}\n`;
  });
  return `このサイトに入っている、ほかの人が作ったものと、その使用条件 / third-party notices\n\n${parts.join('\n')}`;
}
