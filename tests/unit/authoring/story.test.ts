/**
 * A year at the editor's desk, by the commands of the guide: new, premiums from the tool's own spreadsheet, the text of
 * the paper, confirmation, publication. `npm run test:year` does the same with what content/ holds, and browses it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkConfirmation, openItems } from '../../../src/editions/confirmation/gate.ts';
import { readSources } from '../../../src/editions/files/sources.ts';
import { readEdition } from '../../../src/editions/load.ts';
import { edition, NEXT_YEAR, YEAR } from '../../support/edition.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';
import { nextPaper } from '../../support/next-paper.ts';
import { confirmOpen, guideCommand, makeByGuide, publish } from '../../support/year-by-guide.ts';

const content = copyContent('story');
const cwd = mkdtempSync(join(tmpdir(), 'story-'));
const place = { cwd, content };
const folder = join(content, NEXT_YEAR);
const before = readSources(YEAR, content).files;
afterAll(() => {
  removeContent(content);
  rmSync(cwd, { recursive: true, force: true });
});

test('手引きの順に打つと、新しい版が公開でき、前の版は1文字も変わらない', async () => {
  const paper = nextPaper(edition);
  await makeByGuide(place, paper);
  const premium = (of: string) =>
    readEdition(of, content).premiums.facilities[0]?.tables[0]?.rows[0]?.allRisk?.premium['all'] ?? 0;
  expect(premium(NEXT_YEAR)).toBe(paper.raised(premium(YEAR)));
  expect(premium(NEXT_YEAR)).toBeGreaterThan(premium(YEAR));
  expect(guideCommand(place, 'diff', YEAR, NEXT_YEAR)).toContain('+100円');

  publish(place, NEXT_YEAR);
  expect(() => checkConfirmation(folder, 'published')).toThrow(/確かめていない項目が/);
  confirmOpen(place, NEXT_YEAR);
  expect(() => checkConfirmation(folder, 'published')).not.toThrow();

  // A premium corrected after that is open again, and only its table.
  const path = join(folder, 'premiums.json');
  const now = premium(NEXT_YEAR);
  writeFileSync(path, readFileSync(path, 'utf8').replace(`"all": ${now}`, `"all": ${now + 10}`));
  expect(openItems(folder).map(({ item, state }) => [item.name, state.tag])).toEqual([
    ['facilities.clinic.tables.standard', 'changed'],
  ]);
  expect([...readSources(YEAR, content).files]).toEqual([...before]);
});

test('1人が確かめただけで残るのは、連絡先、保険料、プランの違いの表だけ', async () => {
  const other = copyContent('story-eyes');
  guideCommand({ cwd, content: other }, 'new', NEXT_YEAR);
  const own = join(other, NEXT_YEAR);
  const names = [...Map.groupBy(openItems(own), ({ item }) => item.file)].flatMap(([file, items]) => [
    file,
    ...items.map(({ item }) => item.name),
  ]);
  guideCommand({ cwd, content: other }, 'confirm', NEXT_YEAR, '--by', 'KM', ...names);
  expect(new Set(openItems(own).map(({ item }) => item.file))).toEqual(
    new Set(['edition.json', 'premiums.json', 'tables/plan-matrix.json']),
  );
  removeContent(other);
});
