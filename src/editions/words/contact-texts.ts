import type { EditionFacts } from '../../schemas/index.ts';
import { hoursText } from './facts.ts';

type Contacts = EditionFacts['contacts'];

function officeText(office: Contacts['agency']): string {
  return [
    office.role,
    `${office.name} ${office.department}`,
    `〒${office.postalCode} ${office.address}`,
    `電話 ${office.tel}`,
    office.fax ? `FAX ${office.fax}` : '',
    hoursText(office.hours),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The texts of `<Contact of>` by key, one line a block. */
export function contactTexts({ agency, insurer, incidentDesk, adr }: Contacts): Record<string, string> {
  return {
    agency: officeText(agency),
    insurer: officeText(insurer),
    desk: [
      incidentDesk.role,
      incidentDesk.name,
      `電話 ${incidentDesk.tel}`,
      incidentDesk.hours.days,
      incidentDesk.hoursNote,
    ].join('\n'),
    adr: [adr.role, adr.name, `電話 ${adr.tel}`, adr.telNote, hoursText(adr.hours), adr.hours.closed ?? ''].join('\n'),
  };
}
