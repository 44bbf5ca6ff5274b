/**
 * What the domain takes from the platform beyond the language, the same in browsers and in Node. Read by
 * src/domain/tsconfig.json alone, which knows neither DOM nor Node.
 */
declare class URLSearchParams {
  constructor(query?: string);
  get(name: string): string | null;
  set(name: string, value: string): void;
  toString(): string;
}
