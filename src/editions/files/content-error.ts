/** One thing wrong in a content file, said so that an editor can mend it. */
export interface Finding {
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based line, where it is known. */
  readonly line?: number | undefined;
  /** Field or component, e.g. `contacts.agency.tel`. */
  readonly field: string;
  /** What is wrong and what is expected, Japanese first, English after ` / `. */
  readonly message: string;
}

/** `content/2025/edition.json:12  applicationDeadline: …` */
export function findingText({ file, line, field, message }: Finding): string {
  return `${file}${line ? `:${line}` : ''}  ${field}: ${message}`;
}

/** Stops the build with all findings of a run, not only the first. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(
      `内容のファイルに誤りが${findings.length}件あります / ${findings.length} error(s) in content\n${findings.map(findingText).join('\n')}`,
    );
    this.name = 'ContentError';
    this.findings = findings;
    // Where in the program a slip in the content was noticed helps nobody who can mend it, and buries the findings.
    this.stack = '';
  }
  /**
   * Without the findings: Astro looks for words such as "document" in this text and
   * then advises about browser APIs, which a field named document.issued has nothing to do with.
   */
  override toString(): string {
    return `${this.name}（${this.findings.length}）`;
  }
}
