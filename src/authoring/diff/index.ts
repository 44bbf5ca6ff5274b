import type { Clause } from '../../editions/clauses/model.ts';
import { parseJson } from '../../editions/files/read-json.ts';
import type { EditionSources } from '../../editions/files/sources.ts';
import { AREAS, type Area, type Change } from './change.ts';
import { diffMdx } from './parts.ts';
import { diffValues } from './values.ts';

export type { Area, Change, ChangeKind } from './change.ts';
export { AREAS, CHANGE_KINDS } from './change.ts';

function parsed(text: string, file: string): { readonly value: unknown } | undefined {
  try {
    return parseJson(text, file);
  } catch {
    return undefined;
  }
}

function select(files: ReadonlyMap<string, string>, suffix: string): Map<string, string> {
  return new Map([...files].filter(([name]) => name.endsWith(suffix)));
}

function fileChange(file: string, kind: Change['kind'], subject: string, before?: string, after?: string): Change {
  return { area: 'file', kind, file, field: '（ファイル）', subject, before, after };
}

function diffJsonFile(file: string, before: string | undefined, after: string | undefined): Change[] {
  const presence =
    before === undefined
      ? [fileChange(file, 'added', file)]
      : after === undefined
        ? [fileChange(file, 'removed', file)]
        : [];
  const [was, is] = [
    before === undefined ? { value: {} } : parsed(before, file),
    after === undefined ? { value: {} } : parsed(after, file),
  ];
  if (!was || !is) return [...presence, fileChange(file, 'changed', `${file}（JSONとして読めません）`, before, after)];
  return [...presence, ...diffValues(was.value, is.value, file)];
}

/**
 * Everything by which the files of two editions differ. Nothing goes unreported:
 * a file whose bytes differ in a way that no value shows (white space, order of
 * keys) is reported as a file.
 */
export function diffSources(before: EditionSources, after: EditionSources): Change[] {
  const names = [...new Set([...before.files.keys(), ...after.files.keys()])].sort();
  const changes = diffMdx(select(before.files, '.mdx'), select(after.files, '.mdx'));
  for (const file of names) {
    const [was, is] = [before.files.get(file), after.files.get(file)];
    if (was === is) continue;
    if (file.endsWith('.json')) changes.push(...diffJsonFile(file, was, is));
    else if (was === undefined) changes.push(fileChange(file, 'added', file));
    else if (is === undefined) changes.push(fileChange(file, 'removed', file));
    else if (!file.endsWith('.mdx')) changes.push(fileChange(file, 'changed', file, was, is));
    if (!changes.some((change) => change.file === file))
      changes.push(fileChange(file, 'changed', `${file}（値と文は同じで、空白・改行・並べ方だけの違い）`));
  }
  return sortChanges(changes);
}

/** Clauses whose own words stayed while a quoted fact (a date, a number, another clause's code) changed under them. */
export function diffCited(before: readonly Clause[], after: readonly Clause[], reported: readonly Change[]): Change[] {
  const earlier = new Map(before.map((clause) => [clause.id, clause]));
  return after.flatMap((clause): Change[] => {
    const was = earlier.get(clause.id);
    const own = reported.some(
      ({ area, field }) =>
        area === 'clause' &&
        (field === clause.id || field.startsWith(`${clause.id}.`) || field.split('.').includes(clause.id)),
    );
    if (!was || was.text === clause.text || own || clause.form === 'premium') return [];
    return [
      {
        area: 'cited',
        kind: 'changed',
        file: `${clause.section}.mdx`,
        field: clause.id,
        subject: `${clause.code}「${clause.title}」`,
        before: was.text,
        after: clause.text,
      },
    ];
  });
}

/** In the order of the report; within an area as found. */
export function sortChanges(changes: readonly Change[]): Change[] {
  const order = Object.keys(AREAS) as Area[];
  return changes.toSorted((a, b) => order.indexOf(a.area) - order.indexOf(b.area));
}
