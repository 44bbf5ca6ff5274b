import type { z } from 'zod';
import type { TableFigure } from '../../components/figures/figure.ts';
import * as figures from '../../components/figures/registry.ts';

type Figures = typeof figures;

/** Schemas of content/<年度>/tables/*.json, by file name. Every row with an `id` is a clause of its own. */
export type TableSchemas = {
  readonly [Name in keyof Figures as Figures[Name] extends TableFigure<infer Table, z.ZodType>
    ? Table
    : never]: Figures[Name] extends TableFigure<string, infer Schema> ? Schema : never;
};

export const tableSchemas = Object.fromEntries(
  Object.values(figures).flatMap((figure) => ('table' in figure ? [[figure.table, figure.schema]] : [])),
) as TableSchemas;

export type TableName = keyof TableSchemas;
export type Tables = { readonly [Name in TableName]: z.infer<TableSchemas[Name]> };
export const TABLE_NAMES = Object.keys(tableSchemas) as TableName[];
