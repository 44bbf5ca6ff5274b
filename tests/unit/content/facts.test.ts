/** The facts of every published edition against its second transcription made from the source. */
import { describe, expect, test } from 'vitest';
import { transcribed } from '../../support/own-content.ts';
import type { FactsTranscription } from '../../support/transcriptions.ts';

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

describe.each(await transcribed<FactsTranscription>('facts'))('$id 年度版', ({ edition, source: { facts } }) => {
  test('期間・締切・文書番号は、2度目の書き取りと同じ', () => {
    const { period, applicationDeadline, document } = edition.facts;
    expect({ ...period }).toMatchObject({ start: facts.dates.periodStartIso, end: facts.dates.periodEndIso });
    expect(applicationDeadline).toBe(facts.dates.deadlineIso);
    expect(document).toMatchObject({ number: facts.document.number, issued: facts.document.createdIso });
    expect(plain(edition.texts['period.start'] ?? '')).toBe(facts.dates.periodStart);
    expect(plain(edition.texts['period.end'] ?? '')).toBe(facts.dates.periodEnd);
    expect(plain(edition.texts['applicationDeadline.withWeekday'] ?? '')).toBe(plain(facts.dates.deadline));
  });

  test.each(['agency', 'insurer'] as const)('%s の名称・住所・番号・時間は、2度目の書き取りと同じ', (office) => {
    const data = edition.facts.contacts[office];
    const copy = facts.contacts[office];
    expect({
      role: data.role,
      name: data.name,
      department: plain(data.department),
      postalCode: data.postalCode,
      address: data.address,
      tel: data.tel,
      fax: data.fax ?? null,
      open: data.hours.open,
      close: data.hours.close,
    }).toEqual({
      role: copy.role,
      name: copy.name,
      department: plain(copy.department),
      postalCode: copy.postalCode,
      address: copy.address,
      tel: copy.tel,
      fax: copy.fax,
      open: copy.open,
      close: copy.close,
    });
  });

  test('サポートデスクの番号・夜間・対応の時刻は、2度目の書き取りと同じ', () => {
    const { incidentDesk } = edition.facts.contacts;
    expect(incidentDesk.tel).toBe(facts.contacts.desk.tel);
    expect(incidentDesk.name).toBe(facts.contacts.desk.name);
    expect(facts.contacts.desk.nightFrom).toBe(`${Number(incidentDesk.hours.nightFrom.split(':')[0])}時以降`);
    expect(facts.contacts.desk.handledFrom).toBe(`平日${Number(incidentDesk.hours.handlingFrom.split(':')[0])}時以降`);
  });

  test('そんぽADRセンターの番号・通話料・時間は、2度目の書き取りと同じ', () => {
    const { adr } = edition.facts.contacts;
    expect(adr.tel).toBe(facts.contacts.adr.tel);
    expect(plain(adr.telNote)).toContain(facts.contacts.adr.charge);
    expect([adr.hours.open, adr.hours.close, adr.hours.closed]).toEqual([
      facts.contacts.adr.open,
      facts.contacts.adr.close,
      facts.contacts.adr.closed,
    ]);
    expect([edition.facts.contacts.insurer.website, adr.website]).toEqual([facts.web.insurer, facts.web.adr]);
  });

  test('中途加入の規則は、2度目の書き取りと同じ', () => {
    const { midTermEntry } = edition.facts;
    const { cutoffDay, startDay, monthsAheadByCutoff, monthsAheadAfterCutoff } = facts.midTerm;
    expect(midTermEntry).toEqual({
      cutoffDay,
      startDay,
      monthsUntilStart: monthsAheadByCutoff,
      monthsUntilStartAfterCutoff: monthsAheadAfterCutoff,
      monthsFromStartToDeduction: facts.midTerm.monthsUntilDeduction,
    });
  });

  test('サポート機能の時点は、2度目の書き取りと同じ', () => {
    expect(edition.tables['support-functions'].asOf).toBe(facts.dates.providersAsOfIso);
  });

  test('費用の例の金額は、2度目の書き取りと同じ順で同じ', () => {
    const amounts = edition.tables['cost-example'].rows.map(({ amount }) => amount).filter((amount) => amount !== null);
    expect(amounts).toEqual(facts.exampleCosts.map(({ yen }) => yen));
  });
});
