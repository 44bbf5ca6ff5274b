import { applyEdits, modify } from 'jsonc-parser';
import type { z } from 'zod';
import { ContentError, type Finding } from '../../editions/files/content-error.ts';
import { issueWords } from '../../editions/files/issue-words.ts';
import { parseJson } from '../../editions/files/read-json.ts';
import { premiumFindings } from '../../editions/rules/index.ts';
import { type EditionFacts, premiumsSchema } from '../../schemas/index.ts';
import type { Change } from '../diff/change.ts';
import { diffValues } from '../diff/values.ts';
import { type CellValue, cellFinding, type SheetReadings } from './read-sheets.ts';

/** What a file would change, before anything is written. */
export interface Proposal {
  /** premiums.json as it would be. */
  readonly text: string;
  readonly changes: readonly Change[];
  /** Number of values that the file gives, and of those that stay as they are. */
  readonly given: number;
  readonly unchanged: number;
  readonly notes: readonly string[];
}

const FILE = 'premiums.json';

type Product = EditionFacts['product'];

/** The cell that gave a value, or one that gave something below it. */
function cellAt(path: readonly PropertyKey[], values: readonly CellValue[]): CellValue | undefined {
  return values.find(
    (value) => path.length > 2 && path.every((key, index) => String(value.path[index]) === String(key)),
  );
}

function findingAt(path: readonly PropertyKey[], message: string, values: readonly CellValue[], file: string): Finding {
  const cell = cellAt(path, values);
  return cell ? cellFinding(cell.sheet, cell.ref, message) : { file, field: path.map(String).join('.'), message };
}

function ruleFaults(value: unknown, product: Product, values: readonly CellValue[], file: string): Finding[] {
  const result = premiumsSchema.safeParse(value);
  if (result.success)
    return premiumFindings(result.data, product).map(({ path, message }) => findingAt(path, message, values, file));
  const found = (path: readonly PropertyKey[]) =>
    path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], value);
  return result.error.issues.map((issue: z.core.$ZodIssue) =>
    findingAt(issue.path, issueWords(issue, found(issue.path)), values, file),
  );
}

/**
 * Puts what was read into the text of premiums.json, whose layout stays. Throws a ContentError
 * by sheet and cell when the whole would break a rule of the premiums. `file` names premiums.json in messages.
 */
export function proposePremiums(text: string, product: Product, readings: SheetReadings, file: string): Proposal {
  const { values, notes } = readings;
  const before = parseJson(text, file).value;
  const changed = values.reduce(
    (current, { path, value }) => applyEdits(current, modify(current, [...path], value, {})),
    text,
  );
  const after = parseJson(changed, file).value;
  const faults = ruleFaults(after, product, values, file);
  if (faults.length > 0) throw new ContentError(faults);
  const at = (root: unknown, path: CellValue['path']) =>
    path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], root);
  const unchanged = values.filter(({ path, value }) => at(before, path) === value).length;
  return { text: changed, changes: diffValues(before, after, FILE), given: values.length, unchanged, notes };
}
