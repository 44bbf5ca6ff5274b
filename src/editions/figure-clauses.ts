import type { FigureData } from '../components/figures/figure.ts';
import { figureOf } from '../schemas/components.ts';
import type { DraftClause } from './clauses/model.ts';
import type { ParsedSection } from './clauses/parse-mdx.ts';

/** Puts the clauses of figures at the place where the figure stands. `folder` is the edition's, as findings name it. */
export function withFigures(file: ParsedSection, data: FigureData, folder: string): DraftClause[] {
  const result: DraftClause[] = [];
  let done = 0;
  for (const { name, attributes, group, before } of file.figures) {
    result.push(...file.clauses.slice(done, before));
    done = before;
    const figure = figureOf(name);
    const place = { section: file.slug, group, file: `${folder}/${figure.file}` };
    result.push(...figure.clauses(data, attributes).map((clause) => ({ ...clause, ...place })));
  }
  return [...result, ...file.clauses.slice(done)];
}
