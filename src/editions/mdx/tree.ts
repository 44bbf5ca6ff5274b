import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding } from '../files/content-error.ts';

/** An MDX file read once: what all visitors look at. */
export interface MdxTree {
  /** Name in messages: path from the project's root. */
  readonly file: string;
  /** The file as written, by line (line 1 is at 0). */
  readonly lines: readonly string[];
  /** Front matter as written, without its `---`; empty where there is none. */
  readonly yaml: string;
  /** The rest, padded with blank lines so that lines and offsets of the tree are those of the file. */
  readonly body: string;
  /** Undefined where the file cannot be read; `findings` then say why. */
  readonly root: Root | undefined;
  readonly findings: readonly Finding[];
}

const parser = unified().use(remarkParse).use(remarkMdx);

/** Splits front matter from the body, keeping the body's line numbers by padding it with blank lines. */
function splitFrontMatter(source: string): { yaml: string; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!match) return { yaml: '', body: source };
  const lines = match[0].split('\n').length - 1;
  return { yaml: match[1] ?? '', body: '\n'.repeat(lines) + source.slice(match[0].length) };
}

/** `<Clause>「共通①」` of a tag that begins in a line, with its code or id. */
function tagName(lines: readonly string[], line: number, name: string): string {
  const tag = lines
    .slice(line - 1)
    .join('\n')
    .match(new RegExp(`<${name}\\b[^>]*>`))?.[0];
  const own = tag && (/\bcode="([^"]*)"/.exec(tag)?.[1] ?? /\bid="([^"]*)"/.exec(tag)?.[1]);
  return `<${name}>${own ? `「${own}」` : ''}`;
}

/** How deep a component stands in a section; unknown ones inside everything. */
function depthOf(name: string): number {
  const depth = ['Group', 'Clause', 'Item'].indexOf(name === 'Exception' ? 'Item' : name);
  return depth < 0 ? 3 : depth;
}

/** What the parser stumbled over, in an editor's words: the open component by its code, else what to look for. */
function parseFinding(error: Error & { line?: number }, file: string, lines: readonly string[]): Finding {
  const field = '（MDXの書き方）';
  const english = error.message.split('\n')[0];
  const beside = /Expected the closing tag `<\/(\w+)>` either/.exec(error.message)?.[1];
  if (beside) {
    const own = lines.slice(0, error.line).findLastIndex((line) => line.includes(`<${beside} `)) + 1;
    return {
      file,
      line: error.line,
      field,
      message: `閉じるタグ </${beside}>${own > 0 ? `（${own}行めからの${tagName(lines, own, beside)}）` : ''}が、文と同じ行か、箇条書きの中にあります。前に空の行を入れて、1行に単独で書いてください / ${english}`,
    };
  }
  const open = /closing tag for `<(\w+)>` \((\d+):/.exec(error.message);
  const closing =
    /Unexpected closing tag `<\/(\w+)>`/.exec(error.message)?.[1] ??
    (error.message.includes('closing slash') ? /<\/(\w+)>/.exec(lines[(error.line ?? 1) - 1] ?? '')?.[1] : undefined);
  if (open?.[1] && open[2] && (closing === undefined || depthOf(closing) <= depthOf(open[1]))) {
    const line = Number(open[2]);
    return {
      file,
      line,
      field,
      message: `部品の閉じ忘れです。${line}行めの${tagName(lines, line, open[1])}を閉じる </${open[1]}> がありません。${english?.includes('end of `paragraph`') ? '始まりのタグのすぐ後に文があるなら、間に空の行を入れてください' : '中の文が終わったところに、1行で書いてください'} / ${english}`,
    };
  }
  if (closing) {
    const above = lines.slice(0, (error.line ?? 1) - 1).findLastIndex((line) => line.includes(`<${closing} `)) + 1;
    const before = above > 0 ? `すぐ前にあるのは、${above}行めからの${tagName(lines, above, closing)}です。` : '';
    return {
      file,
      line: error.line,
      field,
      message: `閉じる部品 </${closing}> に、始まりがありません。${before}閉じる部品を消すか、始まりを書いてください / ${english}`,
    };
  }
  return {
    file,
    line: error.line,
    field,
    message: `部品の閉じ忘れや、半角の < { } がないか確かめてください / ${english}`,
  };
}

/** Reads the text of an MDX file into a tree. Never throws: what is wrong comes back as findings. */
export function readTree(source: string, file: string): MdxTree {
  const { yaml, body } = splitFrontMatter(source);
  const lines = source.split('\n');
  try {
    return { file, lines, yaml, body, root: parser.parse(body), findings: [] };
  } catch (error) {
    return { file, lines, yaml, body, root: undefined, findings: [parseFinding(error as Error, file, lines)] };
  }
}
