import { z } from 'zod';
import { rowIdentity } from '../../../schemas/clause.ts';
import { words } from '../fields.ts';

/** content/<年度>/tables/threat-figures.json */
export const threatFiguresSchema = z.strictObject({
  $schema: z.string().optional(),
  rows: z.array(
    z.strictObject({
      ...rowIdentity,
      value: words.describe('欄外に掲げる数'),
      approx: z.boolean(),
      counted: words.describe('何を数えた数か'),
      source: words.optional().describe('原典が挙げる出所。名のとおり'),
      silent: words.optional().describe('読み取れないこと'),
    }),
  ),
});

export type ThreatFiguresData = z.infer<typeof threatFiguresSchema>;
