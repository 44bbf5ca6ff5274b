import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Selector, type SelectorComponent, transform } from 'lightningcss';
import { PROJECT } from './build-site.ts';

/** A selector of a style sheet of the project. */
export interface WrittenSelector {
  readonly file: string;
  readonly line: number;
  /** As far as a page at rest can match it: without :hover, ::before and the like. */
  readonly still: string;
  /** Classes, ids, attributes, and elements that only scripts make, as far as it names them. */
  readonly names: readonly string[];
}

/** Pseudo-classes that say where an element stands or what it holds; all others are states or belong to browsers. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'is',
  'where',
  'not',
  'has',
  'first-child',
  'last-child',
  'only-child',
]);

function attributeText(component: Extract<SelectorComponent, { type: 'attribute' }>): string {
  const { name, operation } = component;
  if (!operation) return `[${name}]`;
  const sign = {
    equal: '=',
    includes: '~=',
    'dash-match': '|=',
    prefix: '^=',
    substring: '*=',
    suffix: '$=',
  }[operation.operator];
  return `[${name}${sign}${JSON.stringify(operation.value)}]`;
}

const COMBINATORS: Readonly<Record<string, string>> = {
  descendant: ' ',
  child: ' > ',
  'next-sibling': ' + ',
  'later-sibling': ' ~ ',
};

/** One part of a compound as it stands at rest; empty for states, and for what must not be there, which says nothing. */
function partText(component: SelectorComponent): string {
  switch (component.type) {
    case 'class':
      return `.${component.name}`;
    case 'id':
      return `#${component.name}`;
    case 'type':
      return component.name;
    case 'attribute':
      return attributeText(component);
    case 'pseudo-class':
      if (!STRUCTURAL.has(component.kind) || component.kind === 'not') return '';
      return 'selectors' in component && component.selectors
        ? `:${component.kind}(${(component.selectors as readonly Selector[]).map(stillText).join(', ')})`
        : `:${component.kind}`;
    default:
      return '';
  }
}

function stillText(selector: Selector): string {
  let text = '';
  let compound = '';
  for (const component of selector) {
    if (component.type !== 'combinator') compound += partText(component);
    // ::before belongs to the element before it.
    else if (component.value in COMBINATORS) {
      text += (compound || '*') + COMBINATORS[component.value];
      compound = '';
    }
  }
  return text + (compound || '*');
}

function namesIn(selector: Selector): string[] {
  return selector.flatMap((component): string[] => {
    if (component.type === 'class' || component.type === 'id' || component.type === 'attribute')
      return [component.name];
    if (component.type === 'type') return component.name === 'mark' ? ['mark'] : [];
    const inner = component.type === 'pseudo-class' && component.kind !== 'not' && 'selectors' in component;
    return inner && component.selectors ? (component.selectors as readonly Selector[]).flatMap(namesIn) : [];
  });
}

/** The editors' desk is no page of the site. */
const OF_EDITORS = ['src/authoring/**'];

/** Every selector of the site's own style sheets, also of those in `<style>` of components. */
export function writtenSelectors(): WrittenSelector[] {
  return globSync('src/**/*.{css,astro}', { cwd: PROJECT, exclude: OF_EDITORS }).flatMap((file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    const sheets = file.endsWith('.css')
      ? [text]
      : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    const found: WrittenSelector[] = [];
    for (const code of sheets)
      transform({
        filename: file,
        code: Buffer.from(code),
        visitor: {
          Rule: {
            style(rule) {
              for (const selector of rule.value.selectors)
                found.push({
                  file,
                  line: rule.value.loc.line + 1,
                  still: stillText(selector),
                  names: namesIn(selector),
                });
            },
          },
        },
      });
    return found;
  });
}
