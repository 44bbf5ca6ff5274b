/** A value at the end of a path: a plain value, or a list of plain values (read as one). */
export type LeafValue = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** One value of a data file. */
export interface Leaf {
  /**
   * Path as editors see it: keys joined by dots. Entries of a list are named by
   * their `id`, their `term` or (premium rows) the type of their first plan where that tells them apart,
   * otherwise by their position (from 0): `contacts.agency.tel`,
   * `facilities.clinic.tables.standard.rows.S1.liability`.
   */
  readonly path: string;
  /** The same path as it stands in the file: keys and positions. */
  readonly keys: readonly (string | number)[];
  readonly value: LeafValue;
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The name an entry has in paths, if it carries one. */
function ownName(entry: unknown): string | undefined {
  if (entry === null || typeof entry !== 'object') return undefined;
  const { id, term } = entry as { id?: unknown; term?: unknown };
  const types = Object.values(entry).map((cell) => (cell as { type?: unknown } | null)?.type);
  return [id, term, ...types].find((name) => typeof name === 'string' && name !== '') as string | undefined;
}

/** Names of a list's entries: their own where all have one and no two are equal, otherwise positions. */
export function entryNames(list: readonly unknown[]): string[] {
  const names = list.map(ownName);
  const usable = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return list.map((_, index) => (usable ? (names[index] ?? String(index)) : String(index)));
}

/** An entry that is a clause of its own: it has an address and a spoken code. */
export function isAddressed(
  value: unknown,
): value is Readonly<Record<string, unknown>> & { readonly id: string; readonly code: string } {
  return (
    value !== null &&
    typeof value === 'object' &&
    typeof (value as { id?: unknown }).id === 'string' &&
    typeof (value as { code?: unknown }).code === 'string'
  );
}

/** Called on the way to the leaves for each object and list of objects. */
export type Visit = (node: Readonly<Record<string, unknown>> | readonly unknown[], path: string) => void;

/** Every value of a parsed data file, in the order of the file. Empty lists and objects are values too. */
export function leavesOf(root: unknown, visit?: Visit): Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (value: unknown, names: readonly string[], keys: readonly (string | number)[]): void => {
    const path = names.join('.');
    if (isPlain(value)) leaves.push({ path, keys, value });
    else if (Array.isArray(value)) {
      if (value.every(isPlain)) leaves.push({ path, keys, value });
      else {
        visit?.(value, path);
        const entries = entryNames(value);
        for (const [index, entry] of value.entries())
          walk(entry, [...names, entries[index] ?? String(index)], [...keys, index]);
      }
    } else if (typeof value === 'object') {
      const entries = Object.entries(value as Record<string, unknown>);
      visit?.(value as Readonly<Record<string, unknown>>, path);
      if (entries.length === 0) leaves.push({ path, keys, value: '{}' });
      for (const [key, inner] of entries) walk(inner, [...names, key], [...keys, key]);
    }
  };
  walk(root, [], []);
  return leaves;
}

/** Whether `path` is `prefix` or lies below it. */
export function isWithin(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}.`);
}
