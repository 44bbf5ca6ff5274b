import { tableFigure } from '../figure.ts';
import { costExampleSchema } from './schema.ts';
import { costExampleClauses } from './text.ts';

/** 費用の例: `<CostExample />` */
export const costExample = tableFigure('cost-example', costExampleSchema, costExampleClauses);
