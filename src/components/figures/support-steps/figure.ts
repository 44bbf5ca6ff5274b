import { tableFigure } from '../figure.ts';
import { supportStepsSchema } from './schema.ts';
import { supportStepsClauses } from './text.ts';

/** 緊急時サポートの手順: `<SupportSteps />` */
export const supportSteps = tableFigure('support-steps', supportStepsSchema, supportStepsClauses);
