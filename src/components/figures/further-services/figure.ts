import { tableFigure } from '../figure.ts';
import { furtherServicesSchema } from './schema.ts';
import { furtherServicesClauses } from './text.ts';

/** 別に使えるサービス: `<FurtherServices />` */
export const furtherServices = tableFigure('further-services', furtherServicesSchema, furtherServicesClauses);
