import { parse as parseYaml } from 'yaml';
import { type SectionFrontMatter, sectionSchema } from '../../schemas/index.ts';
import type { Finding } from '../files/content-error.ts';
import { findingsOf } from '../files/read-json.ts';
import type { MdxTree } from './tree.ts';

const FIELD = '（見出し部分）';

/** 1-based line of a field of the front matter; 1 where it is not written. */
export function frontMatterLine({ yaml }: Pick<MdxTree, 'yaml'>, field: string): number {
  const index = yaml.split('\n').findIndex((line) => line.startsWith(`${field}:`));
  return index < 0 ? 1 : index + 2;
}

/** Reads the front matter of a section; undefined with findings where it does not pass. */
export function readFrontMatter(
  tree: MdxTree,
  chapters: ReadonlySet<string>,
): { frontMatter: SectionFrontMatter | undefined; findings: Finding[] } {
  const { file, yaml } = tree;
  const fail = (line: number, message: string) => ({
    frontMatter: undefined,
    findings: [{ file, line, field: FIELD, message }],
  });
  if (yaml === '') {
    const fields = Object.keys(sectionSchema.shape).join('、');
    return fail(
      1,
      `ファイルの先頭に、--- の行で囲んだ見出し部分が要ります。要る項目は ${fields} / front matter is missing`,
    );
  }
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch (error) {
    const { linePos, message } = error as Error & { linePos?: readonly { line: number }[] };
    return fail((linePos?.[0]?.line ?? 0) + 1, `--- で囲んだ部分を読めません / ${message.split('\n')[0]}`);
  }
  const result = sectionSchema.safeParse(value ?? {});
  if (!result.success) {
    const findings = findingsOf(result.error, file, value, (path) => frontMatterLine(tree, String(path[0])));
    return { frontMatter: undefined, findings };
  }
  const findings = result.data.chapters
    .filter((chapter) => !chapters.has(chapter))
    .map((chapter) => ({
      file,
      line: frontMatterLine(tree, 'chapters'),
      field: 'chapters',
      message: `章「${chapter}」は edition.json にありません / unknown chapter`,
    }));
  return { frontMatter: result.data, findings };
}
