import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ContentError, type Finding } from '../../editions/files/content-error.ts';
import { readJson } from '../../editions/files/read-json.ts';
import { contentRoot } from '../../editions/load.ts';
import { type SearchWords, type Synonym, searchWordsSchema } from '../../schemas/search-words.ts';
import { fold } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';
import type { SearchRecord } from './records.ts';

/** The project's own word lists, used when a content folder (of a test, say) brings none. */
const OWN_WORDS = 'content/search';

/** All of content/search/*.json. Throws a ContentError that lists every slip. */
export function readSearchWords(root = contentRoot()): SearchWords {
  const folder = existsSync(join(root, 'search')) ? join(root, 'search') : OWN_WORDS;
  const findings: Finding[] = [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const shown = relative(process.cwd(), path);
      try {
        const file = readJson(path, shown, searchWordsSchema);
        findings.push(...emptyWords(file, shown));
        return file;
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        findings.push(...error.findings);
        return [];
      }
    });
  if (findings.length > 0) throw new ContentError(findings);
  return {
    entries: files.flatMap(({ entries }) => entries),
    leads: files.flatMap(({ leads }) => leads),
    emergency: files.flatMap(({ emergency }) => emergency),
    asking: files.flatMap(({ asking }) => asking),
  };
}

/** Words of which folding leaves fewer than two letters can never be asked for. */
function emptyWords({ entries, leads, emergency, asking }: SearchWords, file: string): Finding[] {
  const short = (words: readonly string[], field: string) =>
    words
      .filter((word) => fold(word).length < 2)
      .map((word) => ({
        file,
        field,
        message: `「${word}」は短すぎます。2文字以上の言葉にしてください / at least two letters`,
      }));
  return [
    ...entries.flatMap(({ readers }, index) => short(readers, `entries.${index}.readers`)),
    ...leads.flatMap(({ words }, index) => short(words, `leads.${index}.words`)),
    ...emergency.flatMap(({ words }, index) => short(words, `emergency.${index}.words`)),
    ...asking.flatMap(({ words }, index) => short(words, `asking.${index}.words`)),
  ];
}

/** The synonyms of one edition, as lines of `Book.synonyms`. */
export interface EditionSynonyms {
  /** Of readers' words that stand in the edition's text themselves. */
  readonly standing: readonly string[];
  readonly others: readonly string[];
}

/** Keeps the pamphlet's words that stand in the edition's clauses, and the readers' words that the query half cannot derive. */
export function synonymsOf(records: readonly SearchRecord[], entries: readonly Synonym[]): EditionSynonyms {
  const clauses = records.filter(({ entry: { form } }) => form !== 'answer');
  const shown = clauses.map(({ entry: { title }, text }) => `${title}\n${text}`);
  const texts = shown.map(fold).join('\n');
  const standing: string[] = [];
  const others: string[] = [];
  for (const { pamphlet, readers } of entries) {
    const targets = [...new Set(pamphlet.filter((word) => texts.includes(fold(word))))];
    if (targets.length === 0) continue;
    const line = (words: readonly string[]) =>
      `${targets.join('|')}=${[...new Set(words.map((word) => fold(word)))].join(' ')}`;
    const inText = underivable(readers).filter((word) => texts.includes(fold(word)));
    const notInText = underivable(readers).filter((word) => !texts.includes(fold(word)));
    if (inText.length > 0) standing.push(line(inText));
    if (notInText.length > 0) others.push(line(notInText));
  }
  return { standing, others };
}

/**
 * Leaves out 退会したい beside 退会 (the query half passes over endings) and
 * 締め切り beside 締切 (it asks by skeleton).
 */
function underivable(readers: readonly string[]): string[] {
  return readers.filter(
    (word, place) =>
      !readers.some((other, otherPlace) => {
        if (other === word) return false;
        const ending = word.startsWith(other) ? word.slice(other.length) : undefined;
        if (
          ending !== undefined &&
          /^[\u3041-\u3096]+$/.test(ending) &&
          mayUseSkeleton(other) &&
          skeleton(other).length >= 2
        )
          return true;
        const bare =
          mayUseSkeleton(word) &&
          mayUseSkeleton(other) &&
          skeleton(word).length >= 2 &&
          skeleton(word) === skeleton(other);
        return (
          bare &&
          (fold(other).length < fold(word).length || (fold(other).length === fold(word).length && otherPlace < place))
        );
      }),
  );
}
