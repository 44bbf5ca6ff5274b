/**
 * On a page of an earlier edition: the link to the newer one leads to the clause that the
 * address names (#id), unless the newer page has lost it or carries it elsewhere.
 */
import { pagePath } from '../site/addresses.ts';

/** The newer edition's year. */
declare const NEWEST: string;

const link = document.querySelector<HTMLAnchorElement>('[data-newer-link]');

if (link) {
  const page = link.getAttribute('href') ?? '';
  // Relative in a copy for a folder, whose addresses name the file of a page.
  const base = link.dataset['base'] ?? '/';
  const file = location.protocol === 'file:' ? 'index.html' : '';
  const words = (list: string | undefined) => (list === undefined ? [] : list.split(' '));
  const gone = words(link.dataset['gone']);
  // `id>slug`: the page of the newer edition that carries the clause.
  const moved = words(link.dataset['moved']);
  const follow = () => {
    const id = location.hash.slice(1);
    const slug = moved.find((entry) => entry.startsWith(`${id}>`))?.slice(id.length + 1);
    if (slug !== undefined) link.href = `${base}${pagePath(NEWEST, slug)}${file}#${id}`;
    else link.href = id === '' || gone.includes(id) ? page : `${page}#${id}`;
  };
  addEventListener('hashchange', follow);
  follow();
}
