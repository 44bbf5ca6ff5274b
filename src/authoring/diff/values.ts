import { dateTimeText, dayWithWeekday } from '../../domain/edition/index.ts';
import { figureText } from '../../domain/money.ts';
import { entryNames, isAddressed, isWithin, type Leaf, type LeafValue, leavesOf } from '../../editions/files/leaves.ts';
import { fieldWords } from '../json-schemas.ts';
import type { Area, Change } from './change.ts';

/** A data file, parsed, with what is needed to compare and to name its values. */
interface Data {
  readonly root: unknown;
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** Clauses (rows with an address) and glossary terms, by path. */
  readonly addressed: ReadonlyMap<string, string>;
  /** Names of the entries of each list whose entries carry names of their own. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
}

function read(root: unknown, file: string): Data {
  const addressed = new Map<string, string>();
  const orders = new Map<string, readonly string[]>();
  const leaves = leavesOf(root, (node, path) => {
    if (Array.isArray(node)) {
      orders.set(path, entryNames(node));
      return;
    }
    if (path !== '' && isAddressed(node)) addressed.set(path, `${node.code}「${String(node['title'] ?? '')}」`);
    else if (path !== '' && file === 'glossary.json' && 'meaning' in node)
      addressed.set(path, `用語「${String((node as { term?: unknown }).term ?? '')}」`);
  });
  return { root, leaves: new Map(leaves.map((leaf) => [leaf.path, leaf])), addressed, orders };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** A value as the report writes it; days and instants also in words. */
export function valueText(value: LeafValue): string {
  if (value === null) return '（なし）';
  if (Array.isArray(value))
    return value.length === 0 ? '（空）' : value.map((entry) => valueText(entry as LeafValue)).join('、');
  if (typeof value === 'number') return figureText(value);
  const text = String(value);
  const valid = !Number.isNaN(Date.parse(text));
  if (valid && DAY.test(text)) return `${dayWithWeekday(text)}［${text}］`;
  if (valid && INSTANT.test(text)) return `${dateTimeText(new Date(text))}［${text}］`;
  return text;
}

function isDate(path: string, value: LeafValue | undefined): boolean {
  return (
    (typeof value === 'string' && (DAY.test(value) || INSTANT.test(value))) ||
    /^(period|midTermEntry|applicationDeadline)(\.|$)/.test(path)
  );
}

const PREMIUM = /^facilities\.([^.]+)\.tables\.([^.]+)\.rows\.([^.]+)\.(?:([^.]+)\.premium\.(.+)|liability|response)$/;

/** The role of an office, e.g. 取扱代理店; its key where it has none. */
function officeRole(root: unknown, key: string | number | undefined): string {
  const { contacts } = root as { contacts?: Record<string, { role?: unknown } | null> };
  const role = key === undefined ? undefined : contacts?.[key]?.role;
  return typeof role === 'string' ? role : String(key);
}

/** `病院 S3 50床 年間保険料（円）` of a path that PREMIUM matches. */
function premiumSubject(data: Data, leaf: Leaf): string {
  const found = PREMIUM.exec(leaf.path) ?? [];
  const at = (length: number) =>
    leaf.keys
      .slice(0, length)
      .reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], data.root);
  const facility = at(2) as { label?: unknown; sizeUnit?: unknown } | undefined;
  const row = at(6) as Readonly<Record<string, { type?: unknown } | null>> | undefined;
  const plan = found[4];
  const size = found[5];
  if (!plan)
    return `${String(facility?.label)} ${Object.values(row ?? {})
      .flatMap((cell) => (typeof cell?.type === 'string' ? cell.type : []))
      .join('・')} ${leaf.path.endsWith('liability') ? '①' : '②'}の保険金額（円）`;
  return `${String(facility?.label)} ${String(row?.[plan]?.type)}${size === 'all' ? '' : ` ${size}${String(facility?.sizeUnit ?? '')}`} 年間保険料（円）`;
}

function areaOf(file: string, leaf: Leaf, other: Leaf | undefined, inClause: boolean): Area {
  if (file === 'premiums.json' && leaf.path.startsWith('facilities.')) return 'premium';
  if (file === 'edition.json' && isWithin(leaf.path, 'contacts')) return 'contact';
  if (isDate(leaf.path, leaf.value) || isDate(leaf.path, other?.value)) return 'date';
  return inClause ? 'clause' : 'value';
}

/** The difference of two premiums; none where either side is no premium. */
function premiumChange(path: string, before: LeafValue, after: LeafValue): Change['premium'] {
  if (!/\.premium\.[^.]+$/.test(path) || typeof before !== 'number' || typeof after !== 'number' || before === 0)
    return undefined;
  return { yen: after - before, percent: ((after - before) / before) * 100 };
}

/** Every value by which two parsed JSON files differ, by path; rows and terms that came or went are one change each. */
export function diffValues(beforeRoot: unknown, afterRoot: unknown, file: string): Change[] {
  const before = read(beforeRoot, file);
  const after = read(afterRoot, file);
  const changes: Change[] = [];
  /** The row or term that a path lies in: the nearest one above it. */
  const clauseOf = (data: Data, path: string): readonly [path: string, words: string] | undefined => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
      const words = data.addressed.get(path.slice(0, end));
      if (words !== undefined) return [path.slice(0, end), words];
    }
    return undefined;
  };

  /** Rows that only one side has; their values need no change of their own. */
  const whole = (kind: 'added' | 'removed', own: Data, other: Data): string[] => {
    const paths = [...own.addressed.keys()].filter(
      (path) => !other.addressed.has(path) && ![...other.leaves.keys()].some((leaf) => isWithin(leaf, path)),
    );
    for (const path of paths) {
      const words = [...own.leaves.values()]
        .filter((leaf) => isWithin(leaf.path, path))
        .map(({ path: at, value }) => `${at.slice(path.length + 1)}: ${valueText(value)}`);
      changes.push({
        area: 'clause',
        kind,
        file,
        field: path,
        subject: own.addressed.get(path) ?? path,
        [kind === 'added' ? 'after' : 'before']: words.join('\n'),
      });
    }
    return paths;
  };
  const gone = whole('removed', before, after);
  const come = whole('added', after, before);

  const subjectOf = (data: Data, leaf: Leaf): string => {
    const words = fieldWords(file, leaf.keys);
    if (file === 'premiums.json' && PREMIUM.test(leaf.path)) return premiumSubject(data, leaf);
    if (file === 'edition.json' && leaf.keys[0] === 'contacts')
      return `${officeRole(data.root, leaf.keys[1])} ${words ?? leaf.path}`;
    const clause = clauseOf(data, leaf.path);
    if (clause) return `${clause[1]} ${words ?? leaf.path.slice(clause[0].length + 1)}`;
    return words ?? leaf.path;
  };
  for (const leaf of before.leaves.values()) {
    const now = after.leaves.get(leaf.path);
    const inClause = clauseOf(before, leaf.path) !== undefined;
    if (!now) {
      if (gone.some((path) => isWithin(leaf.path, path))) continue;
      changes.push({
        area: areaOf(file, leaf, undefined, inClause),
        kind: 'removed',
        file,
        field: leaf.path,
        subject: subjectOf(before, leaf),
        before: valueText(leaf.value),
      });
    } else if (JSON.stringify(now.value) !== JSON.stringify(leaf.value)) {
      changes.push({
        area: areaOf(file, leaf, now, inClause),
        kind: 'changed',
        file,
        field: leaf.path,
        subject: subjectOf(after, now),
        before: valueText(leaf.value),
        after: valueText(now.value),
        premium: premiumChange(leaf.path, leaf.value, now.value),
      });
    }
  }
  for (const leaf of after.leaves.values()) {
    if (before.leaves.has(leaf.path) || come.some((path) => isWithin(leaf.path, path))) continue;
    const inClause = clauseOf(after, leaf.path) !== undefined;
    changes.push({
      area: areaOf(file, leaf, undefined, inClause),
      kind: 'added',
      file,
      field: leaf.path,
      subject: subjectOf(after, leaf),
      after: valueText(leaf.value),
    });
  }
  for (const [path, names] of after.orders) {
    const earlier = before.orders.get(path);
    if (!earlier) continue;
    const kept = names.filter((name) => earlier.includes(name));
    const keptBefore = earlier.filter((name) => names.includes(name));
    if (kept.join('\n') !== keptBefore.join('\n')) {
      changes.push({
        area: 'value',
        kind: 'moved',
        file,
        field: path,
        subject: `${path}の並び順`,
        before: keptBefore.join('、'),
        after: kept.join('、'),
      });
    }
  }
  return changes;
}
