/** A string that readers may ask for, as far as grouping letters goes: its letters, folded. */
export type Sample = string;

/** Groups that letters are dealt into; some may stay empty. */
const GROUPS = 10;
/** What a request costs beside its bytes, in places of the index (about one byte each, compressed). */
const REQUEST = 1500;
/** The deal settles long before. */
const MOST_ROUNDS = 40;

/**
 * Deals the letters of an edition into groups, each of which becomes one file of
 * the index, so that the words of the edition (`samples`) find their letters in
 * few and small files: letters that stand in the same words come together, and
 * apart from frequent ones that those words lack. From a deal by frequency, letter
 * by letter moves to where the samples cost least, until no move pays. The same
 * input gives the same groups.
 */
export function letterGroups(texts: readonly string[], samples: readonly Sample[]): string[] {
  const places = new Map<string, number>();
  for (const text of texts) for (const letter of text) places.set(letter, (places.get(letter) ?? 0) + 1);
  const letters = [...places].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([letter]) => letter);
  const asked = new Map<string, number[]>(letters.map((letter) => [letter, []]));
  const distinct = [...new Set(samples)];
  distinct.forEach((sample, number) => {
    for (const letter of new Set(sample)) asked.get(letter)?.push(number);
  });

  const groupOf = new Map(letters.map((letter, rank) => [letter, rank % GROUPS]));
  const sizes = new Array<number>(GROUPS).fill(0);
  const touches = new Array<number>(GROUPS).fill(0);
  /** How many letters of each sample each group holds. */
  const held = distinct.map(() => new Uint8Array(GROUPS));
  for (const letter of letters) {
    const group = groupOf.get(letter) ?? 0;
    sizes[group] = (sizes[group] ?? 0) + (places.get(letter) ?? 0);
    for (const number of asked.get(letter) ?? []) add(number, group, 1);
  }

  function add(number: number, group: number, change: 1 | -1): void {
    const counts = held[number];
    if (!counts) return;
    const before = counts[group] ?? 0;
    counts[group] = before + change;
    if (before === 0 || before + change === 0) touches[group] = (touches[group] ?? 0) + change;
  }
  const cost = (size: number, touched: number) => (size + REQUEST) * touched;

  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round += 1) {
    moved = false;
    for (const letter of letters) {
      const from = groupOf.get(letter) ?? 0;
      const size = places.get(letter) ?? 0;
      const numbers = asked.get(letter) ?? [];
      const freed = numbers.filter((number) => held[number]?.[from] === 1).length;
      const sizeFrom = sizes[from] ?? 0;
      const touchesFrom = touches[from] ?? 0;
      const saved = cost(sizeFrom, touchesFrom) - cost(sizeFrom - size, touchesFrom - freed);
      let best = from;
      let least = saved;
      for (let to = 0; to < GROUPS; to += 1) {
        if (to === from) continue;
        const opened = numbers.filter((number) => held[number]?.[to] === 0).length;
        const sizeTo = sizes[to] ?? 0;
        const touchesTo = touches[to] ?? 0;
        const added = cost(sizeTo + size, touchesTo + opened) - cost(sizeTo, touchesTo);
        if (added < least) [best, least] = [to, added];
      }
      if (best === from) continue;
      moved = true;
      groupOf.set(letter, best);
      sizes[from] = sizeFrom - size;
      sizes[best] = (sizes[best] ?? 0) + size;
      for (const number of numbers) {
        add(number, from, -1);
        add(number, best, 1);
      }
    }
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters
      .filter((letter) => groupOf.get(letter) === group)
      .sort()
      .join(''),
  ).filter((group) => group !== '');
}
