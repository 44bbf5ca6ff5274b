/** `npm run bench:search -- --explain 退会`: what is looked up for a query, and the scores. */
import type { Engine, OpenBook } from '../../../src/search/query/engine.ts';
import type { TermPlan } from '../../../src/search/query/variants.ts';

/** Prints how the results of a query came about. */
export async function explain(engine: Engine, book: OpenBook, query: string): Promise<void> {
  const { parsed, plain, plans, answer } = await engine.explain(query, book.retriever, book);
  const { summary, results } = answer;
  console.log(
    `\n「${query}」 → ${parsed.terms.join(' ＋ ')}${plain ? '（見出しにある言葉）' : ''}${parsed.asksMeaning ? '（意味を尋ねる）' : ''}`,
  );
  const show = (plan: TermPlan, indent: string): void => {
    for (const { kind, text, weight, alphabet } of plan.variants)
      console.log(`${indent}${kind} ${text} ×${weight.toFixed(2)}${alphabet === 'skeleton' ? '（送りがななし）' : ''}`);
    for (const { word, plan: part } of plan.parts) {
      console.log(`${indent}「${word}」${plan.incomplete ? '（残りは不明）' : ''}`);
      show(part, `${indent}  `);
    }
  };
  for (const plan of plans) show(plan, '  ');
  console.log(`${summary.status} ${JSON.stringify(summary.counts)}${summary.emergency ? ' emergency' : ''}`);
  console.table(
    results.slice(0, 10).map(({ record, score, how, instead }) => {
      const entry = engine.catalogue.records[record];
      return {
        score: score.toFixed(1),
        how,
        instead: instead.join('、'),
        form: entry?.form,
        code: entry?.code,
        title: entry?.title,
      };
    }),
  );
}
