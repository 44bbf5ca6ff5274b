import { z } from 'zod';
import type { DraftClause } from '../../editions/clauses/model.ts';
import type { RowIdentity } from '../../schemas/clause.ts';
import type { EditionFacts } from '../../schemas/edition.ts';
import type { Glossary } from '../../schemas/glossary.ts';
import type { Premiums } from '../../schemas/premiums.ts';

/** The data files of an edition that figures show. `tables` holds content/<年度>/tables/ by file name, already checked. */
export interface FigureData {
  readonly facts: EditionFacts;
  readonly premiums: Premiums;
  readonly glossary: Glossary;
  readonly tables: Readonly<Record<string, unknown>>;
}

/** A clause as a figure knows it; the place where the figure stands is added by the reader of the section. */
export type FigureClause = Omit<DraftClause, 'section' | 'group' | 'file'>;

/**
 * A component that MDX may use and that shows data of the edition. Its folder
 * holds the component with its style, the shape of its data and its words as
 * clauses; registry.ts names it once for all who ask.
 */
export interface Figure {
  /** Attributes that MDX may give the component. */
  readonly attributes: z.ZodObject;
  /** The data file it shows, inside the edition's folder. */
  readonly file: string;
  /** Its clauses in reading order, with the words as the page shows them. */
  clauses(data: FigureData, attributes: Readonly<Record<string, string>>): readonly FigureClause[];
}

/** A figure that shows one file of content/<年度>/tables/. */
export interface TableFigure<Name extends string, Schema extends z.ZodType> extends Figure {
  readonly table: Name;
  readonly schema: Schema;
}

/** A figure of a table file: `clauses` gives the words of the file's rows. */
export function tableFigure<const Name extends string, Schema extends z.ZodType>(
  table: Name,
  schema: Schema,
  clauses: (table: z.infer<Schema>, data: FigureData) => readonly FigureClause[],
): TableFigure<Name, Schema> {
  return {
    table,
    schema,
    file: `tables/${table}.json`,
    attributes: z.strictObject({}),
    clauses: (data) => clauses(data.tables[table] as z.infer<Schema>, data),
  };
}

/** A row as a clause: one line a field, in the order in which the page shows them; what is not given is left out. */
export function rowClause(row: RowIdentity, ...lines: readonly (string | undefined)[]): FigureClause {
  const { id, code, title, kind, plan, chapter, at } = row;
  return {
    id,
    code,
    title,
    kind,
    plan,
    chapter,
    at,
    form: 'row',
    parent: undefined,
    joining: false,
    see: row.see ?? [],
    parts: [lines.filter((line) => line !== undefined).join('\n')],
    line: undefined,
  };
}
