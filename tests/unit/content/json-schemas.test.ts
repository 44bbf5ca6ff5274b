/** The JSON Schema files that complete and check while an editor types. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldWords, jsonSchemaOf, schemaFiles, schemaReference } from '../../../src/authoring/json-schemas.ts';
import { FILE_SCHEMAS } from '../../../src/editions/files/file-schemas.ts';
import { editionYears } from '../../../src/editions/load.ts';
import { OWN_CONTENT } from '../../support/own-content.ts';

const folder = join(OWN_CONTENT, 'schemas');
const dataFiles = editionYears(OWN_CONTENT).flatMap((year) =>
  Object.keys(FILE_SCHEMAS)
    .filter((file) => file !== 'confirmations.json')
    .map((file) => [year, file] as const),
);

test('content/schemas/ には、いるものだけがある（npm run schemas で作り直す）', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...schemaFiles().keys()].toSorted());
});

test.each([...schemaFiles()])('%s はスキーマから作ったものと同じ（npm run schemas で作り直す）', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test.each(dataFiles)('content/%s/%s は $schema で自分のスキーマを名指す', (year, file) => {
  const data = JSON.parse(readFileSync(join(OWN_CONTENT, year, file), 'utf8')) as { $schema?: string };
  expect(data.$schema).toBe(schemaReference(file));
  const target = join(OWN_CONTENT, year, file, '..', schemaReference(file));
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(file))));
});

test('項目の説明が、入力の補助に残っている', () => {
  expect(fieldWords('edition.json', ['applicationDeadline'])).toBe('申込締切日');
  expect(fieldWords('premiums.json', ['facilities', 0, 'tables', 0, 'rows', 0, 'liability'])).toBe(
    '① 損害賠償の保険金額（円）',
  );
});
