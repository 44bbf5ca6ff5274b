import type { Edition } from '../../editions/edition.ts';
import { leavesOf } from '../../editions/files/leaves.ts';
import { sourceText } from '../../editions/words/source.ts';
import type { Carrier } from './coverage.ts';

function wordsIn(value: unknown): string {
  return leavesOf(value)
    .flatMap(({ value: leaf }) => leaf)
    .filter((leaf) => typeof leaf === 'string' || typeof leaf === 'number')
    .join('\n');
}

/** Everything of an edition that may carry a sentence of its source. */
export function carriersOf(edition: Edition): Carrier[] {
  const { facts, premiums, tables, clauses, sections, about, texts } = edition;
  return [
    // An item repeats what its clause holds; both are asked, for the name of the nearest.
    ...clauses
      .filter(({ section }) => section !== about.slug)
      .map(({ code, title, text }) => ({ name: `${code}「${title}」`, text: `${title}\n${text}` })),
    // Headings of the source: every clause says under which it stands.
    { name: '出典の見出し', text: [...new Set(clauses.map((clause) => sourceText(clause, facts)))].join('\n') },
    ...sections.flatMap(({ title, lead, groups }) => [
      { name: `「${title}」の前書き`, text: `${title}\n${lead}` },
      ...groups.map((group) => ({ name: `まとまり「${group.title}」`, text: `${group.title}\n${group.intro}` })),
    ]),
    ...Object.entries(tables).map(([name, table]) => ({ name: `表（${name}）`, text: wordsIn(table) })),
    ...premiums.facilities.map((facility) => ({ name: `${facility.label}の保険料の表`, text: wordsIn(facility) })),
    { name: '版の事実（edition.json）', text: [wordsIn(facts), ...Object.values(texts)].join('\n') },
  ];
}
