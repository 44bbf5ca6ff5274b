/**
 * `npm run test:freeze -- <年度>`: writes the edition that the tests of the machinery read, tests/fixtures/frozen/.
 * Its words are a published edition's; its year, premiums and telephone numbers are made up by rule, so that no test
 * can lean on those of a real one. Run it when the form of the content has changed, and look at what has.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kanjiYear } from '../../src/domain/edition/years.ts';
import { PLANS } from '../../src/domain/premium/index.ts';
import { readEdition } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';

/** Long over on every machine; its calendar and the next year's are, day of the week by day, those of eleven years later. */
const FROZEN_YEAR = 2014;

const year = process.argv[2] ?? '';
const from = join(PROJECT, 'content');
const to = join(PROJECT, 'tests/fixtures/frozen');
const edition = readEdition(year, from);
const shift = Number(year) - FROZEN_YEAR;

/** Numbers that no telephone can have, with the length and the beginning of the real ones. */
function inventedPhone(phone: string): string {
  const [area = '', ...rest] = phone.split('-');
  const tail = rest.at(-1) ?? '';
  // Exchanges of zeros do not exist; freephone and Navi Dial numbers of zeros are not given out.
  if (/^0[158]/.test(area) && !/^05\d$/.test(area))
    return [area, ...rest.map((part) => '0'.repeat(part.length))].join('-');
  return [area, ...rest.slice(0, -1).map((part) => '0'.repeat(part.length)), tail].join('-');
}

const phones = new Map<string, string>();
for (const contact of Object.values(edition.facts.contacts))
  for (const phone of [contact.tel, 'fax' in contact ? contact.fax : undefined])
    if (phone) phones.set(phone, phone.startsWith('0570-') ? '0570-000000' : inventedPhone(phone));

/** Yen added to the premium for the first size; those for further sizes keep the facility's ratio. */
const ADDED = 1_010;

const premiums = new Map<number, number>();
for (const facility of edition.premiums.facilities) {
  const rows = facility.tables.flatMap(({ rows }) => rows.flatMap((row) => PLANS.flatMap((plan) => row[plan] ?? [])));
  const [first = 'all', ...further] = facility.sizes.map(String);
  const amount = (row: (typeof rows)[number], size: string) => (row.premium as Record<string, number>)[size] ?? 0;
  for (const row of rows) premiums.set(amount(row, first), amount(row, first) + ADDED);
  for (const size of further) {
    // Premiums are rounded to 10 yen; any ratio that fits them all serves.
    const low = Math.max(...rows.map((row) => (amount(row, size) - 5) / (amount(row, first) + 5)));
    const high = Math.min(...rows.map((row) => (amount(row, size) + 5) / (amount(row, first) - 5)));
    for (const row of rows)
      premiums.set(amount(row, size), Math.round(((low + high) / 2) * (amount(row, first) + ADDED) * 0.1) * 10);
  }
}

/** The text with the year, the document's number and the telephone numbers of the frozen edition. */
function disguised(text: string): string {
  let made = text
    .replace(/(?<!\d)20(1[89]|[23]\d)(?!\d)/g, (found) => String(Number(found) - shift))
    .replaceAll(kanjiYear(year), kanjiYear(String(FROZEN_YEAR)))
    .replaceAll(edition.facts.document.number, `SJ${String(FROZEN_YEAR - 1).slice(2)}-00000`);
  for (const [real, invented] of phones) made = made.replaceAll(real, invented);
  return made;
}

/** A file of premiums with every premium replaced; `pattern` finds them, its first group what stands before. */
function withPremiums(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, before: string, digits: string) => {
    const amount = premiums.get(Number(digits.replaceAll('_', '')));
    if (amount === undefined) throw new Error(`${digits} は ${year}年度版の保険料ではありません`);
    return before + (digits.includes('_') ? String(amount).replace(/(\d{3})$/, '_$1') : String(amount));
  });
}

function frozen(file: string, text: string): string {
  const made = disguised(text);
  if (file === 'premiums.json') return withPremiums(made, /("(?:all|\d+)": )(\d+)/g);
  return made;
}

rmSync(to, { recursive: true, force: true });
const folder = join(to, 'content', String(FROZEN_YEAR));
for (const entry of readdirSync(join(from, year), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name === 'unconfirmed.json') continue;
  const path = join(entry.parentPath, entry.name);
  const target = join(folder, path.slice(join(from, year).length));
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, frozen(entry.name, readFileSync(path, 'utf8')));
}
cpSync(join(from, 'search'), join(to, 'content/search'), { recursive: true });

// What the tests expect comes from the transcription, by the same rules, and not from the frozen data.
const transcription = (name: string) =>
  readFileSync(join(PROJECT, `tests/fixtures/transcription-${year}-${name}.ts`), 'utf8');
const header =
  '/** Facts of the frozen edition (support/freeze-edition.ts): what the tests of the machinery expect. */\n';
const declaration = (text: string) => text.slice(text.indexOf('export const'));
const [facts = ''] = declaration(transcription('facts')).split(/\n(?=(?:\/\*\*[^/]*\*\/\n)?export const mustContain)/);
writeFileSync(join(to, 'facts.ts'), header + disguised(`${facts.trimEnd()}\n`));
const [lines = ''] = declaration(transcription('premiums')).split(/\n(?=\/\*\*[^/]*\*\/\nexport const notes)/);
writeFileSync(
  join(to, 'premiums.ts'),
  `/** Premiums of the frozen edition: [facility, type, size, ① yen, ② yen, yearly premium in yen]. */\n${withPremiums(
    disguised(`${lines.trimEnd()}\n`),
    /(, )([\d_]+)(?=\],)/g,
  )}`,
);
readEdition(String(FROZEN_YEAR), join(to, 'content'));
console.log(`tests/fixtures/frozen/ に、${year}年度版の言葉の版を書きました`);
