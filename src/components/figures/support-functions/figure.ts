import { tableFigure } from '../figure.ts';
import { supportFunctionsSchema } from './schema.ts';
import { supportFunctionsClauses } from './text.ts';

/** 主なサポート機能と提供会社: `<SupportFunctions />` */
export const supportFunctions = tableFigure('support-functions', supportFunctionsSchema, supportFunctionsClauses);
