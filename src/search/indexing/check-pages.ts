import { type HTMLElement, parse } from 'node-html-parser';
import type { Clause } from '../../editions/clauses/model.ts';
import { ContentError, type Finding } from '../../editions/files/content-error.ts';
import type { Edition } from '../../editions/load.ts';
import { fold } from '../fold.ts';
import { sectionPath } from './catalogue.ts';
import type { SearchRecord } from './records.ts';

/** Figures with their units, as a premium table writes them in its cells. */
const FIGURES = /[SP]\d+(?!床|人|円)|[\d,億]+(?:万円|億円|円|床|人)/g;

/**
 * Stops the build when a record leads to an element that the built page lacks,
 * or when the page does not show what the record says. `readPage` gives the HTML
 * of a path such as `2025/exclusions/`, or undefined when there is no such page.
 */
export function checkPages(
  edition: Edition,
  records: readonly SearchRecord[],
  readPage: (path: string) => string | undefined,
): void {
  const pages = new Map<string, HTMLElement | undefined>();
  const findings: Finding[] = [];
  for (const { clause } of records) {
    const path = sectionPath(edition, clause.section);
    if (!pages.has(path)) {
      const html = readPage(path);
      pages.set(
        path,
        html === undefined ? undefined : parse(html, { blockTextElements: { script: false, style: false } }),
      );
    }
    const element = pages.get(path)?.getElementById(clause.id);
    const where = { file: clause.file, line: clause.line, field: clause.id };
    if (!element) {
      findings.push({
        ...where,
        message: `ページ /${path} に id="${clause.id}" がないので、検索の結果から開けません / no such element in the built page`,
      });
      continue;
    }
    const missing = missingLine(clause, fold(shownBy(element, clause)));
    if (missing !== undefined)
      findings.push({
        ...where,
        message: `ページ /${path}#${clause.id} に「${missing}」がありません。検索は画面にある言葉だけを見つけます / indexed but not shown`,
      });
  }
  if (findings.length > 0) throw new ContentError(findings);
}

/** The words that stand for a clause on its page; the sizes of a premium row stand in the head of its table. */
function shownBy(element: HTMLElement, clause: Clause): string {
  const head = clause.form === 'premium' ? element.closest('table')?.querySelector('thead') : undefined;
  return `${head?.textContent ?? ''} ${element.textContent}`;
}

/** The first line of a clause that its element does not show. */
function missingLine(clause: Clause, shown: string): string | undefined {
  // A premium row is spread over head and cells of its table: its figures must stand there.
  const pieces = clause.form === 'premium' ? (clause.text.match(FIGURES) ?? []) : clause.text.split('\n');
  // An exception begins with words of its own on the page.
  return pieces.find((piece) => !shown.includes(fold(piece)) && !shown.includes(fold(piece.replace(/^ただし、/, ''))));
}
