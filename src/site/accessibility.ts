import record from '../../records/accessibility.json';
import { type TestRun, testRunSchema } from '../schemas/test-run.ts';
import { ACCESSIBILITY_CHECKS } from './accessibility-checks.ts';

/** The last record of the tests; null (as the file then says) while there is none. Throws when it was edited by hand or lacks something that is said to be checked. */
export function lastTestRun(): TestRun | null {
  const run = testRunSchema.nullable().parse(record);
  if (run === null) return null;
  const missing = ACCESSIBILITY_CHECKS.filter(({ id }) => !run.results.some(({ check }) => check === id));
  if (missing.length > 0)
    throw new Error(
      `records/accessibility.json に ${missing.map(({ id }) => id).join('、')} の結果がありません。npm run test:record で作り直してください / a result is missing`,
    );
  return run;
}
