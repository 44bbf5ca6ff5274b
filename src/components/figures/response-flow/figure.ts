import { tableFigure } from '../figure.ts';
import { responseFlowSchema } from './schema.ts';
import { responseFlowClauses } from './text.ts';

/** 攻撃と対応の流れ: `<ResponseFlow />` */
export const responseFlow = tableFigure('response-flow', responseFlowSchema, responseFlowClauses);
