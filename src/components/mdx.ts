/** What an MDX section may use; see src/editions/mdx/component-schemas.ts for the attributes. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Clause from './clause/Clause.astro';
import Closed from './clause/Closed.astro';
import Contact from './clause/Contact.astro';
import Exception from './clause/Exception.astro';
import Fact from './clause/Fact.astro';
import Group from './clause/Group.astro';
import Item from './clause/Item.astro';
import Note from './clause/Note.astro';
import Plain from './clause/Plain.astro';
import Ref from './clause/Ref.astro';
import Silent from './clause/Silent.astro';
import Term from './clause/Term.astro';
import * as figures from './figures/registry.ts';

const modules = import.meta.glob<{ default: AstroComponentFactory }>('./figures/*/*.astro', { eager: true });

/** The component of a figure: figures/<its folder>/<its name>.astro. Throws when there is none. */
function figureComponent(name: string): AstroComponentFactory {
  const found = Object.entries(modules).find(([path]) => path.endsWith(`/${name}.astro`));
  if (!found) throw new Error(`src/components/figures/ に ${name}.astro がありません / no component for the figure`);
  return found[1].default;
}

export const mdxComponents = {
  Clause,
  Closed,
  Contact,
  Exception,
  Fact,
  Group,
  Item,
  Note,
  Plain,
  Ref,
  Silent,
  Term,
  ...Object.fromEntries(Object.keys(figures).map((name) => [name, figureComponent(name)])),
};
