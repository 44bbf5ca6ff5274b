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
      meaning: words.describe('原典の範囲での意味'),
      at: words,
      chapter: words,
      own: z.boolean().describe('このサイトの読み取りによる説明か'),
    }),
  ),
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
