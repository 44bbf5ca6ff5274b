import { editionStatus } from '../domain/edition/index.ts';
import { yen } from '../domain/money.ts';
import {
  byPlan,
  type FacilityRates,
  GAP_CLAUSES,
  type Plan,
  type RateRow,
  RULING_CLAUSES,
  type RulingClause,
} from '../domain/premium/index.ts';
import type { Edition } from '../editions/load.ts';
import { hoursText } from '../editions/words/facts.ts';
import { capSentence, premiumConditions } from '../editions/words/premium-words.ts';
import { sourceText } from '../editions/words/source.ts';
import type { PremiumFacility, Premiums } from '../schemas/index.ts';
import { type CalculatorProps, type ClauseLink, NOTE_CLAUSES, type NoteClause, type Office } from './props.ts';

function facilityRates(facility: PremiumFacility): FacilityRates {
  const sizes = facility.sizes.length === 0 ? ['all'] : facility.sizes.map(String);
  const { id, label, sizeName, sizeUnit, bedKind, example } = facility;
  const rows = facility.tables.flatMap(({ rows: printed }) =>
    printed.map((row): RateRow => {
      const premiumsOf = (plan: Plan) =>
        sizes.map((size) => {
          const premium = row[plan].premium[size];
          if (premium === undefined)
            throw new Error(
              `premiums.json：${label} ${row[plan].type} の「${size}」の保険料がありません / premium missing`,
            );
          return yen(premium);
        });
      return {
        grade: row.allRisk.type.slice(1),
        liability: yen(row.liability),
        response: yen(row.response),
        premiums: byPlan(premiumsOf),
      };
    }),
  );
  return { id, label, sizeName, sizeUnit, sizes: facility.sizes, bedKind, example, rows };
}

/** The first letter that all type codes of a plan share. Throws when they share none. */
function letterOf(premiums: Premiums, plan: Plan): string {
  const letters = new Set(
    premiums.facilities.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.map((row) => row[plan].type.slice(0, 1))),
    ),
  );
  const [letter, ...others] = letters;
  if (letter === undefined || others.length > 0)
    throw new Error(`premiums.json：${plan} のタイプの記号の頭文字が1つではありません / one letter a plan`);
  return letter;
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
  const clauseOf = (id: RulingClause | NoteClause) => {
    const clause = edition.clauseById.get(id);
    if (!clause)
      throw new Error(
        `content/${edition.id}/sections：保険料の答えが根拠にする項「${id}」がありません。項を戻すか、src/domain/premium/rulings.ts の定めを改めてください / clause missing`,
      );
    return clause;
  };
  RULING_CLAUSES.forEach(clauseOf);
  const clauses = [...GAP_CLAUSES, ...NOTE_CLAUSES].map((id): [NoteClause, ClauseLink] => [
    id,
    { code: clauseOf(id).code, href: href(id) },
  ]);
  return {
    book: {
      letters: byPlan((plan) => letterOf(premiums, plan)),
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
    cap: capSentence(premiums),
    years: premiums.conditions.years,
    plans: { allRisk: facts.product.allRiskPlan, leakOnly: facts.product.leakOnlyPlan },
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
    clauses: Object.fromEntries(clauses) as Record<NoteClause, ClauseLink>,
  };
}
