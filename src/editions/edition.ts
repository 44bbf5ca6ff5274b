import type { EditionCalendar } from '../domain/edition/index.ts';
import type {
  Answers,
  Checklists,
  EditionFacts,
  Emergency,
  Front,
  Glossary,
  IndexTerms,
  Premiums,
  SectionFrontMatter,
} from '../schemas/index.ts';
import type { Clause, Group } from './clauses/model.ts';
import type { Tables } from './files/table-schemas.ts';

/** Pages that the site makes beside the section files; `<Ref to="section:…">` may name them too. */
export const GENERATED_PAGES = ['index', 'calculator', 'emergency', 'checklists', 'booklet', 'accessibility'] as const;

/** One section page: front matter and groups in reading order. */
export interface Section extends SectionFrontMatter {
  readonly slug: string;
  readonly groups: readonly Group[];
}

/** Everything that is known of one edition, checked. */
export interface Edition {
  /** Year of the edition, also its folder and its place in addresses. */
  readonly id: string;
  readonly facts: EditionFacts;
  /** Period of insurance and application deadline as instants. */
  readonly period: EditionCalendar;
  readonly premiums: Premiums;
  readonly tables: Tables;
  readonly glossary: Glossary;
  readonly indexTerms: IndexTerms;
  /** Lines of the sheet 万一のとき. */
  readonly front: Front;
  readonly emergency: Emergency;
  /** Lists to be printed and ticked. */
  readonly checklists: Checklists;
  /** Written answers to questions, and question forms of clauses. */
  readonly answers: Answers;
  /** Texts that `<Fact of>` may quote. */
  readonly texts: Readonly<Record<string, string>>;
  /** Section pages in the pamphlet's order. */
  readonly sections: readonly Section[];
  /** The page about this site, whose gap register belongs to the edition. */
  readonly about: Section;
  /** All clauses in reading order. */
  readonly clauses: readonly Clause[];
  readonly clauseById: ReadonlyMap<string, Clause>;
}
