import { letterNumber, pairAt } from '../pairs.ts';

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
      const head = word.length === 1 ? letterNumber(word.charCodeAt(0)) : pairAt(word, 0);
      const alike = this.byHead.get(head);
      if (alike) alike.push({ word, numbers });
      else this.byHead.set(head, [{ word, numbers }]);
    }
  }

  /** Each word that stands in a text, once for each place, with the numbers that it is of. */
  eachIn(text: string, visit: (word: string, numbers: readonly number[]) => void): void {
    for (let at = 0; at < text.length; at += 1) {
      this.visitAt(text, at, letterNumber(text.charCodeAt(at)), visit);
      this.visitAt(text, at, pairAt(text, at), visit);
    }
  }

  private visitAt(
    text: string,
    at: number,
    head: number,
    visit: (word: string, numbers: readonly number[]) => void,
  ): void {
    const entries = this.byHead.get(head);
    if (entries === undefined) return;
    for (const { word, numbers } of entries) if (text.startsWith(word, at)) visit(word, numbers);
  }
}
