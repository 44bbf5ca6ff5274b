/** What we use of kuromoji 0.1.2, which brings no types. */
declare module 'kuromoji' {
  export interface Token {
    readonly surface_form: string;
    /** Part of speech: 名詞, 動詞, 助詞 … */
    readonly pos: string;
    readonly pos_detail_1: string;
    /** How it is conjugated: 五段・サ行 …; * when it is not. */
    readonly conjugated_type: string;
    /** The word as dictionaries list it; * for words the dictionary lacks. */
    readonly basic_form: string;
    /** In katakana; missing for words the dictionary lacks. */
    readonly reading?: string;
  }
  export interface Tokenizer {
    tokenize(text: string): Token[];
    /** The dictionary itself: places of all entries, and each entry as `surface,part of speech,…,reading,pronunciation`. */
    readonly token_info_dictionary: {
      readonly target_map: Readonly<Record<string, readonly number[]>>;
      getFeatures(id: number): string;
    };
  }
  interface Builder {
    build(done: (error: Error | null, tokenizer: Tokenizer) => void): void;
  }
  const kuromoji: { builder(options: { dicPath: string }): Builder };
  export default kuromoji;
}
