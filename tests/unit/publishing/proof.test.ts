/** The proof for the insurer: every clause with code, source and a box. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceText } from '../../../src/editions/words/source.ts';
import { buildSite, siteFolder } from '../../support/build-site.ts';
import { edition } from '../../support/edition.ts';

const site = `proof-${process.pid}`;
let document: HTMLElement;
beforeAll(async () => {
  const folder = await buildSite(site, { PROOF: '1' });
  document = parse(readFileSync(join(folder, '2014/proof/index.html'), 'utf8'));
});
afterAll(() => {
  for (const folder of [siteFolder(site), `${siteFolder(site)}-cache`])
    rmSync(folder, { recursive: true, force: true });
});

const plain = (text: string) => text.replace(/\s/g, '');
const { clauses, facts, sections, about } = edition;

test('すべての条項が、符号・本文・出典・印を付ける四角とともに1度ずつ、本の順に並ぶ', () => {
  const whole = clauses.filter(({ parent }) => parent === undefined);
  const articles = document.querySelectorAll('main article.tick');
  // The written answers follow the clauses they stand on.
  expect(articles.map((article) => article.getAttribute('id'))).toEqual(
    [...whole, ...edition.answers.answers].map(({ id }) => id),
  );
  for (const [index, clause] of whole.entries()) {
    const article = articles[index];
    const text = plain(article?.structuredText ?? '');
    expect(plain(article?.querySelector('h4 b')?.text ?? '')).toBe(plain(clause.code));
    expect(text, clause.id).toContain(plain(clause.text));
    expect(text, clause.id).toContain(plain(`出典 ${sourceText(clause, facts)}`));
  }
});

test('号と例外も、それぞれの四角を持つ', () => {
  const parts = clauses.filter(({ parent }) => parent !== undefined);
  expect(document.querySelectorAll('main .parts .tick').map(({ text }) => text)).toEqual(parts.map(({ code }) => code));
});

test('章の前書きと、まとまりの地の文も並ぶ', () => {
  const text = plain(document.querySelector('main')?.structuredText ?? '');
  for (const section of [...sections, about]) {
    expect(text).toContain(plain(section.lead));
    for (const { intro, title } of section.groups)
      expect([text.includes(plain(title)), text.includes(plain(intro))]).toEqual([true, true]);
  }
});

test('検索エンジンに載せない印があり、承認番号の欄は空', () => {
  expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toContain('noindex');
  expect(document.querySelector('.signed dt')?.text).toBe('引受保険会社の承認番号');
  expect(document.querySelector('.signed dd')?.text).toBe('');
});

test('どのクラスにも、このページの書式に規則がある', () => {
  const style = document
    .querySelectorAll('style')
    .map(({ text }) => text)
    .join('\n');
  const names = document.querySelectorAll('main, main *').flatMap(({ classNames }) => classNames.split(/\s+/));
  expect([...new Set(names)].filter((name) => name !== '' && !new RegExp(`\\.${name}(?![\\w-])`).test(style))).toEqual(
    [],
  );
});
