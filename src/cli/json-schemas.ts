/** `npm run schemas`: writes content/schemas/ and names the schema in every data file that does not name it yet. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { schemaFiles, schemaReference } from '../authoring/json-schemas.ts';
import { FILE_SCHEMAS } from '../editions/files/file-schemas.ts';
import { readText } from '../editions/files/read-text.ts';
import { contentRoot, editionYears } from '../editions/load.ts';

const root = contentRoot();
const folder = join(root, 'schemas');
const shown = (path: string) => relative(process.cwd(), path);
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text);
console.log(`${shown(folder)} に${schemaFiles().size}個のスキーマを書きました。`);

for (const year of editionYears(root)) {
  for (const file of Object.keys(FILE_SCHEMAS)) {
    const path = join(root, year, file);
    if (!existsSync(path)) continue;
    const text = readText(path, shown(path));
    if (/^\s*\{\s*"\$schema"/.test(text)) continue;
    // By hand, not by JSON.stringify: the editors' own line breaks stay.
    writeFileSync(path, text.replace(/^\s*\{/, `{\n  "$schema": ${JSON.stringify(schemaReference(file))},`));
    console.log(`${shown(path)} に $schema を加えました。`);
  }
}
