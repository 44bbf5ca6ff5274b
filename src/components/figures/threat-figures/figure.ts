import { tableFigure } from '../figure.ts';
import { threatFiguresSchema } from './schema.ts';
import { threatFiguresClauses } from './text.ts';

/** 数で見る脅威: `<ThreatFigures />` */
export const threatFigures = tableFigure('threat-figures', threatFiguresSchema, threatFiguresClauses);
