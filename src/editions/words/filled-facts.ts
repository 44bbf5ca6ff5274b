const QUOTE = /<Fact of="([^"]*)"\s*\/>/g;

/** A place in a data file that quotes a fact which the edition does not have. */
export interface UnknownFact {
  readonly of: string;
  /** Keys and positions from the root of the file. */
  readonly keys: readonly (string | number)[];
}

/** A text with every `<Fact of="…" />` in it filled in; a fact that is unknown stays as it is written. */
export function filledText(text: string, texts: Readonly<Record<string, string>>): string {
  return text.replace(QUOTE, (written, of: string) => texts[of] ?? written);
}

/** Paths of the facts that a text quotes. */
export function factsIn(text: string): string[] {
  return [...text.matchAll(QUOTE)].map(([, of = '']) => of);
}

/** The text without its facts: what an editor typed by hand. */
export function withoutFacts(text: string): string {
  return text.replace(QUOTE, '');
}

/**
 * A data file's value with the facts filled in that its strings quote, so that a number which
 * lives in edition.json or premiums.json is written once, in sheets and in the glossary too.
 * Facts that are unknown are handed to `report` and stay as they are written.
 */
export function withFacts<Value>(
  value: Value,
  texts: Readonly<Record<string, string>>,
  report: (unknown: UnknownFact) => void,
): Value {
  const fill = (inner: unknown, keys: readonly (string | number)[]): unknown => {
    if (typeof inner === 'string') {
      for (const of of factsIn(inner)) if (texts[of] === undefined) report({ of, keys });
      return filledText(inner, texts);
    }
    if (Array.isArray(inner)) return inner.map((entry, index) => fill(entry, [...keys, index]));
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, entry]) => [key, fill(entry, [...keys, key])]));
  };
  return fill(value, []) as Value;
}
