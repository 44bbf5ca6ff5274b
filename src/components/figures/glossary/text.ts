import type { GlossaryTerm } from '../../../schemas/glossary.ts';
import type { FigureClause } from '../figure.ts';

/** A glossary term as a clause. */
export function termClause(term: GlossaryTerm): FigureClause {
  return {
    id: term.id,
    code: `用語「${term.term}」`,
    title: term.term,
    kind: 'definition',
    plan: undefined,
    form: 'term',
    parent: undefined,
    joining: false,
    chapter: term.chapter,
    at: term.at,
    see: [],
    parts: [[term.term, term.gloss, term.meaning].filter((line) => line !== undefined).join('\n')],
    line: undefined,
  };
}
