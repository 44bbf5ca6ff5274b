import type { SectionFrontMatter } from '../../schemas/index.ts';
import type { Finding } from '../files/content-error.ts';
import { checkComponents } from '../mdx/check-components.ts';
import { checkMarkdown } from '../mdx/check-markdown.ts';
import { clausesOf, groupsOf } from '../mdx/clauses.ts';
import { type FigurePlace, figuresOf } from '../mdx/figures.ts';
import { readFrontMatter } from '../mdx/front-matter.ts';
import { referencesOf } from '../mdx/references.ts';
import type { Quoted } from '../mdx/text.ts';
import { type MdxTree, readTree } from '../mdx/tree.ts';
import type { DraftClause, DraftGroup, Reference } from './model.ts';

/** What parsing one MDX file gives: its clauses in reading order and everything wrong with it. */
export interface ParsedSection {
  readonly slug: string;
  readonly tree: MdxTree;
  readonly frontMatter: SectionFrontMatter | undefined;
  readonly groups: readonly DraftGroup[];
  readonly clauses: readonly DraftClause[];
  readonly references: readonly Reference[];
  readonly figures: readonly FigurePlace[];
  readonly findings: readonly Finding[];
}

/** What a text may refer to while it is read. */
export interface ParseContext extends Quoted {
  /** Ids of the pamphlet's chapters. */
  readonly chapters: ReadonlySet<string>;
}

/** Reads one MDX file of an edition into clauses. Never throws: what is wrong comes back as findings. */
export function parseSection(source: string, file: string, slug: string, context: ParseContext): ParsedSection {
  const tree = readTree(source, file);
  const { frontMatter, findings } = readFrontMatter(tree, context.chapters);
  const { root } = tree;
  if (!root)
    return {
      slug,
      tree,
      frontMatter,
      groups: [],
      clauses: [],
      references: [],
      figures: [],
      findings: [...findings, ...tree.findings],
    };
  const place = { ...context, file, slug, frontMatter };
  const clauses = clausesOf(root, place);
  return {
    slug,
    tree,
    frontMatter,
    groups: groupsOf(root, context),
    clauses,
    references: referencesOf(root, file),
    figures: figuresOf(
      root,
      clauses.map(({ line }) => line),
    ),
    findings: [...findings, ...checkComponents(root, place), ...checkMarkdown(root, tree)],
  };
}
