/** A year at the editor's desk, on copies: the next edition confirmed and published, its transcription, a correction. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEdition } from '../../src/authoring/new-edition.ts';
import { PLANS } from '../../src/domain/premium/index.ts';
import { editionYears, readEdition } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';
import { confirmAll } from './confirm-all.ts';
import type { NextPaper } from './next-paper.ts';
import { TRANSCRIPTION_PARTS } from './own-content.ts';

/** A content folder and the folder of its second transcriptions. */
export interface Desk {
  readonly content: string;
  readonly transcriptions: string;
}

/** Copies of what a project holds, for a test to change: below .cache/, of its own for each call. */
export function copyDesk(name: string, project = PROJECT): Desk & { remove: () => void } {
  const parent = join(PROJECT, '.cache/desks');
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(join(parent, `${name}-`));
  // As they lie in the project: what makes a new edition prepares its transcription there.
  const [content, transcriptions] = [join(root, 'content'), join(root, 'tests/fixtures')];
  cpSync(join(project, 'content'), content, { recursive: true });
  mkdirSync(transcriptions, { recursive: true });
  for (const file of readdirSync(join(project, 'tests/fixtures')).filter((file) => file.startsWith('transcription-')))
    cpSync(join(project, 'tests/fixtures', file), join(transcriptions, file));
  return { content, transcriptions, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Makes the edition after the newest, confirms everything and publishes it. Returns its year. */
export function publishNext(content: string): string {
  const year = String(Number(editionYears(content)[0]) + 1);
  newEdition(content, year);
  const folder = join(content, year);
  confirmAll(folder);
  const path = join(folder, 'edition.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"draft"', '"published"'));
  return year;
}

/** Writes the transcription of the next edition as a second person does: last year's, line by line as the new paper has it. */
export function transcribeNext({ transcriptions }: Desk, paper: NextPaper): void {
  const grouped = (value: number) => value.toLocaleString('en').replaceAll(',', '_');
  for (const part of TRANSCRIPTION_PARTS) {
    const text = readFileSync(join(transcriptions, `transcription-${paper.from}-${part}.ts`), 'utf8').replace(
      /^export const readBy = .*\n\n?/m,
      '',
    );
    // A premium is the last figure of its line.
    const read =
      part === 'premiums'
        ? text.replace(/(?<=, )[\d_]+(?=\],$)/gm, (yen) => grouped(paper.raised(Number(yen.replaceAll('_', '')))))
        : text;
    writeFileSync(
      join(transcriptions, `transcription-${paper.year}-${part}.ts`),
      `export const readBy = 'MS';\n\n${paper.reworded(read)}`,
    );
  }
}

/** Corrects the first premium of an edition in its data, and, when asked, in its transcription. */
export function correctPremium(desk: Desk, year: string, where: readonly ('data' | 'transcription')[]): void {
  const [facility] = readEdition(year, desk.content).premiums.facilities;
  const row = facility?.tables[0]?.rows[0];
  if (!row) throw new Error(year);
  const [amount = 0] = Object.values(PLANS.flatMap((plan) => row[plan] ?? [])[0]?.premium ?? {});
  const corrected = amount + 130;
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} に「${from}」がありません`);
    writeFileSync(path, text.replace(from, to));
  };
  if (where.includes('data')) edit(join(desk.content, year, 'premiums.json'), `: ${amount}`, `: ${corrected}`);
  const grouped = (value: number) => String(value).replace(/(\d{3})$/, '_$1');
  if (where.includes('transcription'))
    edit(
      join(desk.transcriptions, `transcription-${year}-premiums.ts`),
      `${grouped(amount)}]`,
      `${grouped(corrected)}]`,
    );
}
