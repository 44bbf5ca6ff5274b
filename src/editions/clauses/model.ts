import type { ClauseForm, ClauseKind, PlanScope } from '../../schemas/index.ts';

/**
 * Anything of the pamphlet that has an address of its own: a clause, its
 * sub-items and exceptions, a row of a table, a glossary term, a premium row.
 */
export interface Clause {
  /** Fragment of its address; unique in the edition. */
  readonly id: string;
  /** Short code that can be read aloud, e.g. 共通⑪ア; unique in the edition. */
  readonly code: string;
  readonly title: string;
  readonly kind: ClauseKind;
  readonly plan: PlanScope | undefined;
  readonly form: ClauseForm;
  /** Slug of the page that carries it. */
  readonly section: string;
  /** Id of the group (h2) it stands in; empty for glossary terms. */
  readonly group: string;
  /** Id of the clause it is a part of. */
  readonly parent: string | undefined;
  /** Chapter of the pamphlet (id in edition.json) and place in it. */
  readonly chapter: string;
  readonly at: string;
  readonly see: readonly string[];
  /** Whether it says how or when to apply, so that it is over with the edition: `Closed` stands in it. */
  readonly joining: boolean;
  /** Plain text with figures filled in, including its parts; one line a block. */
  readonly text: string;
  /** What of the text only the opened apparatus shows: its notes. Empty for most. */
  readonly notes: string;
  /** Where it is written: path from the project's root and 1-based line. */
  readonly file: string;
  readonly line: number | undefined;
}

/** A group of clauses on a section page. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly label: string | undefined;
  /** Plain text that stands in the group outside its clauses; one line a block. */
  readonly intro: string;
}

/** Text that still holds references to other clauses, whose codes are known only when all files are read. */
export type TextPart = string | { readonly ref: string };

/** A clause before references are resolved. */
export interface DraftClause extends Omit<Clause, 'text' | 'notes'> {
  readonly parts: readonly TextPart[];
  readonly noteParts?: readonly TextPart[];
}

/** A group before references in its text are resolved. */
export interface DraftGroup extends Omit<Group, 'intro'> {
  readonly parts: readonly TextPart[];
}

/** A reference and where it is written, to be checked against all addresses. */
export interface Reference {
  readonly to: string;
  readonly hasText: boolean;
  readonly file: string;
  readonly line: number | undefined;
  readonly field: string;
}
