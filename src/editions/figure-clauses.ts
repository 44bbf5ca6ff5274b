import type { ComponentName, Glossary, Premiums, TableName, Tables } from '../schemas/index.ts';
import type { DraftClause } from './clauses/model.ts';
import type { ParsedSection } from './clauses/parse-mdx.ts';
import { premiumClauses, tableClauses, termClause } from './clauses/rows.ts';
import type { ExpectedFigure } from './rules/figures-shown.ts';

/** Which table file a component shows. */
const TABLE_OF: Partial<Record<ComponentName, TableName>> = {
  ThreatFigures: 'threat-figures',
  ResponseFlow: 'response-flow',
  CostExample: 'cost-example',
  PlanMatrix: 'plan-matrix',
  CoverageComparison: 'coverage-comparison',
  SupportSteps: 'support-steps',
  SupportFunctions: 'support-functions',
  FurtherServices: 'further-services',
  ClaimDocuments: 'claim-documents',
};

/** Puts the clauses of data components at the place where the component stands. */
export function withFigures(
  file: ParsedSection,
  data: { premiums: Premiums; tables: Tables; glossary: Glossary; folder: string },
): DraftClause[] {
  const result: DraftClause[] = [];
  let done = 0;
  for (const figure of file.figures) {
    result.push(...file.clauses.slice(done, figure.before));
    done = figure.before;
    const place = { section: file.slug, group: figure.group };
    const table = TABLE_OF[figure.name];
    const facility = data.premiums.facilities.find(({ id }) => id === figure.of);
    if (table)
      result.push(...tableClauses(data.tables[table], { ...place, file: `${data.folder}/tables/${table}.json` }));
    else if (facility)
      result.push(
        ...premiumClauses(facility, data.premiums.limits, { ...place, file: `${data.folder}/premiums.json` }),
      );
    else if (figure.name === 'Glossary')
      result.push(...data.glossary.terms.map((term) => termClause(term, `${data.folder}/glossary.json`)));
  }
  return [...result, ...file.clauses.slice(done)];
}

/** Every figure that an edition has data for: each table file, the glossary, the premium tables of each facility. */
export function expectedFigures({ facilities }: Premiums): ExpectedFigure[] {
  return [
    ...Object.entries(TABLE_OF).map(([name, table]) => ({ name, file: `tables/${table}.json` })),
    ...facilities.map(({ id }) => ({ name: 'PremiumTables', of: id, file: 'premiums.json' })),
    { name: 'Glossary', file: 'glossary.json' },
  ];
}
