/** What the fragment of a record carries beside Pagefind's words: title and text as readers see them. */
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
