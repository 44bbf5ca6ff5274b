/**
 * Neither the code nor the tests of the machinery know an edition of content/: no year, premium, telephone number or
 * document number of one stands outside its content and its second transcription. So a published year and a corrected
 * premium touch nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../../src/domain/premium/index.ts';
import { type Edition, editionYears, readEdition } from '../../../src/editions/load.ts';
import { PROJECT } from '../../support/build-site.ts';
import { edition as frozen } from '../../support/edition.ts';
import { OWN_CONTENT } from '../../support/own-content.ts';

/** Bytes, characters and pixels, round numbers among them: a year's premium may be one of them, and is not meant. */
const MEASURES = /^tests\/(?:support\/[\w-]*budgets\.ts|built\/|bench\/)/;
/** Files of an edition: its transcription by its year, and the frozen edition. */
const OF_EDITIONS = /^tests\/fixtures\/(transcription-\d{4}-\w+\.ts$|frozen\/)/;
/**
 * Figures that the tests make up beside the frozen edition's: a premium that was changed, a sum, no premium at all. Some
 * year's premium may be one of them, or one of the frozen edition's, by chance; that is no knowledge of that year.
 */
const INVENTED: readonly number[] = [29_390, 30_970, 35_190, 76_320, 235_660, 870_400, 987_650];
/** Files that may read content/, each with its reason in its first lines. */
const READERS = [
  /^tests\/unit\/content\//,
  /^tests\/support\/(own-content|sites|freeze-edition|project-copy|build-site|try-mistakes)\.ts$/,
  /^tests\/bench\/index\.ts$/,
  /^tests\/unit\/support\/(content-suite|no-edition-facts)\.test\.ts$/,
];

const editions = editionYears(OWN_CONTENT).map((year) => readEdition(year, OWN_CONTENT));
const years = editions.map(({ id }) => Number(id));
const premiumsOf = ({ premiums: { facilities } }: Edition) =>
  facilities.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) => PLANS.flatMap((plan) => Object.values(row[plan]?.premium ?? {}))),
    ),
  );
const premiums = new Set(editions.flatMap(premiumsOf));
const madeUp = new Set([...premiumsOf(frozen), ...INVENTED]);
const digits = (text: string) => text.replace(/\D/g, '');
const phones = new Set(
  editions.flatMap(({ facts }) =>
    Object.values(facts.contacts).flatMap((contact) =>
      [contact.tel, 'fax' in contact ? contact.fax : undefined].flatMap((phone) => (phone ? [digits(phone)] : [])),
    ),
  ),
);
const numbers = editions.map(({ facts }) => facts.document.number);

/** The code of a file without its comments; a `//` behind a colon belongs to an address. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** Facts of an edition that stand in a text. */
function factsIn(text: string): string[] {
  const plain = text.normalize('NFKC');
  const found = new Set<string>();
  for (const [word] of plain.matchAll(/(?<!\d)20\d{2}(?!\d)/g))
    if (Number(word) >= Math.min(...years) && Number(word) <= Math.max(...years) + 1) found.add(word);
  for (const [word] of plain.matchAll(/(?<![\d.,_])\d{2,3}[,_]?\d{3}(?![\d,_])/g))
    if (premiums.has(Number(digits(word)))) found.add(digits(word));
  for (const [word] of plain.matchAll(/(?<!\d)0\d{1,3}[^\d\n]?\d{2,6}(?:[^\d\n]?\d{3,4})?(?!\d)/g))
    if (phones.has(digits(word))) found.add(word);
  for (const number of numbers) if (plain.includes(number)) found.add(number);
  return [...found];
}

/** Only tests make up figures; the code has none. */
const isMadeUp = (file: string, figure: number) => file.startsWith('tests/') && madeUp.has(figure);

const files = ['src', 'tests'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(sep, '/')}`)
    .filter((name) => /\.(ts|tsx|mjs|astro|css|json|env)$/.test(name) && !OF_EDITIONS.test(name)),
);

describe('版の年・保険料・電話番号・文書番号', () => {
  const [edition] = editions;
  const [premium = 0] = premiums;
  const [phone = ''] = phones;

  test('どの書き方でも見つける', () => {
    expect(edition).toBeDefined();
    const yen = premium.toLocaleString('en');
    for (const [text, found] of [
      [`'${edition?.id}/premiums/'`, edition?.id],
      [`${edition?.id}年度`, edition?.id],
      [`'${yen}円'`, String(premium)],
      [`${yen.replace(',', '_')};`, String(premium)],
      [`"${premium}"`, String(premium)],
      [`tel:${phone}`, phone],
      [edition?.facts.contacts.agency.tel ?? '', edition?.facts.contacts.agency.tel],
      [edition?.facts.document.number ?? '', edition?.facts.document.number],
    ] as const)
      expect(factsIn(text), text).toContain(found);
    expect(factsIn("'1999年度' 1,234,567円 '010-000-0000'")).toEqual([]);
  });

  test('コードにも、仕組みの検査にも書かれていない', () => {
    const found = files.flatMap((file) =>
      factsIn(withoutComments(readFileSync(join(PROJECT, file), 'utf8')))
        .filter((fact) => !(premiums.has(Number(fact)) && (MEASURES.test(file) || isMadeUp(file, Number(fact)))))
        .map(
          (fact) =>
            `${file}: 「${fact}」。検査なら tests/support/edition.ts の版（YEAR、edition）か tests/fixtures/frozen/ から取ってください`,
        ),
    );
    expect(found).toEqual([]);
  });

  test('検査が作った数は、どれもまだ検査にある', () => {
    const texts = files.filter((file) => file.startsWith('tests/') && !file.endsWith('no-edition-facts.test.ts'));
    const written = texts.map((file) => readFileSync(join(PROJECT, file), 'utf8').replace(/(?<=\d)[,_](?=\d{3})/g, ''));
    expect(INVENTED.filter((figure) => !written.some((text) => text.includes(String(figure))))).toEqual([]);
  });

  test('content/ を読む検査は、内容の検査だけ', () => {
    const readers = files.filter(
      (file) =>
        file.startsWith('tests/') &&
        !READERS.some((pattern) => pattern.test(file)) &&
        /OWN_CONTENT|PROJECT, 'content'|(readFileSync|readdirSync|cpSync)\(\s*[`'"]content\b/.test(
          withoutComments(readFileSync(join(PROJECT, file), 'utf8')),
        ),
    );
    expect(readers).toEqual([]);
  });
});
