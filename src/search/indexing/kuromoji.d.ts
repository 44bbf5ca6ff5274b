/** What we use of kuromoji 0.1.2, which brings no types. */
declare module 'kuromoji' {
  export interface Token {
    readonly surface_form: string;
    /** Part of speech: 名詞, 動詞, 助詞 … */
    readonly pos: string;
    readonly pos_detail_1: string;
    /** In katakana; missing for words the dictionary lacks. */
    readonly reading?: string;
  }
  export interface Tokenizer {
    tokenize(text: string): Token[];
  }
  interface Builder {
    build(done: (error: Error | null, tokenizer: Tokenizer) => void): void;
  }
  const kuromoji: { builder(options: { dicPath: string }): Builder };
  export default kuromoji;
}
