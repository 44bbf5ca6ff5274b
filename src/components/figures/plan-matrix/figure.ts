import { tableFigure } from '../figure.ts';
import { planMatrixSchema } from './schema.ts';
import { planMatrixClauses } from './text.ts';

/** 事故の種類とプランの対象: `<PlanMatrix />` */
export const planMatrix = tableFigure('plan-matrix', planMatrixSchema, planMatrixClauses);
