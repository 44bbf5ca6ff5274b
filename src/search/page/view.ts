import type { Catalogue, SectionEntry } from '../catalogue.ts';
import { type ExcerptPart, excerptOf, markedTitle } from '../display/excerpt.ts';
import { markedWords } from '../display/highlight.ts';
import type { Result } from '../query/engine.ts';
import type { RecordText } from '../text.ts';

/** A result with what is needed to show it. */
export interface ShownResult {
  readonly result: Result;
  readonly catalogue: Catalogue;
  /** Whether to name the edition, when several are searched. */
  readonly nameEdition: boolean;
  readonly text: () => Promise<RecordText>;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function withMarks(parts: readonly ExcerptPart[]): Node[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', '', text) : document.createTextNode(text)));
}

/** One result, without its excerpt, which comes with `fillExcerpt`. */
export function resultItem({ result, catalogue, nameEdition }: ShownResult, base: string): HTMLLIElement {
  const record = catalogue.records[result.record];
  if (!record) throw new RangeError('unknown record');
  const [, id, code, title, sectionNumber, groupNumber, plan] = record;
  const section = catalogue.sections[sectionNumber];
  // The code of a term repeats it: 用語「質権」.
  const link = element(
    'a',
    '',
    element('span', 'c', code.replace(`「${title}」`, '')),
    ...withMarks(markedTitle(title, result.variants)),
  );
  link.href = `${base}${section?.path ?? ''}#${id}`;
  const group = catalogue.groups[groupNumber];
  const place = [nameEdition ? catalogue.label : '', section?.title ?? '', group ?? '']
    .filter((part) => part !== '')
    .join(' › ');
  const item = element('li', 'cl', element('h3', '', link, place), element('p', 'excerpt'));
  const planWords = plan === '' ? undefined : catalogue.plans[plan];
  if (planWords !== undefined) item.append(element('p', 'src', planWords));
  return item;
}

/** Adds the excerpt, and to the link what the page is to mark. */
export async function fillExcerpt(item: HTMLLIElement, { result, text }: ShownResult): Promise<void> {
  const record = await text();
  item.querySelector('.excerpt')?.replaceChildren(...withMarks(excerptOf(record, result.variants)));
  const link = item.querySelector('a');
  if (!link) return;
  const address = new URL(link.href);
  for (const word of markedWords(`${record.title}\n${record.text}`, result.variants))
    address.searchParams.append('mark', word);
  link.href = address.href;
}

/** Links that narrow the results: exclusions first, then in the order of the book, with counts. */
export function facetList(
  sections: readonly SectionEntry[],
  counts: ReadonlyMap<string, number>,
  all: number,
  chosen: string,
  hrefOf: (section: string) => string,
): HTMLUListElement {
  const first = (slug: string) => (slug === 'exclusions' ? 0 : 1);
  const present = sections
    .filter(({ slug }) => counts.has(slug) || slug === chosen)
    .sort((a, b) => first(a.slug) - first(b.slug));
  const entry = (slug: string, label: string, count: number) => {
    const link = element('a', '', label, element('span', '', `${count}件`));
    link.href = hrefOf(slug);
    link.dataset['section'] = slug;
    if (slug === chosen) link.setAttribute('aria-current', 'true');
    return element('li', '', link);
  };
  return element(
    'ul',
    '',
    entry('', 'すべての章', all),
    ...present.map(({ slug, nav }) => entry(slug, nav, counts.get(slug) ?? 0)),
  );
}

/** もしかして with a link to the query in its right spelling. */
export function suggestionNote(word: string, href: string): HTMLParagraphElement {
  const link = element('a', '', word);
  link.href = href;
  return element('p', 'maybe', 'もしかして　', link);
}

/** What to do when a file could not be loaded. */
export function failureNote(indexHref: string, retry: () => void): HTMLElement {
  const button = element('button', 'btn', 'もう一度さがす');
  button.type = 'button';
  button.addEventListener('click', retry);
  const link = element('a', '', '五十音索引');
  link.href = indexHref;
  const title = element('h2', '', '検索の用意ができません');
  return element(
    'section',
    'zero',
    title,
    element(
      'p',
      '',
      '検索に使うファイルを読み込めませんでした。通信を確かめて、もう一度さがしてください。入力した言葉は残っています。',
    ),
    element('p', 'act', button),
    element('p', '', '索引からもさがせます。', link),
  );
}
