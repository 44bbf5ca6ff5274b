/** The door to the editions: what pages, build steps and commands ask for. */
import { join, relative } from 'node:path';
import { checkConfirmation } from './confirmation/gate.ts';
import type { Edition } from './edition.ts';
import { ContentError } from './files/content-error.ts';
import { contentRoot, editionYears } from './files/folders.ts';
import { parseJson } from './files/read-json.ts';
import { readText } from './files/read-text.ts';
import { strayFolders } from './files/stray-files.ts';
import { readEdition } from './read-edition.ts';

export type { Edition, Section } from './edition.ts';
export { GENERATED_PAGES } from './edition.ts';
export { contentRoot, editionYears } from './files/folders.ts';
export { readEdition } from './read-edition.ts';

const cache = new Map<string, { at: number; edition: Edition }>();
/** How long a read edition is kept while files may be edited (development server), in milliseconds. */
const DEVELOPMENT_TTL_MS = 1500;

/** An edition, read once a build; while developing it is read again when it has grown old. */
export function loadEdition(year: string): Edition {
  const key = join(contentRoot(), year);
  const kept = cache.get(key);
  if (kept && (process.env['NODE_ENV'] === 'production' || Date.now() - kept.at < DEVELOPMENT_TTL_MS))
    return kept.edition;
  const edition = readEdition(year);
  if (!isPreview()) checkConfirmation(key, edition.facts.publication);
  cache.set(key, { at: Date.now(), edition });
  return edition;
}

/** Whether drafts are shown: on for previews, off for what is published. */
export function isPreview(): boolean {
  return process.env['PREVIEW'] === '1';
}

/** Whether an edition is marked as a draft. What cannot be read is none, so that its errors come out. */
function isDraft(year: string): boolean {
  try {
    const { value } = parseJson(readText(join(contentRoot(), year, 'edition.json'), year), year);
    return (value as { publication?: unknown } | null)?.publication === 'draft';
  } catch {
    return false;
  }
}

const carried = new Map<string, string[]>();

/**
 * Years that this build carries, newest first. Drafts are left out unread: a
 * half-made edition must not stop a correction of the published one. Throws a
 * ContentError when the content folder holds what no build reads.
 */
export function buildYears(): string[] {
  const key = `${contentRoot()} ${isPreview()}`;
  const kept = process.env['NODE_ENV'] === 'production' ? carried.get(key) : undefined;
  if (kept) return kept;
  const root = contentRoot();
  const stray = strayFolders(root, relative(process.cwd(), root));
  if (stray.length > 0) throw new ContentError(stray);
  const years = editionYears().filter((year) => isPreview() || !isDraft(year));
  carried.set(key, years);
  return years;
}

/** Editions that this build carries, newest first. */
export function loadEditions(): Edition[] {
  return buildYears()
    .map(loadEdition)
    .filter(({ facts }) => isPreview() || facts.publication === 'published');
}

/** The newest edition of this build: what `/` and search speak of by default. */
export function newestEdition(): Edition {
  const [newest] = loadEditions();
  if (!newest)
    throw new Error(
      '公開できる版がありません。content/<年度>/edition.json の publication を確かめてください / no published edition',
    );
  return newest;
}
