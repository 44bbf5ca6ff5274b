import { type HTMLElement, parse } from 'node-html-parser';
import { ContentError, type Finding } from '../../editions/files/content-error.ts';
import { fold } from '../fold.ts';
import type { EditionPage } from './pages.ts';
import type { SearchRecord } from './records.ts';

/** Figures with their units, as a premium table writes them in its cells. */
const FIGURES = /[A-Z]\d+(?!床|人|円)|[\d,億]+(?:万円|億円|円|床|人)/g;

/**
 * Stops the build when a record leads to a page or an element that is not built,
 * or when the page does not show what the record says. `readPage` gives the HTML
 * of a path such as `2025/exclusions/`, or undefined when there is no such page.
 */
export function checkPages(
  pages: readonly EditionPage[],
  records: readonly SearchRecord[],
  readPage: (path: string) => string | undefined,
): void {
  const built = new Map<string, HTMLElement | undefined>();
  const pageOf = (path: string): HTMLElement | undefined => {
    if (!built.has(path)) {
      const html = readPage(path);
      built.set(
        path,
        html === undefined ? undefined : parse(html, { blockTextElements: { script: false, style: false } }),
      );
    }
    return built.get(path);
  };
  const findings: Finding[] = [];
  for (const record of records) {
    const { entry, name, source } = record;
    const path = pages[entry.page]?.path ?? '';
    const where = { ...source, field: name };
    const page = pageOf(path);
    // An answer leads to its clauses; its own words stand in no page.
    if (entry.form === 'answer') continue;
    const element = entry.id === '' ? page : page?.getElementById(entry.id);
    if (!element) {
      findings.push({
        ...where,
        message: `ページ /${path} に id="${entry.id}" がないので、検索の結果から開けません / no such element in the built page`,
      });
      continue;
    }
    // The words of a page and of a group surround those of other records.
    const missing =
      entry.form === 'page'
        ? [entry.title].find((title) => !fold(element.textContent).includes(fold(title)))
        : missingLine(record, fold(shownBy(element, entry.form)), fold(page?.textContent ?? ''));
    if (missing !== undefined)
      findings.push({
        ...where,
        message: `ページ /${path}#${entry.id} に「${missing}」がありません。検索は画面にある言葉だけを見つけます / indexed but not shown`,
      });
  }
  if (findings.length > 0) throw new ContentError(findings);
}

/** The words that stand for a record on its page; the sizes of a premium row stand in the head of its table. */
function shownBy(element: HTMLElement, form: string): string {
  const head = form === 'premium' ? element.closest('table')?.querySelector('thead') : undefined;
  return `${head?.textContent ?? ''} ${element.textContent}`;
}

/** The first line of a record that its element does not show. */
function missingLine({ entry, text }: SearchRecord, shown: string, onPage: string): string | undefined {
  // A premium row is spread over head and cells of its table: its figures must stand there.
  const pieces = entry.form === 'premium' ? (text.match(FIGURES) ?? []) : text.split('\n');
  return pieces.find((piece) => {
    // An exception begins and ends with words of its own on the page; a limit stands in a clause beside.
    const own = piece.replace(/^ただし、/, '');
    const limit = /^[^：]{1,24}：(.*)$/.exec(piece)?.[1];
    return (
      !shown.includes(fold(piece)) &&
      !shown.includes(fold(own)) &&
      !/^（.*）$/.test(piece) &&
      !(entry.kind === 'exclusion' && limit !== undefined && onPage.includes(fold(limit)))
    );
  });
}
