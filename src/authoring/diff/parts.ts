import type { Leaf } from '../../editions/files/leaves.ts';
import { formName, type MdxPart, mdxParts, PAGE_PART } from '../../editions/mdx/parts.ts';
import type { Change } from './change.ts';
import { valueText } from './values.ts';

/** `共通④「身体の障害・財物の損壊」`, `号 common-11-a`, `まとまり common`. */
function subjectOf(part: MdxPart): string {
  const { code, title } = part.attributes;
  const address = part.id === PAGE_PART ? 'ページの地の文' : `${formName(part.form)} ${part.id}`;
  if (part.form === 'Clause' && code) return `${code}「${title ?? ''}」`;
  return title ? `${address}「${title}」` : address;
}

function areaOf(part: MdxPart): Change['area'] {
  return part.form === 'Group' || part.form === 'Page' ? 'text' : 'clause';
}

/** Parts by address; an address that is used twice keeps both. */
function byAddress(parts: readonly MdxPart[]): Map<string, MdxPart> {
  const map = new Map<string, MdxPart>();
  for (const part of parts) {
    let key = part.id === PAGE_PART ? `${part.file} ${PAGE_PART}` : part.id;
    while (map.has(key)) key += '（重複）';
    map.set(key, part);
  }
  return map;
}

/** Words for the attributes of a component, as editors know them. */
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  code: '符号',
  title: '題',
  at: '原典の場所',
  chapter: '原典の章',
  kind: '種類',
  plan: 'プラン',
  see: '関連',
  label: '見出しの語',
};

function diffPart(before: MdxPart, after: MdxPart): Change[] {
  const common = { file: after.file, field: after.id };
  const area = areaOf(after);
  const subject = subjectOf(after);
  const changes: Change[] = [];
  const where = (part: MdxPart) => `${part.file} ${part.path}`;
  if (before.file !== after.file || before.path !== after.path) {
    changes.push({
      ...common,
      area,
      kind: 'moved',
      subject: `${subject} 置き場所`,
      before: where(before),
      after: where(after),
    });
  }
  if (before.form !== after.form) {
    changes.push({
      ...common,
      area,
      kind: 'changed',
      subject: `${subject} 部品`,
      before: before.form,
      after: after.form,
    });
  }
  for (const name of new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])) {
    const [was, is] = [before.attributes[name], after.attributes[name]];
    if (was === is) continue;
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    changes.push({
      ...common,
      field: `${after.id}.${name}`,
      area,
      kind,
      subject: `${subject} ${ATTRIBUTE_NAMES[name] ?? name}`,
      before: was,
      after: is,
    });
  }
  if (before.body !== after.body) {
    changes.push({
      ...common,
      area,
      kind: 'changed',
      subject: `${subject} 本文`,
      before: before.body,
      after: after.body,
    });
  }
  return changes;
}

function frontChanges(file: string, before: readonly Leaf[], after: readonly Leaf[]): Change[] {
  const earlier = new Map(before.map((leaf) => [leaf.path, leaf.value]));
  const later = new Map(after.map((leaf) => [leaf.path, leaf.value]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((path): Change[] => {
    const [was, is] = [earlier.get(path), later.get(path)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const text = (value: typeof was) => (value === undefined ? undefined : valueText(value));
    return [
      {
        area: 'text',
        kind,
        file,
        field: path,
        subject: `${file} 見出し部分 ${path}`,
        before: text(was),
        after: text(is),
      },
    ];
  });
}

/** Every part by which the MDX files of two editions differ: by address over all files, so that a move is a move. */
export function diffMdx(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  const readAll = (files: ReadonlyMap<string, string>) =>
    new Map([...files].map(([file, source]) => [file, mdxParts(source, file)]));
  const [earlier, later] = [readAll(before), readAll(after)];
  const earlierParts = byAddress([...earlier.values()].flatMap(({ parts }) => parts));
  const laterParts = byAddress([...later.values()].flatMap(({ parts }) => parts));
  const changes: Change[] = [];
  for (const [key, part] of earlierParts) {
    const now = laterParts.get(key);
    if (now) changes.push(...diffPart(part, now));
    else
      changes.push({
        area: areaOf(part),
        kind: 'removed',
        file: part.file,
        field: part.id,
        subject: subjectOf(part),
        before: part.body,
      });
  }
  for (const [key, part] of laterParts) {
    if (!earlierParts.has(key))
      changes.push({
        area: areaOf(part),
        kind: 'added',
        file: part.file,
        field: part.id,
        subject: subjectOf(part),
        after: part.body,
      });
  }
  for (const file of new Set([...earlier.keys(), ...later.keys()])) {
    changes.push(...frontChanges(file, earlier.get(file)?.front ?? [], later.get(file)?.front ?? []));
  }
  return changes;
}
