import { clockText, dateText, dateTimeText, dayWithWeekday, startOfDay } from '../../domain/edition/index.ts';
import type { EditionFacts } from '../../schemas/edition.ts';
import type { Premiums } from '../../schemas/premiums.ts';

/** `平日 午前9時から午後5時` */
export function hoursText(hours: { readonly days: string; readonly open: string; readonly close: string }): string {
  return `${hours.days} ${clockText(hours.open)}から${clockText(hours.close)}`;
}

/** Digits only, for `tel:` links. */
export function dialable(phone: string): string {
  return phone.replace(/\D/g, '');
}

/**
 * The figures and names that a text may quote with `<Fact of="…" />`, by path,
 * as the site writes them. One place, so that a figure is never typed twice.
 */
export function factsOf(edition: EditionFacts, premiums: Premiums): Readonly<Record<string, string>> {
  const { period, document, midTermEntry, contacts, product, contractHolder } = edition;
  const { agency, insurer, incidentDesk, adr } = contacts;
  const office = (key: string, entry: typeof agency) => ({
    [`${key}.name`]: entry.name,
    [`${key}.full`]: `${entry.name} ${entry.department}`,
    [`${key}.tel`]: entry.tel,
    [`${key}.hours`]: hoursText(entry.hours),
    [`${key}.address`]: `〒${entry.postalCode} ${entry.address}`,
  });
  return {
    label: edition.label,
    'product.name': product.name,
    'product.otherName': product.otherName,
    'product.allRiskPlan': product.allRiskPlan,
    'product.leakOnlyPlan': product.leakOnlyPlan,
    'document.number': document.number,
    'document.issued': dateText(startOfDay(document.issued)),
    'period.start': dateTimeText(new Date(period.start)),
    'period.end': dateTimeText(new Date(period.end)),
    'period.endDate': dateText(new Date(period.end)),
    'period.years': `${period.years}年間`,
    deadline: dayWithWeekday(edition.applicationDeadline),
    eligibleMembers: edition.eligibleMembers,
    'contractHolder.name': contractHolder.name,
    'contractHolder.shortName': contractHolder.shortName,
    ...office('agency', agency),
    'agency.fax': agency.fax ?? '',
    ...office('insurer', insurer),
    'insurer.short': insurer.shortName,
    'insurer.website': insurer.website,
    'desk.name': incidentDesk.name,
    'desk.operator': incidentDesk.operator,
    'desk.tel': incidentDesk.tel,
    'desk.hours': incidentDesk.hours.days,
    'desk.hoursNote': incidentDesk.hoursNote,
    'adr.name': adr.name,
    'adr.tel': adr.tel,
    'adr.telNote': adr.telNote,
    'adr.hours': hoursText(adr.hours),
    'adr.closed': adr.hours.closed ?? '',
    'adr.website': adr.website,
    'premiums.groupDiscount': `${premiums.conditions.groupDiscountPercent}%`,
    'premiums.years': `${premiums.conditions.years}年`,
    'premiums.payment': premiums.conditions.payment,
    'premiums.deductible': premiums.conditions.deductible,
    'midTerm.cutoffDay': `${midTermEntry.cutoffDay}日`,
    'midTerm.startDay': `${midTermEntry.startDay}日`,
    ...Object.fromEntries(edition.chapters.map(({ id, title }) => [`chapter.${id}`, title])),
  };
}

/** Facts that are telephone numbers one can dial. */
export const DIALABLE_FACTS: ReadonlySet<string> = new Set(['agency.tel', 'insurer.tel', 'desk.tel', 'adr.tel']);
/** Facts that are addresses on the web. */
export const WEB_FACTS: ReadonlySet<string> = new Set(['insurer.website', 'adr.website']);
