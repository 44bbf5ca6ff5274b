import type { ExcerptPart } from '../display/excerpt.ts';

/** An element with its class and children. Texts are text: nothing is ever parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = element('a', '', ...children);
  made.href = href;
  return made;
}

export function button(words: string, className: string, press: () => void): HTMLButtonElement {
  const made = element('button', className, words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** Text with its matches in <mark>. */
export function withMarks(parts: readonly ExcerptPart[]): Node[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', '', text) : document.createTextNode(text)));
}
