import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, findingText } from '../../src/editions/files/content-error.ts';
import { readEdition } from '../../src/editions/load.ts';
import { YEAR } from './edition.ts';

/** What reading an edition says is wrong; nothing when it reads well. */
export function messagesOf(root: string, year = YEAR): string[] {
  try {
    readEdition(year, root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(findingText);
  }
}

/** The messages while one file of the edition is another. The file is put back. */
export function messagesWith(root: string, file: string, edit: (text: string) => string | Buffer): string[] {
  const path = join(root, YEAR, file);
  const text = readFileSync(path, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`${file} は変わっていません`);
  writeFileSync(path, edited);
  try {
    return messagesOf(root);
  } finally {
    writeFileSync(path, text);
  }
}

/** An edit that replaces `from` once; the text must be there. */
export function replaced(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const result = text.replace(from, () => to);
    if (result === text) throw new Error(`「${from}」がありません`);
    return result;
  };
}
