import type { List, Paragraph } from 'mdast';
import type { Finding } from '../files/content-error.ts';
import { type AnyNode, childrenOf, isComponent, isElement, lineOf, walk } from './nodes.ts';
import type { MdxTree } from './tree.ts';

/** Node types of Markdown that a section may use; everything else is refused with a hint. */
const ALLOWED_NODES: ReadonlySet<string> = new Set([
  'paragraph',
  'text',
  'list',
  'listItem',
  'strong',
  'emphasis',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** Beginnings of a line that look like a list to the eye and are none. */
const FALSE_BULLET = /^(?:[・･●○◆◇■□▪◦•‣＊＋－–—―‐−]|[-*+](?=[^\s*+-]))/;
/** Numbers at the beginning of a line, as one types a numbered list. */
const FALSE_NUMBER = /^(?:[０-９]+[．.)）]|\d+[．）]|[(（][0-9０-９]+[)）])/;
/** A row of a table as Markdown programs write it. */
const TABLE_ROW = /^\s*(?:\||[^|\n]*\|[\s:|-]*---)/;

/** Signs that MDX reads as its own, with those to write in their place. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '{': '｛', '}': '｝' };

/** Signs that stand in a text as they are, where an editor meant something by them, and what to do. */
const LITERAL: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /[*~`]+/u,
    'この記号は、そのままページに出ます。消すか、強調なら **語** のように前後を同じ記号で囲んでください / a sign that readers would see',
  ],
  [/\u3000/u, '文の中に全角の空白は使えません。消すか、「、」にしてください / no full-width space in text'],
  [
    /(?<=[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー」）])[.,!?;:]/u,
    '日本語の文の句読点は、全角の「。」「、」などにしてください / full-width punctuation in Japanese text',
  ],
];

type Report = (line: number | undefined, field: string, message: string) => void;

/** Components that stand in lines of their own: their tags begin and end blocks. */
function isBlock(node: AnyNode): boolean {
  return isElement(node) && !isComponent(node, 'Fact', 'Ref', 'Closed', 'Plain');
}

function checkParagraph(paragraph: Paragraph, above: readonly AnyNode[], tree: MdxTree, report: Report): void {
  const { start, end } = paragraph.position ?? {};
  if (!start || !end) return;
  const written = tree.body.slice(start.offset, end.offset).split('\n');
  const list = above.findLast((node) => node.type === 'list');
  written.forEach((text, index) => {
    const line = start.line + index;
    const own = text.trim();
    if (FALSE_BULLET.test(own))
      report(
        line,
        `本文「${own.slice(0, 6)}…」`,
        '箇条書きは、行の頭に半角の「- 」（ハイフンと空白）を書きます / a bullet is "- "',
      );
    else if (FALSE_NUMBER.test(own))
      report(
        line,
        `本文「${own.slice(0, 6)}…」`,
        '番号の付いた箇条書きは使えません。号なら <Item id="…" code="①">、順のない並びなら「- 」で書いてください / numbered lists are not allowed',
      );
    else if (TABLE_ROW.test(own))
      report(
        line,
        `本文「${own.slice(0, 12)}…」`,
        '「|」で書く表は使えません。tables/ のデータか、「- 」の箇条書きにしてください / Markdown tables are not allowed',
      );
    if (index > 0 && list)
      report(
        line,
        `本文「${own.slice(0, 6)}…」`,
        '箇条書きの後に空の行がないので、この行が箇条に続いてしまいます。前に空の行を入れるか、1行につなげてください / blank line needed after a list',
      );
  });
  for (const child of paragraph.children as AnyNode[]) {
    if (!isBlock(child)) continue;
    const name = (child as { name?: string }).name;
    report(
      lineOf(child),
      `<${name}>`,
      `<${name}> のタグと文が、同じ行にあります。始まりのタグ、文、閉じるタグを別の行に書き、間に空の行を入れてください / a tag and text on one line`,
    );
  }
}

function checkList(list: List, tree: MdxTree, above: readonly AnyNode[], report: Report): void {
  const line = lineOf(list);
  if (list.ordered) {
    report(
      line,
      '番号の箇条書き',
      '「1.」の形の箇条書きは使えません（番号は書いたとおりに出ません）。号なら <Item id="…" code="①">、順のない並びなら「- 」で書いてください / numbered lists are not allowed',
    );
    return;
  }
  const previous = tree.lines[(line ?? 1) - 2] ?? '';
  if (!above.some((node) => node.type === 'list') && previous.trim() !== '')
    report(
      line,
      '箇条書き',
      '箇条書きの前に空の行がありません。段落と箇条書きは、空の行で分けてください / blank line needed before a list',
    );
}

/** Lines that begin or end with white space where it changes or hides what is meant. */
function checkLines(tree: MdxTree, report: Report): void {
  let inList = false;
  tree.lines.forEach((text, index) => {
    const line = index + 1;
    if (/\t/.test(text)) report(line, 'タブ', 'タブは使えません。半角の空白にするか、消してください / no tabs');
    if (index < (tree.yaml === '' ? 0 : tree.yaml.split('\n').length + 2)) return;
    if (/[ \u3000]{2,}$|\u3000$/.test(text))
      report(
        line,
        '行の終わりの空白',
        '行の終わりに空白があります（改行の印になります）。消してください / trailing white space',
      );
    const own = text.trim();
    if (own === '') return;
    const indent = /^[ \t\u3000]*/.exec(text)?.[0] ?? '';
    if (own.startsWith('- ')) inList = true;
    else if (indent === '') inList = false;
    // Within lists, half-width indentation belongs to Markdown.
    if (indent !== '' && !(inList && /^ +$/.test(indent)))
      report(
        line,
        '行の始めの空白',
        '行の始めに空白があります。段落は字下げせず、左端から書いてください / no white space before a paragraph',
      );
  });
}

/** Everything that Markdown takes for something else than an editor means, and all that sections do without. */
export function checkMarkdown(root: AnyNode, tree: MdxTree): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (line, field, message) => findings.push({ file: tree.file, line, field, message });
  checkLines(tree, report);
  for (const [node, above] of walk(root)) {
    if (node.type === 'break')
      report(
        lineOf(node),
        '改行',
        '行の終わりの \\ や空白による改行は使えません。空の行で段落を分けてください / no hard breaks',
      );
    else if (!ALLOWED_NODES.has(node.type))
      report(
        lineOf(node),
        node.type,
        '見出し・表・画像・HTML・式は使えません。<Group>、<Clause> などの部品で書いてください / not allowed in a section',
      );
    else if (node.type === 'paragraph') checkParagraph(node, above, tree, report);
    else if (node.type === 'list') checkList(node, tree, above, report);
    else if (node.type === 'text') {
      const sign = /[<>{}]/.exec(node.value)?.[0];
      if (sign)
        report(
          lineOf(node),
          `本文「${sign}」`,
          `半角の ${sign} は使えません。全角の ${FULL_WIDTH[sign] ?? sign} か、言葉（未満、以上など）で書いてください / no half-width < > { } in text`,
        );
      for (const [pattern, message] of LITERAL) {
        const found = pattern.exec(node.value);
        if (!found) continue;
        const line = (lineOf(node) ?? 1) + node.value.slice(0, found.index).split('\n').length - 1;
        report(line, `本文「${found[0]}」`, message);
      }
    } else if (isElement(node) && isBlock(node)) {
      // Text right behind a closing tag, or before an opening one: the tree then holds them in one paragraph.
      if (node.type === 'mdxJsxTextElement' && !above.some((outer) => outer.type === 'paragraph'))
        report(
          lineOf(node),
          `<${node.name}>`,
          `<${node.name}> は、行を分けて書いてください / a tag needs a line of its own`,
        );
      const last = childrenOf(node).at(-1);
      const closing = node.position?.end.line;
      if (last && closing !== undefined && node.type === 'mdxJsxFlowElement' && last.position?.end.line === closing)
        report(
          closing,
          `</${node.name}>`,
          `閉じるタグ </${node.name}> は、1行に単独で書いてください / a closing tag needs a line of its own`,
        );
    }
  }
  return findings;
}
