import type { ParsedSection } from '../clauses/parse-mdx.ts';
import type { Finding } from '../files/content-error.ts';
import { frontMatterLine } from '../mdx/front-matter.ts';

/** Pages have a place and names of their own: with one order twice, the order of the book would be an accident. */
export function sectionOrderFindings(sections: readonly ParsedSection[]): Finding[] {
  return (['order', 'title', 'nav'] as const).flatMap((field) => {
    const seen = new Map<string | number, ParsedSection>();
    return sections.flatMap((section): Finding[] => {
      const value = section.frontMatter?.[field];
      if (value === undefined) return [];
      const other = seen.get(value);
      seen.set(value, section);
      if (!other) return [];
      return [
        {
          file: section.tree.file,
          line: frontMatterLine(section.tree, field),
          field,
          message: `「${value}」は ${other.tree.file}:${frontMatterLine(other.tree, field)} でも使われています。ほかのページと違うものにしてください / ${field} is used twice`,
        },
      ];
    });
  });
}
