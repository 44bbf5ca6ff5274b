import type { Answer } from '../query/engine.ts';
import type { SearchFiles } from '../wire.ts';
import type { EditionSearch } from './edition-search.ts';
import { loadEngine } from './legacy-load.ts';

export interface EditionLoader {
  open(): Promise<EditionSearch>;
  progress(): { readonly received: number; readonly total: number };
}

export function editionLoader(folder: string, files: SearchFiles): EditionLoader {
  let opened: Promise<EditionSearch> | undefined;
  const open = async (): Promise<EditionSearch> => {
    const engine = await loadEngine(folder, files as never, 0);
    const { catalogue } = engine;
    const plain = (query: string, answer: Answer) => {
      const how = answer.suggestion ? 'term' : answer.partial ? 'partial' : 'literal';
      return {
        results: answer.results.map(
          ({ record, score, variants }) =>
            ({ record, score, how, instead: answer.suggestion ? [answer.suggestion] : [], marks: variants }) as const,
        ),
        summary: {
          status:
            answer.results.length === 0
              ? 'none'
              : answer.suggestion
                ? 'found-by-other-words'
                : answer.partial
                  ? 'partly'
                  : 'found',
          asked: query.split(/\s+/).map((asked) => ({
            asked,
            stands: !answer.suggestion && !answer.partial && answer.results.length > 0,
            instead: answer.suggestion ? [{ word: answer.suggestion, kind: 'spelling' as const }] : [],
            parts: [],
          })),
          counts: { literal: 0, term: 0, partial: 0 },
          emergency: /感染|身代金/.test(query),
          cut: answer.cut,
        } as const,
      };
    };
    return {
      catalogue: {
        ...catalogue,
        pages: catalogue.sections,
        records: catalogue.records.map(
          ([, id, code, title, page, group, plan, length, titleLeads]) =>
            ({
              form: 'clause',
              id,
              code,
              title,
              page,
              group,
              plan,
              length,
              titleLeads,
              clauses: [],
              silent: 0,
            }) as never,
        ),
      },
      search: async (query) => plain(query, await engine.search(query, { deep: true })),
      text: (record) => engine.text(record),
      loadBook: async () => undefined,
    };
  };
  return {
    open: () => {
      opened ??= open();
      opened.catch(() => {
        opened = undefined;
      });
      return opened;
    },
    progress: () => ({ received: 0, total: 0 }),
  };
}
