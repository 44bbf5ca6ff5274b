import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../../editions/load.ts';
import type { SearchWords } from '../../schemas/search-words.ts';
import { type Book, wireBook } from '../book.ts';
import { fold } from '../fold.ts';
import { type Readings, wireReadings } from '../readings.ts';
import { type FileEncoding, type SearchFile, type SearchFiles, wrap } from '../wire.ts';
import { wireCatalogue } from './catalogue.ts';
import { kanaWordsOf } from './kana-words.ts';
import { kanjiReadings } from './kanji-readings.ts';
import { leadsOf } from './leads.ts';
import { writePagefind } from './pagefind.ts';
import { editionPages } from './pages.ts';
import { readingsOf } from './readings.ts';
import type { SearchRecord } from './records.ts';
import { synonymsOf } from './synonyms.ts';

const HASH_LENGTH = 10;

/** Words of the alphabetical index that are no titles of records. */
function indexWords({ indexTerms }: Edition, records: readonly SearchRecord[]): string[] {
  const titles = new Set(records.map(({ entry: { title } }) => fold(title)));
  return indexTerms.terms.map(({ term }) => fold(term)).filter((term) => !titles.has(term));
}

/** Writes index, catalogue, book and readings of one edition to `folder` (`dist/pagefind/2025`). */
export async function buildEditionSearch(
  edition: Edition,
  withAbout: boolean,
  records: readonly SearchRecord[],
  words: SearchWords,
  folder: string,
): Promise<SearchFiles> {
  mkdirSync(folder, { recursive: true });
  const keys = await writePagefind(records, folder);
  const { standing, others } = synonymsOf(records, words.entries);
  const leads = leadsOf(records, editionPages(edition, withAbout), words.leads, edition.glossary.terms);
  const kanji = await kanjiReadings();
  const readings: Readings = {
    edition: edition.id,
    kanji,
    words: await readingsOf(
      edition,
      records.flatMap(({ entry: { title }, text }) => [title, text]),
      records.flatMap(({ questions }) => questions),
      words.entries.flatMap(({ readers }) => readers),
      kanji,
    ),
  };
  const book: Book = {
    edition: edition.id,
    terms: indexWords(edition, records),
    synonyms: others,
    kanaWords: await kanaWordsOf(
      records.flatMap(({ entry: { title }, text, questions }) => [title, text, ...questions]),
    ),
    asking: words.asking.map(({ words: own }) => [...new Set(own.map(fold))].join(' ')),
    questions: records.map(({ questions }) => questions.join('|')),
    leads: leads.others,
    texts: records.map(({ text }) => text),
    partCodes: records.flatMap(({ partCodes }, number) =>
      partCodes.length > 0 ? [`${number}=${partCodes.join(' ')}`] : [],
    ),
  };
  const write = (name: string, value: unknown, encoding: FileEncoding): SearchFile => {
    const content = wrap(value, encoding);
    const hash = createHash('sha256').update(content);
    const digest = hash.digest();
    const path = `tables/${name}.${digest.toString('hex').slice(0, HASH_LENGTH)}.js`;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return { path, integrity: `sha256-${digest.toString('base64')}`, bytes: content.length };
  };
  return {
    catalogue: write(
      'catalogue',
      wireCatalogue(edition, withAbout, records, words.emergency, leads.standing, standing, keys),
      'utf-8',
    ),
    book: write(
      'book',
      wireBook(
        book,
        records.map(({ entry }) => entry),
      ),
      'utf-16le',
    ),
    readings: write('readings', wireReadings(readings), 'utf-16le'),
  };
}
