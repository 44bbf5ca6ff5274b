import { clockText } from '../../domain/edition/index.ts';
import type { EditionFacts } from '../../schemas/index.ts';
import { dialable } from '../words/facts.ts';
import type { RuleFinding } from './rule.ts';

/** Digits of a Japanese number: 11 for 050 and mobile numbers, 10 for all others. */
function expectedDigits(phone: string): number {
  return /^0[5-9]0-/.test(phone) ? 11 : 10;
}

/** Numbers are whole and not mixed up, offices open before they close, texts name the hours of the data. */
export function contactFindings({ contacts }: EditionFacts): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const report = (path: readonly string[], message: string) =>
    findings.push({ file: 'edition.json', path: ['contacts', ...path], message });
  const { agency, insurer, incidentDesk, adr } = contacts;

  const seen = new Map<string, string>();
  for (const [name, entry] of Object.entries(contacts)) {
    for (const key of ['tel', 'fax'] as const) {
      const phone = key in entry ? (entry as { tel: string; fax?: string })[key] : undefined;
      if (phone === undefined) continue;
      const digits = dialable(phone);
      const expected = expectedDigits(phone);
      if (digits.length !== expected)
        report(
          [name, key],
          `「${phone}」は${digits.length}桁です。この番号は${expected}桁のはずです / wrong number of digits`,
        );
      const other = seen.get(digits);
      if (other)
        report(
          [name, key],
          `${other} と同じ番号です。電話とFAX、窓口どうしの取り違えでないか確かめてください / same number twice`,
        );
      seen.set(digits, `${name}.${key}`);
    }
  }
  for (const [name, { hours }] of Object.entries({ agency, insurer, adr })) {
    if (hours.open >= hours.close)
      report([name, 'hours', 'close'], '受付の終わりが始まりより後になっていません / closes before it opens');
  }
  for (const [key, clock] of Object.entries({
    nightFrom: incidentDesk.hours.nightFrom,
    handlingFrom: incidentDesk.hours.handlingFrom,
  })) {
    const hour = `${Number(clock.slice(0, 2))}時`;
    if (!incidentDesk.hoursNote.includes(hour) && !incidentDesk.hoursNote.includes(clockText(clock))) {
      report(
        ['incidentDesk', 'hoursNote'],
        `${key}（${clock}）の「${hour}」がありません。時刻を直したら、ただし書きも直してください / the note must name the hour`,
      );
    }
  }
  if (adr.tel.startsWith('0570') && !adr.telNote.includes('通話料'))
    report(
      ['adr', 'telNote'],
      '0570 の番号には、通話料がかかることを添えてください / a 0570 number must say that calls are charged',
    );
  return findings;
}
