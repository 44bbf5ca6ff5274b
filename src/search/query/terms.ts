import { fold } from '../fold.ts';

/** Longest query that is looked up, in characters; what follows is cut off, and the page says so. */
export const LONGEST_QUERY = 100;
/** Most terms that are looked up; a longer list is a pasted text, not a query. */
const MOST_TERMS = 8;

/** A query as it is looked up. */
export interface ParsedQuery {
  /** The terms in the reader's own letters (NFKC), each with at least one letter or digit. */
  readonly terms: readonly string[];
  /** Whether something was cut off. */
  readonly cut: boolean;
}

/**
 * Splits a query at spaces and punctuation. Commas between digits stay (14,400).
 * Control characters and lone surrogates are dropped; any string is allowed.
 */
export function parseQuery(query: string): ParsedQuery {
  const clean = query
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .normalize('NFKC')
    .trim();
  const characters = [...clean];
  const terms = characters
    .slice(0, LONGEST_QUERY)
    .join('')
    // A kanji 一 or a dash typed for the long mark: コールセンタ一.
    .replace(/(?<=[ァ-ヺー])[一―‐–—−-](?!\p{Script=Han})/gu, 'ー')
    .split(/[\s、。!?;「」『』【】"“”]+|,(?!\d)|(?<!\d),/u)
    .filter((term) => fold(term) !== '');
  return { terms: terms.slice(0, MOST_TERMS), cut: characters.length > LONGEST_QUERY || terms.length > MOST_TERMS };
}
