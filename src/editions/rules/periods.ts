import { japanTime, startOfDay } from '../../domain/edition/index.ts';
import { kanjiYear, yearsLater } from '../../domain/edition/years.ts';
import type { EditionFacts, Premiums } from '../../schemas/index.ts';
import type { Tables } from '../files/table-schemas.ts';
import type { RuleFinding } from './rule.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Names of the edition, its period, deadline and dates of sources agree with each other. */
export function periodFindings(facts: EditionFacts, premiums: Premiums, tables: Tables): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const report = (path: readonly (string | number)[], message: string, file = 'edition.json') =>
    findings.push({ file, path, message });
  const { edition, period, applicationDeadline, document } = facts;
  const start = new Date(period.start);

  if (!facts.label.includes(edition))
    report(['label'], `版の名に年度「${edition}」がありません / label must name the year`);
  if (!facts.labelInKanji.includes(kanjiYear(edition)))
    report(['labelInKanji'], `版の名に年度「${kanjiYear(edition)}」がありません / label must name the year`);
  if (String(japanTime(start).year) !== edition)
    report(['period', 'start'], `始期が${edition}年ではありません / start is not in the year of the edition`);
  if (new Date(yearsLater(period.start, period.years)).getTime() !== new Date(period.end).getTime()) {
    report(
      ['period', 'end'],
      `終期が始期のちょうど${period.years}年後ではありません / end must be exactly ${period.years} year(s) after the start`,
    );
  }
  const daysBefore = (start.getTime() - startOfDay(applicationDeadline).getTime()) / DAY_MS;
  if (daysBefore < 1)
    report(['applicationDeadline'], '申込締切日が始期の前日より後です / deadline must be before the start');
  if (daysBefore > 365)
    report(
      ['applicationDeadline'],
      '申込締切日が始期の1年以上前です。年の直し忘れでないか確かめてください / deadline is more than a year before the start',
    );
  if (document.issued > applicationDeadline)
    report(['document', 'issued'], '出典の作成日が申込締切日より後です / issued after the deadline');
  if (tables['support-functions'].asOf > document.issued)
    report(
      ['asOf'],
      '提供会社の「現在」の日が、出典の作成日より後です / as-of date is later than the source',
      'tables/support-functions.json',
    );
  if (premiums.conditions.years !== period.years)
    report(
      ['conditions', 'years'],
      `保険料の保険期間（${premiums.conditions.years}年）が、この版の保険期間（${period.years}年）と違います / years differ`,
      'premiums.json',
    );
  const { midTermEntry } = facts;
  if (midTermEntry.startDay !== japanTime(start).day)
    report(
      ['midTermEntry', 'startDay'],
      '中途加入の始期の日が、保険期間の初日の日と違います / day differs from that of the period',
    );
  if (midTermEntry.monthsUntilStartAfterCutoff !== midTermEntry.monthsUntilStart + 1) {
    report(
      ['midTermEntry', 'monthsUntilStartAfterCutoff'],
      '締めの日を過ぎた受付の始期は、過ぎない受付のちょうど1か月後です / must be one month later',
    );
  }
  return findings;
}
