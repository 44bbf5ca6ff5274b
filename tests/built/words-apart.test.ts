/**
 * With styles stripped, no two words glue together. The rule, for two pieces of
 * text that follow each other with no white space between them and no block
 * boundary (a block begins a line of its own in every browser's own style):
 *
 * 1. figures and Latin letters must not meet across an element's edge: `S1|30,390円`;
 * 2. a label must not run into what it labels. Labels are the codes of clauses
 *    and items (a link to its own place), the letters of groups and the small
 *    print of headings and captions, a chapter's title before its number
 *    (words for screen readers complete a label: あ + 行);
 * 3. a telephone number does not run into a name: `保険Ⅱ課|092-852-1540`;
 * 4. two links, buttons or fields side by side are two things: `前　補償の内容|次　特長`;
 * 5. cells of a row are always apart: a table has no other separator in its text.
 *
 * Other inline elements are running text (links, terms) and may touch.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser';
import { expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { fileOf, pagesOf } from '../support/pages.ts';

const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p section summary table tbody tfoot thead tr ul'
    .toUpperCase()
    .split(' '),
);
const CELLS = new Set(['TD', 'TH']);
const LABELS =
  '.clause-code, .row-code, .item-code, .group-label, .exception > b, .plain > b, .silent > b, .column-name, caption small, h2 small, h3 small, h4 small, .page-contents b, .lead-list a';

const isTelephone = (element: HTMLElement) => element.getAttribute('href')?.startsWith('tel:') ?? false;
const isControl = ({ tagName }: HTMLElement) => ['A', 'BUTTON', 'LABEL'].includes(tagName);
/** Letters that names are written in. In running text, kana and marks stand beside a number: （祝日は0120-…）. */
const IN_NAMES = /[\p{sc=Han}\p{sc=Katakana}ーⅠ-Ⅹ]/u;

/** Text pieces in reading order, each with the elements around it from the outside in. */
function pieces(node: Node, path: readonly HTMLElement[] = []): { text: string; path: readonly HTMLElement[] }[] {
  if (node instanceof TextNode) return [{ text: node.text, path }];
  if (!(node instanceof HTMLElement) || ['SCRIPT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA'].includes(node.tagName))
    return [];
  // A field stands between its label and what follows.
  const own = ['BR', 'INPUT'].includes(node.tagName) ? [{ text: '\n', path }] : [];
  return [...own, ...node.childNodes.flatMap((child) => pieces(child, [...path, node]))];
}

/** Pairs of a page that read as one word without styles. */
function glued(html: string): string[] {
  const body = parse(html, { blockTextElements: { script: false, style: false } }).querySelector('body');
  const labels = new Set(body?.querySelectorAll(LABELS));
  const all = (body ? pieces(body) : []).filter(({ text }) => text !== '');
  return all.slice(1).flatMap((after, index) => {
    const before = all[index];
    if (!before || /\s$/.test(before.text) || /^\s/.test(after.text)) return [];
    const left = before.path.filter((element) => !after.path.includes(element));
    const entered = after.path.filter((element) => !before.path.includes(element));
    const crossed = [...left, ...entered];
    const [a = '', b = ''] = [before.text.at(-1), after.text.at(0)];
    const isFault =
      crossed.some(({ tagName }) => CELLS.has(tagName)) && left.length > 0 && entered.length > 0
        ? !crossed.some(({ tagName }) => tagName === 'TR')
        : !crossed.some(({ tagName }) => BLOCKS.has(tagName)) &&
          ((/[0-9A-Za-z]/.test(a) && /[0-9A-Za-z]/.test(b)) ||
            (crossed.some(isTelephone) && (IN_NAMES.test(a) || IN_NAMES.test(b))) ||
            (left.some(isControl) && entered.some(isControl)) ||
            (crossed.some((element) => labels.has(element)) &&
              !entered.some(({ classList }) => classList.contains('visually-hidden')) &&
              !/[\p{P}\s]/u.test(a) &&
              !/[\p{P}\s]/u.test(b)));
    return isFault ? [`${before.text.slice(-12)}|${after.text.slice(0, 12)}`] : [];
  });
}

const folder = siteFolder('ended');

test('見つけるべきものを見つける', () => {
  expect(glued('<body><table><tr><td>S1</td><td>30,390円</td></tr></table></body>')).toEqual(['S1|30,390円']);
  expect(glued('<body><i>S1</i><data>30,390円</data></body>')).toEqual(['S1|30,390円']);
  expect(glued('<body><a class="clause-code">共通④</a><span>身体の障害</span></body>')).toEqual(['共通④|身体の障害']);
  expect(glued('<body><p>保険Ⅱ課<a href="tel:0921">092-1</a>平日</p></body>')).toEqual(['保険Ⅱ課|092-1', '092-1|平日']);
  expect(glued('<body><a>前</a><a>次</a><label>大</label></body>')).toEqual(['前|次', '次|大']);
  expect(glued('<body><p>（祝日は<a href="tel:0120">0120</a>）</p></body>')).toEqual([]);
  expect(glued('<body><p>一方、<a>限定イ</a>では</p><p>S1</p><p>2</p></body>')).toEqual([]);
});

test.each(pagesOf(folder))('/%s は、スタイルがなくても、言葉がつながらない', (page) => {
  expect(glued(readFileSync(join(folder, fileOf(page)), 'utf8'))).toEqual([]);
});
