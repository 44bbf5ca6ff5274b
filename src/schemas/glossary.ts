import { z } from 'zod';
import { clauseId } from './clause.ts';

const words = z.string().min(1);
const reading = z.string().regex(/^[ぁ-ゖー・]+$/, '読みはひらがなで書いてください / reading in hiragana');

/** content/<年度>/glossary.json: the pamphlet's own terms. */
export const glossarySchema = z.strictObject({
  $schema: z.string().optional(),
  terms: z.array(
    z.strictObject({
      id: clauseId,
      term: words,
      reading,
      aliases: z.array(words).describe('本文に現れる別の書き方'),
      gloss: words.max(40).optional().describe('言葉そのものの、このサイトの言いかえ。定義のない一般の言葉にだけ'),
      meaning: words.describe('この保険での意味と使われ方。原典の範囲で'),
      clauses: z.array(clauseId).min(1).describe('もとになる項目の id。説明のどの文も、どれかの項目にあること'),
      chapter: words.describe('おもな出どころの章の id'),
      at: words.describe('おもな出どころの、章の中の場所'),
    }),
  ),
  homophones: z
    .array(
      z.strictObject({
        write: words.describe('正しい書き方'),
        never: z.array(words).min(1).describe('書きまちがい（同じ読みや似た形の字）。文にあれば組み立てが止まる'),
        except: z.array(words).default([]).describe('書きまちがいの字を含むが、正しい言葉'),
      }),
    )
    .default([])
    .describe('用語の書きまちがいの一覧'),
});

/** content/<年度>/index-terms.json: headwords of the 五十音 index. */
export const indexTermsSchema = z.strictObject({
  $schema: z.string().optional(),
  terms: z.array(
    z.strictObject({
      term: words.describe('見出し語'),
      reading,
      aliases: z.array(words).describe('同じ見出しで引ける、文の中の別の書き方'),
      notIn: z.array(words).optional().describe('見出し語を含むが、別の言葉であるもの。その中の見出し語は数えない'),
    }),
  ),
});

export type Glossary = z.infer<typeof glossarySchema>;
export type GlossaryTerm = Glossary['terms'][number];
export type IndexTerms = z.infer<typeof indexTermsSchema>;
