import { join } from 'node:path';
import type { EditionFacts, Premiums } from '../../schemas/index.ts';
import type { Edition } from '../edition.ts';
import type { Finding } from '../files/content-error.ts';
import { lineOfField } from '../files/read-json.ts';
import type { EditionData } from '../read-data.ts';
import { answerFindings } from './answers.ts';
import { contactFindings } from './contacts.ts';
import { dutyFindings } from './duties.ts';
import { indexTermFindings } from './index-terms.ts';
import { periodFindings } from './periods.ts';
import { matrixFindings } from './plan-matrix.ts';
import { planClauseFindings } from './plans.ts';
import { ratioFindings } from './premium-ratio.ts';
import { typeFindings } from './premium-types.ts';
import type { RuleFinding } from './rule.ts';
import { costExampleFindings, premiumNoteFindings, referenceFindings } from './tables.ts';
import { dataTextFindings } from './texts.ts';
import { typedData } from './typed-data.ts';

export type { RuleFinding } from './rule.ts';

/** Rules for the premiums beyond their schema. */
export function premiumFindings(premiums: Premiums, { plans }: EditionFacts['product']): RuleFinding[] {
  return [...typeFindings(premiums, plans), ...ratioFindings(premiums)];
}

/** What the rules find in an edition that has passed its schemas. */
export function ruleFindings(edition: Edition): RuleFinding[] {
  const { facts, premiums, tables, indexTerms, clauses, clauseById } = edition;
  return [
    ...premiumFindings(premiums, facts.product),
    ...periodFindings(facts, premiums, tables),
    ...contactFindings(facts),
    ...costExampleFindings(tables),
    ...referenceFindings(tables, clauseById),
    ...premiumNoteFindings(premiums, clauseById),
    ...planClauseFindings(facts, clauseById),
    ...matrixFindings(facts, tables),
    ...answerFindings(edition),
    ...dutyFindings(edition),
    ...indexTermFindings(indexTerms, clauses),
  ];
}

/** What was typed into the words of data files, as they are written: before facts are filled in. */
export function writtenFindings(written: EditionData): RuleFinding[] {
  const { facts, premiums, tables, glossary, indexTerms, front, emergency, checklists } = written;
  const rules = { data: typedData(facts, premiums, tables), glossary };
  const files = {
    'glossary.json': glossary,
    'index-terms.json': indexTerms,
    'front.json': front,
    'emergency.json': emergency,
    'checklists.json': checklists,
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [`tables/${name}.json`, table])),
  };
  return Object.entries(files).flatMap(([file, value]) => dataTextFindings(file, value, rules));
}

/** Findings of rules with file and line. `folder` is the edition's folder, `shownFolder` its name in messages. */
export function withLines(findings: readonly RuleFinding[], folder: string, shownFolder: string): Finding[] {
  return findings.map(({ file, path, message }) => ({
    file: `${shownFolder}/${file}`,
    line: lineOfField(join(folder, file), path),
    field: path.join('.'),
    message,
  }));
}
