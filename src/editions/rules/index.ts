import { join } from 'node:path';
import type { Premiums } from '../../schemas/index.ts';
import type { Edition } from '../edition.ts';
import type { Finding } from '../files/content-error.ts';
import { lineOfField } from '../files/read-json.ts';
import { contactFindings } from './contacts.ts';
import { periodFindings } from './periods.ts';
import { ratioFindings } from './premium-ratio.ts';
import { typeFindings } from './premium-types.ts';
import type { RuleFinding } from './rule.ts';
import { costExampleFindings, premiumNoteFindings, referenceFindings } from './tables.ts';

export type { RuleFinding } from './rule.ts';

/** Rules for the premiums beyond their schema. */
export function premiumFindings(premiums: Premiums): RuleFinding[] {
  return [...typeFindings(premiums), ...ratioFindings(premiums)];
}

/** What the rules find in an edition that has passed its schemas. */
export function ruleFindings(edition: Pick<Edition, 'facts' | 'premiums' | 'tables' | 'clauseById'>): RuleFinding[] {
  const { facts, premiums, tables, clauseById } = edition;
  return [
    ...premiumFindings(premiums),
    ...periodFindings(facts, premiums, tables),
    ...contactFindings(facts),
    ...costExampleFindings(tables),
    ...referenceFindings(tables, clauseById),
    ...premiumNoteFindings(premiums, clauseById),
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
