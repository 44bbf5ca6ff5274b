import { z } from 'zod';

/** Fields that the data of several figures share. */
export const words = z.string().min(1);
export const list = z.array(words).min(1);
/** Whether the source ends the list with など. */
export const etc = z.boolean().describe('原典の「など」');
export const yen = z.int().positive().describe('金額（円）');
