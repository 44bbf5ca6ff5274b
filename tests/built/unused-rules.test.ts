/**
 * No rule of the style sheets is there for nothing: each selector matches an element of some built page, or names
 * something that a script sets.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { PROJECT, siteFolder } from '../support/build-site.ts';
import { fileOf, pagesOf } from '../support/pages.ts';
import { writtenSelectors } from '../support/style-rules.ts';

/** Every state of the edition, with and without a public address. */
const SITES = ['ended', 'current', 'upcoming', 'based'] as const;
const pages: readonly HTMLElement[] = SITES.flatMap((name) =>
  pagesOf(siteFolder(name))
    .filter((page) => name === 'ended' || /^2014\/(premiums\/|calculator\/)?$/.test(page))
    .map((page) => parse(readFileSync(join(siteFolder(name), fileOf(page)), 'utf8'))),
);
/** Words of the scripts that change pages, and of the one page that is built for proofreading only. */
const moving = new Set(
  globSync(
    ['src/scripts/*.ts', 'src/search/{page,display}/*.ts', 'src/calculator/*.{ts,tsx}', 'src/pages/*/proof.astro'],
    {
      cwd: PROJECT,
    },
  ).flatMap((file) => readFileSync(join(PROJECT, file), 'utf8').match(/[a-z][\w-]*/g) ?? []),
);
/** `data-call-first` is `dataset.callFirst` in a script. */
const camel = (name: string) =>
  name.replace(/^data-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const isMoving = (name: string) => moving.has(name) || (name.startsWith('data-') && moving.has(camel(name)));

/** Elements that stand empty in the page: a script fills them. */
const FILLED = ['.facet'];

test('どの規則にも、当てはまる要素か、命令が付ける名がある', () => {
  const selectors = writtenSelectors();
  expect(selectors.length).toBeGreaterThan(300);
  const unused = selectors.filter(({ still, names }) => {
    if (names.some(isMoving) || FILLED.some((filled) => still.startsWith(filled))) return false;
    return !pages.some((page) => page.querySelector(still) !== null);
  });
  expect(unused.map(({ file, line, still }) => `${file}:${line} ${still}`)).toEqual([]);
}, 120_000);
