import { editionStatus } from '../domain/edition/index.ts';
import { yen } from '../domain/money.ts';
import {
  byPlan,
  type FacilityRates,
  GAP_CLAUSES,
  type OfferedPlan,
  ofPlan,
  type Plan,
  type RateRow,
  RULING_CLAUSES,
} from '../domain/premium/index.ts';
import type { Edition } from '../editions/load.ts';
import { hoursText } from '../editions/words/facts.ts';
import { gradeOf, type Plans } from '../editions/words/plan-words.ts';
import { capSentence, premiumConditions } from '../editions/words/premium-words.ts';
import { sourceText } from '../editions/words/source.ts';
import type { PremiumFacility } from '../schemas/index.ts';
import { type CalculatorProps, type ClauseLink, NOTE_CLAUSES, type Office } from './props.ts';

function offeredPlans(plans: Plans): OfferedPlan[] {
  return plans.map(({ id, letter, name, optionRuledOutBy, notes }) => ({
    id,
    letter,
    name,
    optionRuledOutBy: optionRuledOutBy ?? null,
    notes: notes ?? [],
  }));
}

function facilityRates(facility: PremiumFacility, plans: Plans): FacilityRates {
  const sizes = facility.sizes.length === 0 ? ['all'] : facility.sizes.map(String);
  const { id, label, sizeName, sizeUnit, bedKind, example } = facility;
  const rows = facility.tables.flatMap(({ rows: printed }) =>
    printed.map((row): RateRow => {
      const premiumsOf = (plan: Plan) => {
        const { type, premium } = ofPlan(row, plan);
        return sizes.map((size) => {
          const amount = premium[size];
          if (amount === undefined)
            throw new Error(`premiums.json：${label} ${type} の「${size}」の保険料がありません / premium missing`);
          return yen(amount);
        });
      };
      return {
        grade: gradeOf(row, plans),
        liability: yen(row.liability),
        response: yen(row.response),
        premiums: byPlan(plans, premiumsOf),
      };
    }),
  );
  return { id, label, sizeName, sizeUnit, sizes: facility.sizes, bedKind, example, rows };
}

/** A fact as the site writes it. Throws when the edition has none: the answer would have a hole. */
function textOf({ texts }: Edition, name: string): string {
  const text = texts[name];
  if (!text) throw new Error(`「${name}」の文がありません / no text for this fact`);
  return text;
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
  const { facts, premiums, period } = edition;
  const { plans } = facts.product;
  const clauseOf = (id: string) => {
    const clause = edition.clauseById.get(id);
    if (!clause)
      throw new Error(
        `content/${edition.id}/sections：保険料の答えが根拠にする項「${id}」がありません。項を戻すか、edition.json の product.plans か src/domain/premium/rulings.ts の定めを改めてください / clause missing`,
      );
    return clause;
  };
  RULING_CLAUSES.forEach(clauseOf);
  const ofPlans = plans.flatMap(({ optionRuledOutBy, notes = [] }) =>
    optionRuledOutBy === undefined ? notes : [optionRuledOutBy, ...notes],
  );
  const clauses = [...GAP_CLAUSES, ...NOTE_CLAUSES, ...ofPlans].map((id): [string, ClauseLink] => [
    id,
    { code: clauseOf(id).code, href: href(id) },
  ]);
  return {
    book: {
      plans: offeredPlans(plans),
      facilities: premiums.facilities.map((facility) => facilityRates(facility, plans)),
      unpublished: premiums.unpublishedFacilities.map(({ id, label, reason }) => ({ id, label, reason })),
    },
    conditions: Object.fromEntries(
      premiums.facilities.map((facility) => [facility.id, premiumConditions(premiums, facility)]),
    ),
    sources: Object.fromEntries(
      premiums.facilities.map((facility) => [facility.id, sourceText({ chapter: '10', at: facility.at }, facts)]),
    ),
    limits: premiums.limits,
    cap: capSentence(premiums),
    years: premiums.conditions.years,
    label: facts.label,
    start: textOf(edition, 'period.start'),
    end: textOf(edition, 'period.end'),
    deadline: textOf(edition, 'applicationDeadline.withWeekday'),
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
