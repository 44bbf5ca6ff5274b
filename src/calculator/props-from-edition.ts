import { editionStatus } from '../domain/edition/index.ts';
import { yen } from '../domain/money.ts';
import type { FacilityRates, RateRow } from '../domain/premium/index.ts';
import type { Edition } from '../editions/load.ts';
import { hoursText } from '../editions/words/facts.ts';
import { premiumConditions } from '../editions/words/premium-words.ts';
import { sourceText } from '../editions/words/source.ts';
import type { PremiumFacility } from '../schemas/index.ts';
import type { CalculatorProps, ClauseLink, Office } from './props.ts';

/** Clauses that give the reasons; a reason whose clause an edition lacks stands without a link. */
const REASON_CLAUSES = {
  'size-not-published': 'unpublished-size',
  'beds-not-published': 'unpublished-beds',
  'response-not-published': 'unpublished-over',
  'option-not-published': 'unpublished-option',
  'shared-not-published': 'unpublished-shared',
  'facility-not-published': 'unpublished-care-clinic',
  dental: 'unpublished-dental',
  'mid-term': 'enroll-mid-term',
  'mid-term-premium': 'unpublished-mid-term',
} as const;

function facilityRates(facility: PremiumFacility): FacilityRates {
  const sizes = facility.sizes.length === 0 ? ['all'] : facility.sizes.map(String);
  const { id, label, sizeName, sizeUnit, bedKind } = facility;
  const rows = facility.tables.flatMap(({ rows: printed }) =>
    printed.map(({ liability, response, allRisk, leakOnly }): RateRow => {
      const premiums = (plan: typeof allRisk) => sizes.map((size) => yen(plan.premium[size] ?? Number.NaN));
      return {
        grade: allRisk.type.slice(1),
        liability: yen(liability),
        response: yen(response),
        allRisk: premiums(allRisk),
        leakOnly: premiums(leakOnly),
      };
    }),
  );
  return { id, label, sizeName, sizeUnit, sizes: facility.sizes, bedKind, rows };
}

function office({ role, name, department, tel, hours }: Edition['facts']['contacts']['agency']): Office {
  return { role, name: `${name} ${department}`, tel, hours: hoursText(hours) };
}

/**
 * The island's facts from an edition. `href` links to a clause of the edition;
 * `now` is the build's clock. Throws when a premium is missing (the schema
 * has refused such an edition before).
 */
export function propsFromEdition(edition: Edition, href: (clause: string) => string, now: Date): CalculatorProps {
  const { facts, premiums, texts, period } = edition;
  const clauses = Object.entries(REASON_CLAUSES).flatMap(([reason, id]): [string, ClauseLink][] => {
    const clause = edition.clauseById.get(id);
    return clause ? [[reason, { code: clause.code, href: href(id) }]] : [];
  });
  return {
    book: {
      letters: { allRisk: 'S', leakOnly: 'P' },
      facilities: premiums.facilities.map(facilityRates),
      unpublished: premiums.unpublishedFacilities.map(({ id, label, reason }) => ({ id, label, reason })),
    },
    conditions: Object.fromEntries(
      premiums.facilities.map((facility) => [facility.id, premiumConditions(premiums, facility)]),
    ),
    sources: Object.fromEntries(
      premiums.facilities.map((facility) => [facility.id, sourceText({ chapter: '10', at: facility.at }, facts)]),
    ),
    limits: premiums.limits,
    plans: { allRisk: facts.product.allRiskPlan, leakOnly: facts.product.leakOnlyPlan },
    label: facts.label,
    start: texts['period.start'] ?? '',
    end: texts['period.end'] ?? '',
    deadline: texts['applicationDeadline.withWeekday'] ?? '',
    status: editionStatus(period, now),
    entry: {
      ...facts.midTermEntry,
      applicationDeadline: facts.applicationDeadline,
      issued: facts.document.issued,
      start: period.start.getTime(),
      end: period.end.getTime(),
    },
    agency: office(facts.contacts.agency),
    clauses: Object.fromEntries(clauses),
  };
}
