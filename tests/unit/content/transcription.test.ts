/** The data of content/2025 against the second transcription made from the source. */
import { expect, test } from 'vitest';
import { PLANS } from '../../../src/domain/premium/index.ts';
import { facts } from '../../fixtures/transcription-2025-facts.ts';
import { premiums } from '../../fixtures/transcription-2025-premiums.ts';
import { edition2025 as edition } from '../../support/edition-2025.ts';

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

const published = edition.premiums.facilities.flatMap((facility) =>
  facility.tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      PLANS.flatMap((plan) => row[plan] ?? []).flatMap(({ type, premium }) =>
        Object.entries(premium).map(
          ([size, amount]) =>
            [facility.id, type, size === 'all' ? '' : size, row.liability, row.response, amount] as const,
        ),
      ),
    ),
  ),
);
const key = (row: readonly unknown[]) => row.slice(0, 3).join(' ');

test('保険料は100件で、2度目の書き取りと同じ組み合わせがある', () => {
  expect(published).toHaveLength(100);
  expect(published.map(key).toSorted()).toEqual(premiums.map(key).toSorted());
});

test.each(premiums)('%s %s %s は ① %i円、② %i円、年間 %i円', (...row) => {
  expect(published.find((entry) => key(entry) === key(row))).toEqual(row);
});

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

test('サポートデスクの番号は0120-318-258で、夜間は17時から、対応は9時以降', () => {
  const { incidentDesk } = edition.facts.contacts;
  expect(incidentDesk.tel).toBe(facts.contacts.desk.tel);
  expect(incidentDesk.name).toBe(facts.contacts.desk.name);
  expect(facts.contacts.desk.nightFrom).toBe(`${Number(incidentDesk.hours.nightFrom.split(':')[0])}時以降`);
  expect(facts.contacts.desk.handledFrom).toBe(`平日${Number(incidentDesk.hours.handlingFrom.split(':')[0])}時以降`);
});

test('そんぽADRセンターは0570-022808（通話料有料）、9時15分から17時', () => {
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

test('中途加入の規則は、毎月15日締め・翌月（過ぎれば翌々月）5日から・控除は加入日の翌月', () => {
  const { midTermEntry } = edition.facts;
  const { cutoffDay, startDay, monthsAheadByCutoff, monthsAheadAfterCutoff } = facts.midTerm;
  expect(midTermEntry).toEqual({
    cutoffDay,
    startDay,
    monthsUntilStart: monthsAheadByCutoff,
    monthsUntilStartAfterCutoff: monthsAheadAfterCutoff,
    monthsFromStartToDeduction: 1,
  });
  expect(facts.midTerm.deduction).toContain('加入日の翌月');
});

test('費用の例の6つの金額は、2度目の書き取りと同じ順で同じ', () => {
  const amounts = edition.tables['cost-example'].rows.map(({ amount }) => amount).filter((amount) => amount !== null);
  expect(amounts).toEqual(facts.exampleCosts.map(({ yen }) => yen));
});
