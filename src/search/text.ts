/** Title and text of a record, as readers see them. */
export interface RecordText {
  readonly title: string;
  readonly text: string;
}

/** One string, since a Pagefind filter value is one string. */
export function packText({ title, text }: RecordText): string {
  return `${title}\n${text}`;
}

/** Undoes `packText`. Throws on anything else: a fragment of another build. */
export function unpackText(packed: unknown): RecordText {
  if (typeof packed !== 'string' || !packed.includes('\n')) throw new TypeError('unexpected fragment');
  const end = packed.indexOf('\n');
  return { title: packed.slice(0, end), text: packed.slice(end + 1) };
}

/** Whether a text begins with its title, as the texts of rows and terms do. */
export function titleLeads({ title, text }: RecordText): boolean {
  return text === title || text.startsWith(`${title}\n`);
}

/** A stretch of a text whose label must not be cut off. */
export interface LabelledStretch {
  readonly from: number;
  /** Behind the label. */
  readonly to: number;
  /** 「（この項にあたりません）」 */
  readonly label: string;
}

/**
 * Where the exceptions of a text stand: from the line that begins with ただし、 (or
 * the last one) to the line that is their label, `（この項にあたりません）`. An
 * excerpt that shows a part of one, but not its label, must show the label behind
 * it: without, it reads as the opposite.
 */
export function exceptionsIn(text: string): LabelledStretch[] {
  const found: LabelledStretch[] = [];
  let at = 0;
  let begin: number | undefined;
  let previous = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('ただし、')) begin = at;
    if (/^（[^（）]*(?:（[^（）]*）)?[^（）]*）$/.test(line) && at > 0) {
      found.push({ from: begin ?? previous, to: at + line.length, label: line });
      begin = undefined;
    }
    previous = at;
    at += line.length + 1;
  }
  return found;
}
