/**
 * What content/ holds, and the second transcription of each of its editions, found by year:
 * tests/fixtures/transcription-<年度>-{premiums,facts,tables,answers}.ts. The tests of tests/unit/content look at these.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, editionYears, readEdition } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';

/** The project's content folder; a test of these tests gives them another. */
export const OWN_CONTENT = process.env['OWN_CONTENT'] ?? join(PROJECT, 'content');
const TRANSCRIPTIONS = process.env['OWN_TRANSCRIPTIONS'] ?? join(PROJECT, 'tests/fixtures');

/** Its published editions, newest first. A draft is looked at when it is published. */
export const ownEditions: readonly Edition[] = editionYears(OWN_CONTENT)
  .map((year) => readEdition(year, OWN_CONTENT))
  .filter(({ facts }) => facts.publication === 'published');

/** The parts of a second transcription. Answers restate clauses once more, so they are read a second time like the rest. */
export const TRANSCRIPTION_PARTS = ['premiums', 'facts', 'tables', 'answers'] as const;
export type TranscriptionPart = (typeof TRANSCRIPTION_PARTS)[number];

/** What is to be done where a published edition has no transcription. */
export function missingTranscription(year: string, part: TranscriptionPart): string {
  const file = `transcription-${year}-${part}.ts`;
  return `tests/fixtures/${file} がありません。${year}年度版のパンフレットから、content/${year}/ を見ないで、もう1人が書き取ってください。前の年度のファイルを写し、1行ずつ紙と比べて直します / second transcription missing`;
}

/** What is to be done where the copy that `edition:new` makes has not been held against the pamphlet. */
export function unreadTranscription(year: string, part: TranscriptionPart): string {
  const file = `transcription-${year}-${part}.ts`;
  return `tests/fixtures/${file} は、まだ書き取っていません。content/${year}/ を見ないで、もう1人が1行ずつ${year}年度版のパンフレットと比べて直し、終えたら readBy に頭文字を書いてください（例 export const readBy = 'MS';） / second transcription not read`;
}

/** A part of an edition's transcription, or undefined where there is none. `M` is the type of a year's module. */
export async function transcriptionOf<M>(year: string, part: TranscriptionPart): Promise<M | undefined> {
  const path = join(TRANSCRIPTIONS, `transcription-${year}-${part}.ts`);
  return existsSync(path) ? ((await import(path)) as M) : undefined;
}

/** The published editions that have this part; those without are reported by transcribed.test.ts. */
export async function transcribed<M>(part: TranscriptionPart): Promise<{ edition: Edition; source: M; id: string }[]> {
  const found = await Promise.all(
    ownEditions.map(async (edition) => ({
      id: edition.id,
      edition,
      source: await transcriptionOf<M>(edition.id, part),
    })),
  );
  return found.flatMap(({ source, ...rest }) => (source === undefined ? [] : [{ ...rest, source }]));
}
