/**
 * Marks in the clause that the address leads to what a search found there (`?mark=暗号資産#common-10`). A file of its
 * own (pages/scripts/marks.js.ts), which search-field.ts imports when an address names words: most readers never need it.
 */
import { withDenial } from '../search/display/denial.ts';
import { LONGEST_MARK, MARK_PARAMETER, MOST_MARKS } from '../search/display/mark-limits.ts';

/** The rules of marks.css. */
declare const STYLES: string;

/** What may hold marks: a clause, as prose, row or entry. The whole page or a chapter may not, whatever the address says. */
const CLAUSE = ':is(article, div, li, tr, tbody, dt, dd)[id]';
const LARGER = ':is(article, h1, h2)';

/** The clause that the address leads to; null for none, for a broken address (`#%`), and for more than a clause. */
function clauseInAddress(): Element | null {
  try {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    return target?.matches(CLAUSE) && target.closest('main') && !target.querySelector(LARGER) ? target : null;
  } catch {
    return null;
  }
}

/** The words of an address, as many and as long as a search of this site sends, longest first. */
function wordsToMark(search: string): string[] {
  const words = new Set(new URLSearchParams(search).getAll(MARK_PARAMETER));
  return [...words]
    .filter((word) => word.trim() !== '' && [...word].length <= LONGEST_MARK)
    .slice(0, MOST_MARKS)
    .sort((a, b) => b.length - a.length);
}

/** Marks every place of a word below an element that is not marked yet, with its denial, also across the borders of elements. */
function markWord(root: Element, word: string): void {
  const pieces: { readonly node: Text; readonly start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    // What is marked already stays one piece: a sign that no word holds stands for it.
    if (node.parentElement?.closest('mark')) text += '\n';
    else {
      pieces.push({ node, start: text.length });
      text += node.data;
    }
  }
  // From the end, so that the places before stay where they are.
  let marked = text.length;
  for (
    let at = text.lastIndexOf(word);
    at >= 0;
    at = marked < word.length ? -1 : text.lastIndexOf(word, marked - word.length)
  ) {
    const whole = withDenial(text, at, at + word.length);
    const end = Math.min(whole.to, marked);
    marked = whole.from;
    for (const { node, start } of pieces) {
      const from = Math.max(whole.from - start, 0);
      const to = Math.min(end - start, node.length);
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(document.createElement('mark'));
    }
  }
}

/** A line that says where the marks come from, with a way to be rid of them. */
function addNote(clause: Element): void {
  const note = document.createElement('p');
  note.className = 'marks';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '印を消す';
  button.onclick = () => {
    for (const mark of clause.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    clause.normalize();
    note.remove();
    const address = new URL(location.href);
    address.searchParams.delete(MARK_PARAMETER);
    history.replaceState(history.state, '', address);
  };
  note.append('さがした言葉に印を付けています。', button);
  // A row of a table can hold no paragraph: its last cell does.
  const rows = clause.matches('tr, tbody') ? clause.querySelectorAll('td') : [];
  const host = rows[rows.length - 1] ?? clause;
  host.append(note);
}

function showMarks(): void {
  const words = wordsToMark(location.search);
  const clause = words.length > 0 ? clauseInAddress() : null;
  if (!clause) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  for (const word of words) markWord(clause, word);
  if (!clause.querySelector('mark')) return;
  // A word that only the apparatus holds would be marked where nobody sees it.
  for (const apparatus of clause.querySelectorAll('details'))
    apparatus.open ||= apparatus.querySelector('mark') !== null;
  addNote(clause);
}

showMarks();
