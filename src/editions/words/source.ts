import type { EditionFacts } from '../../schemas/index.ts';
import type { Clause } from '../clauses/model.ts';

/** `14章「保険金をお支払いできない主な場合」【共通】⑩`: the chapter by its title, since two chapters share a number. */
export function sourceText(clause: Pick<Clause, 'chapter' | 'at'>, facts: EditionFacts): string {
  const chapter = facts.chapters.find(({ id }) => id === clause.chapter);
  if (!chapter) return clause.at;
  // Titles that already carry 『 』 need no second pair of brackets.
  const title = /[『「]/.test(chapter.title) ? `　${chapter.title}　` : `「${chapter.title}」`;
  return `${chapter.label}${title}${clause.at}`;
}

/** `17章 事故⑥・請求①、11章 手順①`: for lines that shorten several clauses; the codes can be read aloud. */
export function shortSource(
  ids: readonly string[],
  edition: { readonly facts: EditionFacts; readonly clauseById: ReadonlyMap<string, Clause> },
): string {
  const byChapter = new Map<string, string[]>();
  for (const id of ids) {
    const clause = edition.clauseById.get(id);
    if (!clause) throw new Error(`「${id}」という条項はありません / unknown clause`);
    byChapter.set(clause.chapter, [...(byChapter.get(clause.chapter) ?? []), clause.code]);
  }
  return [...byChapter]
    .map(
      ([chapter, codes]) =>
        `${edition.facts.chapters.find(({ id }) => id === chapter)?.label ?? chapter} ${codes.join('・')}`,
    )
    .join('、');
}
