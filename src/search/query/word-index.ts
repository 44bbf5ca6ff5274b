import { pairAt } from '../pairs.ts';

/** Words by their first two letters: tells in one pass over a text which of thousands stand in it. */
export class WordIndex {
  private readonly byHead = new Map<number, { readonly word: string; readonly numbers: number[] }[]>();

  /** `words`: the words of each number; a word may be of several, and is left out when empty. */
  constructor(words: readonly (readonly string[])[]) {
    const entries = new Map<string, number[]>();
    words.forEach((own, number) => {
      for (const word of own) {
        const numbers = entries.get(word);
        if (numbers) numbers.push(number);
        else if (word !== '') entries.set(word, [number]);
      }
    });
    for (const [word, numbers] of entries) {
      const head = word.length === 1 ? word.charCodeAt(0) : pairAt(word, 0);
      const alike = this.byHead.get(head);
      if (alike) alike.push({ word, numbers });
      else this.byHead.set(head, [{ word, numbers }]);
    }
  }

  /** The words that stand in a text, and the numbers that they are of. */
  standingIn(text: string): { readonly words: ReadonlySet<string>; readonly numbers: ReadonlySet<number> } {
    const words = new Set<string>();
    const numbers = new Set<number>();
    for (let at = 0; at < text.length; at += 1) {
      for (const head of [text.charCodeAt(at), pairAt(text, at)])
        for (const { word, numbers: own } of this.byHead.get(head) ?? []) {
          if (!text.startsWith(word, at)) continue;
          words.add(word);
          for (const number of own) numbers.add(number);
        }
    }
    return { words, numbers };
  }
}
