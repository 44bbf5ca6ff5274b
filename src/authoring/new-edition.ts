import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { kanjiYear, yearsLater } from '../domain/edition/years.ts';
import { confirmItems } from '../editions/confirmation/items.ts';
import { writeConfirmations } from '../editions/confirmation/records.ts';
import { editionYears } from '../editions/files/folders.ts';
import { parseJson } from '../editions/files/read-json.ts';
import { type EditionSources, readSources } from '../editions/files/sources.ts';
import { exampleYear } from './example-year.ts';
import { ForEditors } from './for-editors.ts';

/** A value that the new edition's file gets in place of the old one. */
interface Proposal {
  readonly path: readonly string[];
  readonly value: string | null;
}

/** What follows from the calendar alone. Everything else is copied, and everything stays to be confirmed. */
function proposals(text: string, from: string, year: string): Proposal[] {
  const old = parseJson(text, `content/${from}/edition.json`).value as {
    label: string;
    labelInKanji: string;
    applicationDeadline: string;
    period: { start: string; end: string };
  };
  const years = Number(year) - Number(from);
  return [
    { path: ['edition'], value: year },
    { path: ['label'], value: old.label.replace(from, year) },
    { path: ['labelInKanji'], value: old.labelInKanji.replace(kanjiYear(from), kanjiYear(year)) },
    { path: ['publication'], value: 'draft' },
    { path: ['confirmation'], value: 'by-item' },
    { path: ['siteApprovalNumber'], value: null },
    { path: ['period', 'start'], value: yearsLater(old.period.start, years) },
    { path: ['period', 'end'], value: yearsLater(old.period.end, years) },
    { path: ['applicationDeadline'], value: yearsLater(old.applicationDeadline, years) },
  ];
}

/** A line of the new edition that still speaks of the earlier years in words. */
export interface OldYearLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface NewEdition {
  readonly year: string;
  readonly from: string;
  /** Whether the edition that it was made from is itself a draft: what stands there was published by nobody. */
  readonly isFromDraft: boolean;
  readonly items: number;
  /** Where an editor should look first: years written out in texts. */
  readonly oldYears: readonly OldYearLine[];
  /** Files of the second transcription that were prepared, by name. */
  readonly transcriptions: readonly string[];
}

function oldYearLines(sources: EditionSources, from: string): OldYearLine[] {
  // The period ends in the year after; that year as 年度 is the new edition's own name.
  const pattern = new RegExp(`${from}年|${Number(from) + 1}年(?!度)`);
  return [...sources.files].flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [{ file, line: index + 1, text: line.trim() }] : [])),
  );
}

function isDraft({ files }: EditionSources): boolean {
  const { value } = parseJson(files.get('edition.json') ?? '', 'edition.json');
  return (value as { publication?: unknown }).publication === 'draft';
}

/** Where the second transcriptions lie, as seen from the content folder. */
const TRANSCRIPTIONS = '../tests/fixtures';

/**
 * Prepares the files of the second transcription from last year's: the same lines, to be held against the new pamphlet
 * by another person, who signs. The tests of the content refuse them unsigned. Nothing that is there is written over.
 */
function prepareTranscriptions(root: string, from: string, year: string): string[] {
  const folder = join(root, TRANSCRIPTIONS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`transcription-${from}-`))
    .map((name) => [name, name.replace(from, year)] as const)
    .filter(([, target]) => !existsSync(join(folder, target)))
    .map(([name, target]) => {
      const lines = readFileSync(join(folder, name), 'utf8')
        .replace(/^\/\*\* まだ書き取って[^\n]*\n/, '')
        .replace(/^export const readBy = .*\n\n?/m, '')
        .replaceAll(`${from}年度版`, `${year}年度版`);
      writeFileSync(
        join(folder, target),
        `/** まだ書き取っていません（${from}年度版の写しです）。1行ずつ新しい原典と比べて直し、終えたら readBy に頭文字を書き、この行を消します。 */\nexport const readBy = '';\n\n${lines}`,
      );
      return target;
    });
}

/** Why no edition was made, in words for an editor. */
export class NewEditionError extends ForEditors {}

/**
 * Makes `<root>/<year>/` from the newest edition: a draft, with period and deadline
 * moved by whole years and every item marked as not confirmed.
 * Throws a NewEditionError when the year is not one, not newer, or already there.
 */
export function newEdition(root: string, year: string): NewEdition {
  if (!/^20\d{2}$/.test(year))
    throw new NewEditionError(
      `年度は半角の西暦4桁で書いてください（いまの値：${year || 'なし'}）。例：npm run edition:new -- ${exampleYear(root, 'next')}`,
    );
  const [from] = editionYears(root);
  if (from === undefined) throw new NewEditionError('写すもとになる版が content/ にありません');
  if (year <= from)
    throw new NewEditionError(
      `いちばん新しい版は${from}年度です。${from}より後の年度を指定してください（${year}年度のフォルダーは作りません）`,
    );
  const folder = join(root, year);
  try {
    mkdirSync(folder);
  } catch {
    throw new NewEditionError(
      `content/${year}/ がすでにあります。作り直すときは、そのフォルダーの名を変えるか消してください`,
    );
  }
  try {
    for (const [name, text] of readSources(from, root).files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      const changes = name === 'edition.json' ? proposals(text, from, year) : [];
      const written = changes.reduce(
        (current, { path: at, value }) => applyEdits(current, modify(current, [...at], value, {})),
        text,
      );
      writeFileSync(path, written);
    }
    const made = readSources(year, root);
    const items = confirmItems(made);
    writeConfirmations(folder, { from, confirmed: {} }, items);
    const transcriptions = prepareTranscriptions(root, from, year);
    const isFromDraft = isDraft(readSources(from, root));
    return { year, from, isFromDraft, items: items.length, oldYears: oldYearLines(made, from), transcriptions };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
