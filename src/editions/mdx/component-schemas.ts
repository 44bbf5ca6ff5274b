import { z } from 'zod';
import type { Figure } from '../../components/figures/figure.ts';
import * as registry from '../../components/figures/registry.ts';
import { clauseId, identity } from '../../schemas/clause.ts';

const words = z.string().min(1);
const idList = z
  .string()
  .regex(
    /^[!-~]*(?:[ \n]+[!-~]+)*$/,
    '条項の id は、半角の空白で区切ってください（全角の空白や読点は使えません） / separate ids by one half-width space',
  )
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(clauseId));

export type FigureName = keyof typeof registry;

const figures: Readonly<Record<FigureName, Figure>> = registry;

/** Names of all figures, in the order of the registry. */
export const FIGURE_NAMES = Object.keys(figures) as FigureName[];

/** Whether a component shows data of the edition, i.e. is one of src/components/figures/registry.ts. */
export function isFigure(name: string): name is FigureName {
  return Object.hasOwn(figures, name);
}

/** What the registry says of a figure. */
export function figureOf(name: FigureName): Figure {
  return figures[name];
}

const figureAttributes = Object.fromEntries(
  Object.entries(figures).map(([name, { attributes }]) => [name, attributes]),
) as { readonly [Name in FigureName]: (typeof registry)[Name]['attributes'] };

/** Attributes of the components that MDX may use, by component name. */
export const componentSchemas = {
  Group: z.strictObject({ id: clauseId, title: words, label: words.max(4).optional() }),
  Clause: z.strictObject({ ...identity, chapter: words.optional(), see: idList.optional() }),
  Item: z.strictObject({ id: clauseId, code: words.max(6) }),
  Exception: z.strictObject({ id: clauseId, label: words.optional() }),
  Closed: z.strictObject({}),
  Plain: z.strictObject({}),
  Silent: z.strictObject({}),
  Note: z.strictObject({}),
  Ref: z.strictObject({ to: z.string().regex(/^(section:)?[a-z0-9-]+$/) }),
  Fact: z.strictObject({ of: words }),
  Contact: z.strictObject({ of: z.enum(['agency', 'insurer', 'desk', 'adr']) }),
  ...figureAttributes,
} as const;

export type ComponentName = keyof typeof componentSchemas;
