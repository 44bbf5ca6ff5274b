import { join } from 'node:path';
import {
  type Answers,
  answersSchema,
  type Checklists,
  checklistsSchema,
  type EditionFacts,
  type Emergency,
  editionSchema,
  emergencySchema,
  type Front,
  frontSchema,
  type Glossary,
  glossarySchema,
  type IndexTerms,
  indexTermsSchema,
  type Premiums,
  premiumsSchema,
} from '../schemas/index.ts';
import type { Collector } from './files/collector.ts';
import { readJson } from './files/read-json.ts';
import { readText } from './files/read-text.ts';
import { TABLE_NAMES, type Tables, tableSchemas } from './files/table-schemas.ts';
import { characterFindings } from './rules/characters.ts';

/** The data files of an edition, each checked by its schema. */
export interface EditionData {
  readonly facts: EditionFacts;
  readonly premiums: Premiums;
  readonly glossary: Glossary;
  readonly indexTerms: IndexTerms;
  readonly front: Front;
  readonly emergency: Emergency;
  readonly checklists: Checklists;
  readonly answers: Answers;
  readonly tables: Tables;
}

/**
 * Reads the data files in an edition's folder. Throws a ContentError with the
 * findings of all of them; `collector` may bring some along.
 */
export function readData(folder: string, shownFolder: string, collector: Collector): EditionData {
  const json = <Schema extends Parameters<typeof readJson>[2]>(name: string, schema: Schema) => {
    const [path, shown] = [join(folder, name), `${shownFolder}/${name}`];
    return collector.attempt(() => {
      collector.add(characterFindings(readText(path, shown), shown));
      return readJson(path, shown, schema);
    });
  };
  const facts = json('edition.json', editionSchema);
  const premiums = json('premiums.json', premiumsSchema);
  const glossary = json('glossary.json', glossarySchema);
  const indexTerms = json('index-terms.json', indexTermsSchema);
  const front = json('front.json', frontSchema);
  const emergency = json('emergency.json', emergencySchema);
  const checklists = json('checklists.json', checklistsSchema);
  const answers = json('answers.json', answersSchema);
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, json(`tables/${name}.json`, tableSchemas[name])]),
  ) as unknown as Tables;
  collector.stopIfAny();
  if (!facts || !premiums || !glossary || !indexTerms || !front || !emergency || !checklists || !answers)
    throw new Error('unreachable: findings were reported above');
  return { facts, premiums, glossary, indexTerms, front, emergency, checklists, answers, tables };
}
