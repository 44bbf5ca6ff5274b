import type { FigureData } from '../components/figures/figure.ts';
import type { Premiums } from '../schemas/index.ts';
import type { DraftClause } from './clauses/model.ts';
import type { ParsedSection } from './clauses/parse-mdx.ts';
import { FIGURE_NAMES, figureOf } from './mdx/component-schemas.ts';
import type { ExpectedFigure } from './rules/figures-shown.ts';

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

/** Every figure that an edition has data for; one that names a facility (`of`) stands once for each of them. */
export function expectedFigures({ facilities }: Premiums): ExpectedFigure[] {
  return FIGURE_NAMES.flatMap((name): ExpectedFigure[] => {
    const { file, attributes } = figureOf(name);
    return 'of' in attributes.shape ? facilities.map(({ id }) => ({ name, of: id, file })) : [{ name, file }];
  });
}
