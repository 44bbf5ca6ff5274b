import type { EditionFacts } from '../schemas/index.ts';
import type { Clause } from './model.ts';

/** `14章「保険金をお支払いできない主な場合」【共通】⑩`: the chapter by its title, since two chapters share a number. */
export function sourceText(clause: Pick<Clause, 'chapter' | 'at'>, facts: EditionFacts): string {
  const chapter = facts.chapters.find(({ id }) => id === clause.chapter);
  if (!chapter) return clause.at;
  // Titles that already carry 『 』 need no second pair of brackets.
  const title = /[『「]/.test(chapter.title) ? `　${chapter.title}　` : `「${chapter.title}」`;
  return `${chapter.label}${title}${clause.at}`;
}
