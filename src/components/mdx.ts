/** What an MDX section may use; see src/schemas/clause.ts for the attributes. */
import Clause from './clause/Clause.astro';
import Closed from './clause/Closed.astro';
import Contact from './clause/Contact.astro';
import Exception from './clause/Exception.astro';
import Fact from './clause/Fact.astro';
import Group from './clause/Group.astro';
import Item from './clause/Item.astro';
import Plain from './clause/Plain.astro';
import Ref from './clause/Ref.astro';
import Silent from './clause/Silent.astro';
import Term from './clause/Term.astro';
import ClaimDocuments from './figures/ClaimDocuments.astro';
import CostExample from './figures/CostExample.astro';
import CoverageComparison from './figures/CoverageComparison.astro';
import FurtherServices from './figures/FurtherServices.astro';
import Glossary from './figures/Glossary.astro';
import PlanMatrix from './figures/PlanMatrix.astro';
import PremiumTables from './figures/PremiumTables.astro';
import ResponseFlow from './figures/ResponseFlow.astro';
import SupportFunctions from './figures/SupportFunctions.astro';
import SupportSteps from './figures/SupportSteps.astro';
import ThreatFigures from './figures/ThreatFigures.astro';

export const mdxComponents = {
  Clause,
  Closed,
  Contact,
  Exception,
  Fact,
  Group,
  Item,
  Plain,
  Ref,
  Silent,
  Term,
  ClaimDocuments,
  CostExample,
  CoverageComparison,
  FurtherServices,
  Glossary,
  PlanMatrix,
  PremiumTables,
  ResponseFlow,
  SupportFunctions,
  SupportSteps,
  ThreatFigures,
};
