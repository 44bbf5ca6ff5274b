import { z } from 'zod';

const words = z.string().trim().min(1);
const list = z.array(words).min(1);

const targets = z.array(z.string().regex(/^(section:)?[a-z][a-z0-9-]*$/)).min(1);

const synonym = z.strictObject({
  pamphlet: list.describe('本文にある言葉。ふさわしい順。版の本文にない言葉は、その版では使われません'),
  readers: list.describe(
    '読む人が打ちそうな、同じものを指す言葉。パンフレットが同じとしていないもの（補償されるかどうかが変わるもの）は書かない。かな・全角・送りがな・長音の違いは書かなくてよい',
  ),
  note: words.optional().describe('なぜ結び付けるか（編集する人のための覚え書き）'),
});

const lead = z.strictObject({
  words: list.describe('打たれる言葉。この言葉だけを打った人には to を先に示す'),
  to: targets.describe(
    '先に示すもの。ページは section:exclusions の形、条項・まとまり・答えは id。版にないものは、その版では使われません',
  ),
  note: words.optional().describe('なぜ先に示すか（編集する人のための覚え書き）'),
});

/**
 * content/search/*.json: the words of readers for the words of the pamphlet.
 * An editor adds a line here when a search found nothing that it should have.
 */
export const searchWordsSchema = z.strictObject({
  $schema: z.string().optional(),
  about: words.describe('このファイルが何の言葉を集めたものか（編集する人のための覚え書き）'),
  entries: z.array(synonym).default([]).describe('言い換え'),
  leads: z.array(lead).default([]).describe('言葉から、先に示すページや条項へ'),
  emergency: z
    .array(
      z.strictObject({
        words: list.describe('事故のさなかに打たれる言葉。これを含む問いには、いまかける電話番号を上に示す'),
        to: targets.describe('これを含む文に、先に示すもの。まず何をするかを言うもの'),
      }),
    )
    .default([])
    .describe('事故のさなかの問い'),
  asking: z
    .array(
      z.strictObject({
        words: list.describe('問いの中で同じことを言う、日常の言い方。活用する言葉は、変わらないところまで'),
        note: words.optional().describe('なぜ並べるか（編集する人のための覚え書き）'),
      }),
    )
    .default([])
    .describe('打たれた問いと answers.json の問いとを見比べるときだけ、同じとみなす言い方。本文を引くことには使わない'),
});

/** All files of content/search together. */
export type SearchWords = Omit<z.infer<typeof searchWordsSchema>, '$schema' | 'about'>;
export type Synonym = z.infer<typeof synonym>;
