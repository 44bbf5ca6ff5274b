import { join } from 'node:path';
import type { Premiums } from '../../schemas/index.ts';
import type { Edition } from '../edition.ts';
import type { Finding } from '../files/content-error.ts';
import { lineOfField } from '../files/read-json.ts';
import { contactFindings } from './contacts.ts';
import { indexTermFindings } from './index-terms.ts';
import { periodFindings } from './periods.ts';
import { matrixFindings } from './plan-matrix.ts';
import { ratioFindings } from './premium-ratio.ts';
import { typeFindings } from './premium-types.ts';
import type { RuleFinding } from './rule.ts';
import { costExampleFindings, referenceFindings } from './tables.ts';
import { dataTextFindings } from './texts.ts';
import { typedData } from './typed-data.ts';

export type { RuleFinding } from './rule.ts';

/** Rules for the premiums beyond their schema. */
export function premiumFindings(premiums: Premiums): RuleFinding[] {
  return [...typeFindings(premiums), ...ratioFindings(premiums)];
}

/** What the rules find in an edition that has passed its schemas. */
export function ruleFindings(edition: Edition): RuleFinding[] {
  const { facts, premiums, tables, glossary, indexTerms, emergency, checklists, clauses, clauseById } = edition;
  const texts = { data: typedData(facts, premiums, tables), glossary };
  const dataFiles = {
    'glossary.json': glossary,
    'index-terms.json': indexTerms,
    'emergency.json': emergency,
    'checklists.json': checklists,
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [`tables/${name}.json`, table])),
  };
  return [
    ...premiumFindings(premiums),
    ...periodFindings(facts, premiums, tables),
    ...contactFindings(facts),
    ...costExampleFindings(tables),
    ...referenceFindings(tables, clauseById),
    ...matrixFindings(facts, tables),
    ...indexTermFindings(indexTerms, clauses),
    ...Object.entries(dataFiles).flatMap(([file, value]) => dataTextFindings(file, value, texts)),
  ];
}

/** The findings of all rules with file and line. `folder` is the edition's folder, `shownFolder` its name in messages. */
export function checkRules(
  edition: Parameters<typeof ruleFindings>[0],
  folder: string,
  shownFolder: string,
): Finding[] {
  return ruleFindings(edition).map(({ file, path, message }) => ({
    file: `${shownFolder}/${file}`,
    line: lineOfField(join(folder, file), path),
    field: path.join('.'),
    message,
  }));
}
