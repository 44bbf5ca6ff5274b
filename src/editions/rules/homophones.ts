import type { Glossary } from '../../schemas/index.ts';

/** A term of art that was written with a wrong letter, and the right one. */
export interface Misspelling {
  readonly found: string;
  readonly message: string;
}

/** Words of a text that the edition's glossary names as misspellings of its terms. */
export function misspellings(text: string, { homophones }: Pick<Glossary, 'homophones'>): Misspelling[] {
  return homophones.flatMap(({ write, never, except }) => {
    const rest = except.reduce((left, word) => left.replaceAll(word, '□'.repeat(word.length)), text);
    return never
      .filter((word) => rest.includes(word))
      .map((word) => ({
        found: word,
        message: `「${word}」は「${write}」の書きまちがいではありませんか。「${write}」に直してください。正しい語なら、glossary.json の homophones の except に、その語を含む言葉を加えてください / look-alike of a term`,
      }));
  });
}
