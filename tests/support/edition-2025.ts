import { type Edition, readEdition } from '../../src/editions/load.ts';

/** The real FY2025 edition, read and checked once for the tests. */
export const edition2025: Edition = readEdition('2025');
