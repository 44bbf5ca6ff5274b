import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../../editions/load.ts';
import type { SearchWords } from '../../schemas/search-words.ts';
import type { Readings, Runs, Synonyms } from '../catalogue.ts';
import type { Dictionary, SearchFiles } from '../files.ts';
import { fold } from '../fold.ts';
import { catalogueOf } from './catalogue.ts';
import { letterGroups } from './letter-groups.ts';
import { readingsOf } from './readings.ts';
import type { SearchRecord } from './records.ts';
import { katakanaRuns, wordRuns } from './runs.ts';
import { synonymsOf } from './synonyms.ts';
import { writeIndex } from './write-index.ts';

/** Longest run that stands for what readers may ask, when letters are dealt into files. */
const LONGEST_ASKED = 8;
const HASH_LENGTH = 10;

/** Writes index and tables of one edition to `folder` (`dist/pagefind/2025`); all names change with the content. */
export async function buildEditionSearch(
  edition: Edition,
  records: readonly SearchRecord[],
  words: SearchWords['entries'],
  folder: string,
): Promise<SearchFiles> {
  mkdirSync(folder, { recursive: true });
  const write = (path: string, content: string | Uint8Array): string => {
    const dot = path.lastIndexOf('.');
    const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
    const named = `${path.slice(0, dot)}.${hash}${path.slice(dot)}`;
    mkdirSync(dirname(join(folder, named)), { recursive: true });
    writeFileSync(join(folder, named), content);
    return named;
  };
  const readings: Readings = { readings: await readingsOf(edition), katakana: katakanaRuns(edition) };
  const runs: Runs = { runs: wordRuns(edition) };
  const { standing, others } = synonymsOf(edition, words);
  const groups = letterGroups(
    records.flatMap(({ fields }) => fields),
    [
      ...askedWords(edition, readings, runs),
      ...[...standing, ...others].flatMap((line) => line.slice(0, line.indexOf('=')).split('|')),
    ],
  );
  const { module, wasm, entry, meta } = await writeIndex(records, groups, folder);
  const synonyms: Synonyms = { synonyms: others };
  const dictionary: Dictionary = { ...catalogueOf(edition, records), synonyms: standing, letters: groups, entry, meta };
  return {
    module: write('engine/pagefind.js', module),
    wasm: write('engine/pagefind.wasm', wasm),
    dictionary: write('tables/dictionary.json', JSON.stringify(dictionary)),
    synonyms: write('tables/synonyms.json', JSON.stringify(synonyms)),
    readings: write('tables/readings.json', JSON.stringify(readings)),
    runs: write('tables/runs.json', JSON.stringify(runs)),
  };
}

/** Words of the edition, as readers may ask for them: of glossary and index, runs of kanji and katakana, words with okurigana. */
function askedWords(edition: Edition, { readings }: Readings, { runs }: Runs): string[] {
  const terms = [...edition.glossary.terms, ...edition.indexTerms.terms].map(({ term }) => fold(term));
  const inflected = readings
    .flatMap((line) =>
      line
        .slice(line.indexOf(':') + 1)
        .replaceAll('~', '')
        .split(','),
    )
    .filter((word) => /[\u3041-\u3096]/.test(word));
  return [...terms, ...runs.filter((run) => run.length <= LONGEST_ASKED), ...inflected];
}
