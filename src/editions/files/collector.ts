import { ContentError, type Finding } from './content-error.ts';

/** Collects findings from several readers, so that an editor sees all slips at once. */
export class Collector {
  readonly findings: Finding[] = [];

  add(findings: readonly Finding[]): void {
    this.findings.push(...findings);
  }

  /** What `read` gives, or undefined when it throws a ContentError, whose findings are kept. */
  attempt<Result>(read: () => Result): Result | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      this.add(error.findings);
      return undefined;
    }
  }

  /** Throws a ContentError with all that was found so far, if anything was. */
  stopIfAny(): void {
    if (this.findings.length > 0) throw new ContentError(this.findings);
  }
}
