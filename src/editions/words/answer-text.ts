const FACT = /<Fact of="([^"]*)" ?\/>/g;

/** The text of an answer with its facts filled in; a fact that is unknown stays as it is written (rules/answers.ts reports it). */
export function answerText(text: string, texts: Readonly<Record<string, string>>): string {
  return text.replace(FACT, (written, path: string) => texts[path] ?? written);
}

/** Paths of the facts that a text quotes. */
export function factsIn(text: string): string[] {
  return [...text.matchAll(FACT)].map(([, path = '']) => path);
}

/** The text without its facts: what an editor typed by hand. */
export function withoutFacts(text: string): string {
  return text.replace(FACT, '');
}
