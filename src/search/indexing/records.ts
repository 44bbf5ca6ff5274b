import type { Clause } from '../../editions/clauses/model.ts';
import type { Edition } from '../../editions/load.ts';
import { filledText } from '../../editions/words/filled-facts.ts';
import { fold, partsOf } from '../fold.ts';
import type { RecordEntry } from '../record.ts';
import { packText, titleLeads } from '../text.ts';
import { editionPages } from './pages.ts';

/** One record as it goes into catalogue, book and index. */
export interface SearchRecord {
  /** What lists of words call it, and its address in the index: id of a clause, group or answer, `section:exclusions`. */
  readonly name: string;
  readonly entry: RecordEntry;
  /** As readers see it; one line a block. */
  readonly text: string;
  /** Codes of the parts of a clause. */
  readonly partCodes: readonly string[];
  /** Questions in readers' words that it answers. */
  readonly questions: readonly string[];
  /** Folded title (unless the text begins with it), text and codes: what phrases may stand in. */
  readonly fields: readonly string[];
  /** Title and text for display; see text.ts. */
  readonly packed: string;
  /** Where its words come from, for messages. */
  readonly source: { readonly file: string; readonly line: number | undefined };
}

type Draft = Omit<SearchRecord, 'fields' | 'packed' | 'entry'> & {
  readonly entry: Omit<RecordEntry, 'length' | 'titleLeads'>;
};

/**
 * The records of an edition: each clause that is not a part of another (its text
 * contains its parts), each page and group, each written answer. The list of gaps
 * in the source on the page about this site is left out: it speaks of the
 * restatement, not of the insurance. `withAbout`: whether that page is this edition's.
 */
export function recordsOf(edition: Edition, withAbout: boolean): SearchRecord[] {
  const pages = editionPages(edition, withAbout);
  const pageOf = new Map(pages.map(({ slug }, place) => [slug, place]));
  const groups = groupTitles(edition, withAbout);
  const groupOf = new Map(
    [...edition.sections, edition.about].flatMap((section) =>
      section.groups.map(({ id, title }) => [id, groups.indexOf(title)] as const),
    ),
  );
  const partCodes = Map.groupBy(edition.clauses, ({ parent }) => parent ?? '');
  const clauses = edition.clauses
    .filter(
      ({ parent, section, kind }) => parent === undefined && !(section === 'about' && (kind === 'gap' || !withAbout)),
    )
    .map(
      (clause): Draft => ({
        name: clause.id,
        entry: {
          form: clause.form as RecordEntry['form'],
          id: clause.id,
          code: clause.code,
          title: clause.title,
          kind: clause.kind,
          page: pageOf.get(clause.section) ?? 0,
          group: groupOf.get(clause.group) ?? -1,
          plan: clause.plan ?? '',
          clauses: [],
          silent: 0,
          joining: clause.joining ? 1 : 0,
        },
        text: withLimits(clause, edition),
        partCodes: (partCodes.get(clause.id) ?? []).map(({ code }) => code),
        questions: edition.answers.clauseQuestions[clause.id] ?? [],
        source: { file: clause.file, line: clause.line },
      }),
    );
  const numberOf = new Map(clauses.map(({ entry }, number) => [entry.id, number]));
  const page = (place: number, id: string, title: string, text: string): Draft => ({
    name: id === '' ? `section:${pages[place]?.slug}` : id,
    entry: {
      form: 'page',
      id,
      code: '',
      title,
      kind: '',
      page: place,
      group: id === '' ? -1 : (groupOf.get(id) ?? -1),
      plan: '',
      clauses: [],
      silent: 0,
      joining: 0,
    },
    text,
    partCodes: [],
    questions: [],
    source: { file: pages[place]?.path ?? '', line: undefined },
  });
  const pageRecords = pages.flatMap(({ title, lead, groups: own }, place) => [
    page(place, '', title, lead),
    ...own.map((group) => page(place, group.id, group.title, group.intro)),
  ]);
  const answers = edition.answers.answers.map((answer): Draft => {
    const [first] = answer.clauses;
    const target = edition.clauseById.get(first ?? '');
    return {
      name: answer.id,
      entry: {
        form: 'answer',
        id: '',
        code: '',
        title: answer.title,
        kind: '',
        page: pageOf.get(target?.section ?? '') ?? 0,
        group: -1,
        plan: '',
        clauses: answer.clauses.flatMap(
          (id) => numberOf.get(id) ?? numberOf.get(edition.clauseById.get(id)?.parent ?? '') ?? [],
        ),
        silent: answer.silent ? 1 : 0,
        joining: answer.clauses.some((id) => edition.clauseById.get(id)?.joining) ? 1 : 0,
      },
      text: filledText(answer.text, edition.texts),
      partCodes: [],
      questions: answer.questions,
      source: { file: `${edition.id}/answers.json`, line: undefined },
    };
  });
  return [...clauses, ...pageRecords, ...answers].map(complete);
}

/** Titles of all groups, each once. */
export function groupTitles(edition: Edition, withAbout: boolean): string[] {
  const sections = withAbout ? [...edition.sections, edition.about] : edition.sections;
  return [...new Set(sections.flatMap(({ groups }) => groups.map(({ title }) => title)))];
}

/**
 * The text of a clause; an exclusion to which a note of its own group sets limits
 * carries them, so that it is never read without (共通①–③ and 共通注).
 */
function withLimits(clause: Clause, edition: Edition): string {
  if (clause.kind !== 'exclusion') return clause.text;
  const limits = clause.see.flatMap((id) => {
    const note = edition.clauseById.get(id);
    return note && note.kind === 'note' && note.group === clause.group ? `${note.code}：${note.text}` : [];
  });
  return [clause.text, ...limits].join('\n');
}

/** Exact lengths would cost 300 bytes of every first search. */
function roundedLength(text: string): number {
  const step = 20;
  return Math.round([...fold(text)].length / step) * step;
}

function complete({ entry, ...draft }: Draft): SearchRecord {
  const shown = { title: entry.title, text: draft.text };
  const leads = titleLeads(shown);
  return {
    ...draft,
    entry: { ...entry, length: roundedLength(draft.text), titleLeads: leads ? 1 : 0 },
    fields: [...(leads ? [] : partsOf(entry.title)), ...partsOf(draft.text), entry.code, ...draft.partCodes]
      .map(fold)
      .filter((field) => field !== ''),
    packed: packText(shown),
  };
}
