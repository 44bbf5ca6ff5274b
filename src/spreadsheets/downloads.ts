import type { Edition } from '../editions/edition.ts';
import { capSentence, premiumConditions } from '../editions/words/premium-words.ts';
import { sourceText } from '../editions/words/source.ts';
import { csv, filled, type WordsSheet, workbook } from './files.ts';
import { premiumList, printedSheets } from './premium-sheets.ts';

/** Chapter of the pamphlet that holds the premiums. */
const CHAPTER = '10';

/** What has to go wherever the amounts go: conditions, limits, notes, source, until when. */
function conditionLines({ facts, premiums, texts, clauseById }: Edition): string[] {
  return [
    `${facts.product.name} ${facts.label}の年間保険料`,
    `${texts['period.end'] ?? facts.period.end}までの保険料です。`,
    '',
    ...premiums.facilities.map((facility) => `${facility.label}：${premiumConditions(premiums, facility)}`),
    capSentence(premiums),
    '',
    ...premiums.notes.map(({ text, ref, of }) => {
      const labels = premiums.facilities.filter(({ id }) => of.includes(id)).map(({ label }) => label);
      return `注（${labels.join('、')}）：${text}（${clauseById.get(ref)?.code ?? ref}）`;
    }),
    '',
    ...premiums.unpublishedFacilities.map(({ label, reason }) => `${label}：掲載なし。${reason}`),
    '',
    ...premiums.facilities.map(
      (facility) =>
        `出典（${facility.label}）：${facts.document.kind}${facts.document.number} ${sourceText({ chapter: CHAPTER, at: facility.at }, facts)}`,
    ),
    'パンフレットや約款と違うときは、パンフレットと約款の記載によります。',
  ];
}

/** All premiums of an edition as a workbook: one sheet a printed table, and their conditions. */
export function premiumsWorkbook(edition: Edition): Promise<Uint8Array> {
  const { facts, premiums } = edition;
  return workbook(
    printedSheets(premiums, facts.product),
    filled,
    [{ name: '条件と注', lines: conditionLines(edition) } satisfies WordsSheet],
    new Date(`${facts.document.issued}T00:00:00Z`),
  );
}

/** All premiums of an edition as CSV: one row a premium, each with its conditions and source. */
export function premiumsCsv({ facts, premiums, texts }: Edition): string {
  const list = premiumList(premiums, facts.product, (facility) => [
    ['条件', `${premiumConditions(premiums, facility)}。${capSentence(premiums)}`],
    [
      '注',
      premiums.notes
        .filter((note) => note.of.includes(facility.id))
        .map(({ text }) => text)
        .join('／'),
    ],
    ['いつまで', texts['period.end'] ?? facts.period.end],
    ['出典', `${facts.label} ${sourceText({ chapter: CHAPTER, at: facility.at }, facts)}`],
  ]);
  return csv(list, filled);
}
