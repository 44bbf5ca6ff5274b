import { z } from 'zod';

const words = z.string().trim().min(1);

/**
 * content/search/*.json: the words of readers for the words of the pamphlet.
 * An editor adds a line here when a search found nothing that it should have.
 */
export const searchWordsSchema = z.strictObject({
  $schema: z.string().optional(),
  about: words.describe('このファイルが何の言葉を集めたものか（編集する人のための覚え書き）'),
  entries: z
    .array(
      z.strictObject({
        pamphlet: z
          .array(words)
          .min(1)
          .describe('本文にある言葉。ふさわしい順。版の本文にない言葉は、その版では使われません'),
        readers: z
          .array(words)
          .min(1)
          .describe('読む人が打ちそうな言葉。かな・全角・送りがな・長音の違いは書かなくてよい'),
        note: words.optional().describe('なぜ結び付けるか（編集する人のための覚え書き）'),
      }),
    )
    .min(1),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;
