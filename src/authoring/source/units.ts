/** A sentence, a heading or an entry of a list in the text of a pamphlet. */
export interface SourceUnit {
  readonly text: string;
  /** 1-based line of the text file in which it begins. */
  readonly line: number;
}

/** Signs that begin an entry of a list, a note or a heading: what stands before them is finished. */
const BEGINS =
  /^(?:[・●○◆◇■□◼◾▪▶►→⇒※＊*★☆【＜<《「『〔（(①-⑳❶-❿⓪]|[0-9]{1,2}[.．）)]|[ア-ン][.．）)　 ]|\([0-9ア-ン]\)|第[0-9一二三四五六七八九十]+[章条])/;
/** Entries that stand in one line, one behind the other. */
const INSIDE = /(?=[●◆◼■①-⑳])/;
/** Shorter lines stand alone: a heading, a cell of a table. */
const FULL_LINE = 16;
const ENDS = /[。！？!?]$/;

/** Figures and letters in half width, white space gone from between Japanese letters. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim();
}

/**
 * The sentences of a PDF's text. Line breaks inside a sentence are undone; a line that
 * begins an entry, and whatever follows a short line, begins anew. Numbers of pages are left out.
 */
export function sourceUnits(source: string): SourceUnit[] {
  const units: SourceUnit[] = [];
  let open: { text: string; line: number; last: number } | undefined;
  const close = () => {
    if (!open) return;
    const { line } = open;
    for (const sentence of open.text.split(/(?<=[。！？](?![）)」』]))/)) {
      const text = plain(sentence);
      if (text !== '' && !/^[\d\s-]+$/.test(text)) units.push({ text, line });
    }
    open = undefined;
  };
  const pieces = source
    .split(/\r?\n|\f/)
    .flatMap((written, index) => written.split(INSIDE).map((piece) => ({ piece: piece.trim(), line: index + 1 })));
  for (const { piece, line } of pieces) {
    const text = plain(piece);
    if (text === '') continue;
    // A blank line in the middle of a sentence is an accident of the layout.
    if (open && (BEGINS.test(piece) || ENDS.test(open.text) || open.last < FULL_LINE)) close();
    open = open
      ? {
          text: open.text + (/[\w]$/.test(open.text) && /^\w/.test(text) ? ' ' : '') + text,
          line: open.line,
          last: text.length,
        }
      : { text, line, last: text.length };
  }
  close();
  return units;
}
