import { shiftJisSafe } from '../domain/premium/index.ts';

/** What the sheet says, line by line; the controls beside it are not part of it. */
const LINES = ':is(.calc-slip,.calc-out) :is(h2,p,dt,caption,tr,li):not(.calc-share *)';

/** The texts inside an element with a space between elements, without those of buttons. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('button')) button.remove();
  copy.normalize();
  const texts: string[] = [];
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '');
  return texts.filter(Boolean).join(' ');
}

/** A row with tabs between its cells, a term with its description, anything else as it reads. */
function lineOf(element: Element): string {
  if (element instanceof HTMLTableRowElement) return [...element.cells].map(textOf).join('\t');
  const description = element.tagName === 'DT' && element.nextElementSibling;
  return description ? `${textOf(element)}：${textOf(description)}` : textOf(element);
}

/**
 * The slip on the page as lines for a mail or a spreadsheet, conditions and contacts included; every character is
 * safe in Shift_JIS.
 */
export function plainText(): string {
  return shiftJisSafe(`${[...document.querySelectorAll(LINES)].map(lineOf).filter(Boolean).join('\n')}\n`);
}
