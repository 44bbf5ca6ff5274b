import type { Clause } from '../../editions/clauses/model.ts';
import type { Edition } from '../../editions/load.ts';
import { fold } from '../fold.ts';
import { skeleton } from '../skeleton.ts';
import { packText, titleLeads } from '../text.ts';
import { FIELD_END, type Tokens } from '../tokens.ts';

/** One clause as it goes into the index. */
export interface SearchRecord {
  readonly clause: Clause;
  /** Folded title (unless the text begins with it), text and codes: what phrases may stand in. */
  readonly fields: readonly string[];
  /** The same without hiragana, for title and text. */
  readonly bareFields: readonly string[];
  /** Title and text for display; see text.ts. */
  readonly packed: string;
}

/**
 * One record for each clause that is not a part of another; the text of a clause
 * contains its parts. The list of gaps in the source on the page about this site
 * is left out: it speaks of the restatement, not of the insurance, and every
 * search would pay for its words.
 */
export function recordsOf(edition: Edition): SearchRecord[] {
  const partCodes = Map.groupBy(edition.clauses, ({ parent }) => parent ?? '');
  return edition.clauses
    .filter(({ parent, section, kind }) => parent === undefined && !(section === 'about' && kind === 'gap'))
    .map((clause): SearchRecord => {
      const shown = titleLeads(clause) ? [clause.text] : [clause.title, clause.text];
      const codes = [clause.code, ...(partCodes.get(clause.id) ?? []).map(({ code }) => code)];
      return {
        clause,
        fields: [...shown, ...codes].map(fold),
        bareFields: shown.map(skeleton),
        packed: packText(clause),
      };
    });
}

/** Words for Pagefind: the fields, then their skeletons. */
export function contentOf({ fields, bareFields }: SearchRecord, tokens: Tokens): string {
  const words = [
    ...fields.map((field) => tokens.of(field, 'plain')),
    ...bareFields.map((field) => tokens.of(field, 'skeleton')),
  ];
  return words.map((field) => (field ?? []).join(' ')).join(` ${FIELD_END} `);
}
