/** Text as a CSS string; quotes, backslashes, line ends and `<` are escaped. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

/**
 * Named pages that carry each chapter's name at the head of its sheets. The
 * browser's print engine knows no `string-set`, and a change of the named page
 * starts a new sheet by itself.
 */
export function runningHeads(chapters: readonly { readonly slug: string; readonly text: string }[]): string {
  return chapters
    .map(
      ({ slug, text }) =>
        `@page book-${slug}{@top-right{content:${cssString(text)}}}#section-${slug}{page:book-${slug}}`,
    )
    .join('');
}
