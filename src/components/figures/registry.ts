/**
 * Every figure by the name that MDX uses: a new one is a folder here and one line below.
 * Schemas, the reader of sections, the list of clauses and the components of the pages all ask this list.
 */
export { claimDocuments as ClaimDocuments } from './claim-documents/figure.ts';
export { costExample as CostExample } from './cost-example/figure.ts';
export { coverageComparison as CoverageComparison } from './coverage-comparison/figure.ts';
export { furtherServices as FurtherServices } from './further-services/figure.ts';
export { glossary as Glossary } from './glossary/figure.ts';
export { planMatrix as PlanMatrix } from './plan-matrix/figure.ts';
export { premiumTables as PremiumTables } from './premium-tables/figure.ts';
export { responseFlow as ResponseFlow } from './response-flow/figure.ts';
export { supportFunctions as SupportFunctions } from './support-functions/figure.ts';
export { supportSteps as SupportSteps } from './support-steps/figure.ts';
export { threatFigures as ThreatFigures } from './threat-figures/figure.ts';
