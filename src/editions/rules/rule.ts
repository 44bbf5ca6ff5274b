/** A slip that a rule found: where in the data, and what to do. */
export interface RuleFinding {
  /** File inside the edition's folder. */
  readonly file: string;
  /** Keys and positions of the value in the file. */
  readonly path: readonly (string | number)[];
  /** Japanese first, English after ` / `. */
  readonly message: string;
}
