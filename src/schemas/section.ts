import { z } from 'zod';

const words = z.string().min(1);

/** Front matter of content/<年度>/sections/*.mdx and about.mdx. */
export const sectionSchema = z.strictObject({
  title: words.describe('ページの題（h1）'),
  nav: words.max(12).describe('目次や検索のしぼり込みに使う短い名'),
  chapters: z.array(z.string()).min(1).describe('この章がもとにした原典の章。edition.json の chapters の id'),
  order: z.int().positive().describe('本の中での順'),
  lead: words.describe('題の下に置く、平らな言葉の1、2文'),
  description: words.describe('検索エンジンなどに示す1文'),
});

export type SectionFrontMatter = z.infer<typeof sectionSchema>;
