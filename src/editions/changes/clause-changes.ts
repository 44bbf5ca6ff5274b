import type { Clause } from '../clauses/model.ts';
import type { Edition } from '../edition.ts';
import { type MarkedWords, markedWords } from './marked-words.ts';

/** A clause that both editions have, with its words marked. */
export interface ClauseChange {
  readonly before: Clause;
  readonly after: Clause;
  readonly title: readonly MarkedWords[] | undefined;
  readonly text: readonly MarkedWords[] | undefined;
  /** Whether it stands on another page now. */
  readonly isMoved: boolean;
}

export interface ClauseChanges {
  readonly changed: readonly ClauseChange[];
  /** Clauses in which nothing but a quoted date, number or code is another. */
  readonly quoting: readonly Clause[];
  readonly added: readonly Clause[];
  readonly removed: readonly Clause[];
}

/** Clauses that are read by themselves: parts are in the text of their clause, premiums have a table of their own. */
function whole(edition: Edition): Clause[] {
  return edition.clauses.filter(
    ({ form, parent }) => form !== 'premium' && (parent === undefined || !edition.clauseById.has(parent)),
  );
}

/** The text with every fact that the editions have otherwise, and every code, replaced by its name. */
function withoutFacts(text: string, edition: Edition, other: Edition): string {
  const names = [
    ...Object.entries(edition.texts)
      .filter(([path, value]) => value.length > 3 && other.texts[path] !== value)
      .map(([path, value]) => [value, `<${path}>`] as const),
    ...edition.clauses
      .filter(({ id, code }) => {
        const now = other.clauseById.get(id);
        return now !== undefined && now.code !== code;
      })
      .map(({ id, code }) => [code, `<${id}>`] as const),
  ].toSorted(([a], [b]) => b.length - a.length);
  return names.reduce((current, [value, name]) => current.replaceAll(value, name), text);
}

/** Everything by which the clauses of two editions differ, as a reader meets them. */
export function clauseChanges(earlier: Edition, later: Edition): ClauseChanges {
  const [was, is] = [whole(earlier), whole(later)];
  const changed: ClauseChange[] = [];
  const quoting: Clause[] = [];
  for (const after of is) {
    const before = earlier.clauseById.get(after.id);
    if (!before) continue;
    const isMoved = before.section !== after.section;
    const sameTitle = before.title === after.title;
    const sameText = before.text === after.text;
    if (sameTitle && sameText && !isMoved) continue;
    if (sameTitle && !isMoved && withoutFacts(before.text, earlier, later) === withoutFacts(after.text, later, earlier))
      quoting.push(after);
    else
      changed.push({
        before,
        after,
        isMoved,
        title: sameTitle ? undefined : markedWords(before.title, after.title),
        text: sameText ? undefined : markedWords(before.text, after.text),
      });
  }
  return {
    changed,
    quoting,
    added: is.filter(({ id }) => !earlier.clauseById.has(id)),
    removed: was.filter(({ id }) => !later.clauseById.has(id)),
  };
}
