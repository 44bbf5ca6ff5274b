import type { Clause } from '../clauses/model.ts';
import type { Edition } from '../edition.ts';

/** A clause or a whole group that another clause points to. */
export interface Relation {
  /** Id of the clause or group. */
  readonly id: string;
  /** What stands in the link: the code of a clause; for a group its label and that all of it is meant. */
  readonly name: string;
}

/** The relations of a clause, by what they mean for the reader. */
export interface Relations {
  /** Exclusions that apply to what the clause covers. */
  readonly exclusions: readonly Relation[];
  /** Examples, parallels, further conditions. */
  readonly related: readonly Relation[];
  /** Entries of the register of gaps and contradictions that are about the clause. */
  readonly gaps: readonly Relation[];
}

/**
 * What a clause points to, in two kinds that are never mixed: an exclusion that stood among
 * examples could be read as one more thing that is paid. An exclusion's own relations are all
 * `related`: nothing is excluded from what is not paid. Throws when an id is unknown.
 */
export function relationsOf(
  clause: Pick<Clause, 'id' | 'kind' | 'see'>,
  edition: Pick<Edition, 'clauses' | 'clauseById' | 'sections' | 'about'>,
): Relations {
  const relations = clause.see.map((id) => relation(id, edition));
  const applies = (isExclusion: boolean) => isExclusion && clause.kind !== 'exclusion';
  return {
    exclusions: relations.filter(({ isExclusion }) => applies(isExclusion)),
    related: relations.filter(({ isExclusion }) => !applies(isExclusion)),
    gaps: edition.clauses
      .filter(({ section, see }) => section === edition.about.slug && see.includes(clause.id))
      .map(({ id, code }) => ({ id, name: code })),
  };
}

/** The relations of a clause as the lists that its apparatus shows; lists of nothing are left out. */
export function relationLists(
  clause: Pick<Clause, 'id' | 'kind' | 'see'>,
  edition: Pick<Edition, 'clauses' | 'clauseById' | 'sections' | 'about'>,
): { readonly name: string; readonly relations: readonly Relation[] }[] {
  const { exclusions, related, gaps } = relationsOf(clause, edition);
  return [
    { name: '支払われない場合', relations: exclusions },
    { name: '例・関連', relations: related },
    { name: '原典の欠けと食い違い', relations: gaps },
  ].filter(({ relations }) => relations.length > 0);
}

function relation(
  id: string,
  edition: Pick<Edition, 'clauses' | 'clauseById' | 'sections' | 'about'>,
): Relation & { readonly isExclusion: boolean } {
  const target = edition.clauseById.get(id);
  if (target) return { id, name: target.code, isExclusion: target.kind === 'exclusion' };
  const group = [...edition.sections, edition.about].flatMap(({ groups }) => groups).find((entry) => entry.id === id);
  if (!group) throw new Error(`「${id}」という項目はありません / unknown clause`);
  const inside = edition.clauses.filter((other) => other.group === id && other.parent === undefined);
  return {
    id,
    name: `${group.label ?? group.title}（全項）`,
    isExclusion: inside.some(({ kind }) => kind === 'exclusion'),
  };
}
