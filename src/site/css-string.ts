/** Text as a CSS string; quotes, backslashes, line ends and `<` are escaped. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
