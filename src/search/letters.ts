/** Which letters a phrase is written in: all of them, or without hiragana (skeleton.ts), so that okurigana do not matter. */
export type Alphabet = 'plain' | 'skeleton';
