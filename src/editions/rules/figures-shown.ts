import type { ParsedSection } from '../clauses/parse-mdx.ts';
import type { Finding } from '../files/content-error.ts';

/** A figure that an edition has data for. */
export interface ExpectedFigure {
  readonly name: string;
  readonly of?: string;
  /** Data file inside the edition's folder. */
  readonly file: string;
}

/** Every figure of the edition stands in exactly one place of the sections: a component that is deleted takes its table with it. */
export function figureFindings(
  expected: readonly ExpectedFigure[],
  sections: readonly ParsedSection[],
  shownFolder: string,
): Finding[] {
  return expected.flatMap(({ name, of, file }): Finding[] => {
    const tag = `<${name}${of ? ` of="${of}"` : ''} />`;
    const places = sections.flatMap(({ tree, figures }) =>
      figures
        .filter((figure) => figure.name === name && (of === undefined || figure.attributes['of'] === of))
        .map(({ line }) => ({ file: tree.file, line })),
    );
    const [first, ...others] = places;
    if (!first)
      return [
        {
          file: `${shownFolder}/${file}`,
          field: tag,
          message: `この表や図が、どの章にも載っていません。載せる章（sections/ の .mdx）の <Group> の中に、${tag} を1行で書いてください / figure is shown nowhere`,
        },
      ];
    return others.map((place) => ({
      ...place,
      field: tag,
      message: `${tag} は ${first.file}:${first.line} にもあります。1か所だけにしてください / figure is shown twice`,
    }));
  });
}
