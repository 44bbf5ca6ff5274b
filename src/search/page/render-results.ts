import { excerptOf, markedTitle } from '../display/excerpt.ts';
import { markedWords } from '../display/highlight.ts';
import { MARK_PARAMETER } from '../display/mark-limits.ts';
import { type RecordForm, recordPath } from '../record.ts';
import { element, link, withMarks } from './elements.ts';
import type { Hit } from './outcome.ts';
import { howWords } from './words.ts';

/** What stands in the place of a code, for records that have none. */
const FORM_NAMES: Readonly<Partial<Record<RecordForm, string>>> = { page: '章', answer: '答え' };

/** Where pages lie, and how they are named. */
export interface SiteAddresses {
  /** Address of the site's root, with a slash at its end. */
  readonly base: string;
  /** Whether folders must be named with their file, as on a disk. */
  readonly named: boolean;
}

/** What results need of the page: see page-parts.ts. */
export interface ResultPage {
  readonly site: SiteAddresses;
  readonly joining: readonly HTMLElement[];
}

/** Absolute address of a path from the site's root: `2025/exclusions/#common-10`. */
export function addressOf(path: string, { base, named }: SiteAddresses): string {
  return base + (named ? path.replace(/\/(?=$|#)/, '/index.html') : path);
}

/** One result: code, title, place, excerpt, plan. Its excerpt comes when the text is there; without it the result still leads to its clause. */
export function resultItem(hit: Hit, page: ResultPage, several: boolean, mixed: boolean): HTMLLIElement {
  const { search, entry, result } = hit;
  const { catalogue } = search;
  const title = link(
    addressOf(recordPath(entry, catalogue), page.site),
    ...withMarks(markedTitle(entry.title, result.marks)),
  );
  const place = [
    several ? catalogue.label : '',
    catalogue.pages[entry.page]?.title ?? '',
    catalogue.groups[entry.group] ?? '',
  ]
    .filter((part) => part !== '' && part !== entry.title)
    .join(' › ');
  const item = element('li', 'clause');
  // The code of a term repeats it: 用語「質権」.
  const code = FORM_NAMES[entry.form] ?? entry.code.replace(`「${entry.title}」`, '');
  if (code !== '') item.append(element('span', 'clause-code', code), ' ');
  item.append(element('h3', '', title));
  if (place !== '') item.append(element('p', 'place', place));
  const how = mixed ? howWords(hit) : '';
  if (how !== '') item.append(element('p', 'place', how));
  const excerpt = element('p', 'excerpt');
  item.append(excerpt, ...joiningNotice(hit, page));
  const plan = entry.plan === '' ? undefined : catalogue.plans[entry.plan];
  if (plan !== undefined) item.append(element('p', 'source', plan));
  // A reader who is quicker than the texts finds at least what matched in the title.
  if (isClause(hit)) title.href = withMarked(title.href, entry.title, hit);
  fillExcerpt(hit, title, excerpt);
  return item;
}

const isClause = ({ entry }: Hit) => FORM_NAMES[entry.form] === undefined;

/** An address that tells the page what to mark: what matched in a text. */
function withMarked(href: string, text: string, { result }: Hit): string {
  const address = new URL(href);
  address.searchParams.delete(MARK_PARAMETER);
  for (const word of markedWords(text, result.marks)) address.searchParams.append(MARK_PARAMETER, word);
  return address.href;
}

/** Excerpts are an addition: one that cannot be had leaves its place empty and the list as it is. */
function fillExcerpt(hit: Hit, title: HTMLAnchorElement, excerpt: HTMLElement): void {
  const { search, result } = hit;
  search.text(result.record).then(
    (text) => {
      excerpt.replaceChildren(...withMarks(excerptOf(text, result.marks)));
      if (isClause(hit)) title.href = withMarked(title.href, `${text.title}\n${text.text}`, hit);
    },
    () => excerpt.remove(),
  );
}

/** Below what says how to apply: that the time for it is over, as the page says of that edition; nothing before. */
function joiningNotice({ search, entry }: Hit, { joining }: ResultPage): Node[] {
  if (entry.joining === 0) return [];
  const said = joining.find(({ dataset }) => dataset['searchJoining'] === search.catalogue.edition);
  return [...(said?.querySelectorAll('.closed') ?? [])].map((line) => line.cloneNode(true));
}

/** A written answer to a question, with the clauses it rests on; unlike a clause, in a frame of its own. */
export function answerCard(hit: Hit, page: ResultPage): HTMLElement {
  const { search, entry, result } = hit;
  const { catalogue } = search;
  const text = element('p');
  search.text(result.record).then(
    (record) => text.replaceChildren(record.text),
    () => text.replaceChildren('もとになる項をお読みください。'),
  );
  const clauses = entry.clauses.flatMap((number) => {
    const clause = catalogue.records[number];
    return clause
      ? [
          link(
            addressOf(recordPath(clause, catalogue), page.site),
            [clause.code, clause.title].filter(Boolean).join('　'),
          ),
        ]
      : [];
  });
  return element(
    'article',
    entry.silent ? 'answer unwritten' : 'answer',
    ...(entry.silent ? [element('p', 'stamp', 'パンフレットに記載のないことがあります')] : []),
    element('h3', '', entry.title),
    text,
    ...joiningNotice(hit, page),
    ...(clauses.length > 0
      ? [
          element('p', 'basis', 'もとになる項'),
          element('ul', '', ...clauses.map((clause) => element('li', '', clause))),
        ]
      : []),
  );
}
