/** Words by each of their keys: by what they begin with, by what is left without a letter. */
export function byKeys(words: Iterable<string>, keysOf: (word: string) => Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words)
    for (const key of keysOf(word)) {
      const alike = found.get(key);
      if (alike) alike.push(word);
      else found.set(key, [word]);
    }
  return found;
}
