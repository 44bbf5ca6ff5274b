/** The desk: a page of this machine alone that records confirmations, and is asked by nobody else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskServer, LOOPBACK } from '../../../src/authoring/desk/server.ts';
import { markedSide } from '../../../src/authoring/marked-side.ts';
import { newEdition } from '../../../src/authoring/new-edition.ts';
import { changedWords } from '../../../src/editions/changes/marked-words.ts';
import { judgedItems } from '../../../src/editions/confirmation/gate.ts';
import { editionYears } from '../../../src/editions/load.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';

const root = copyContent('desk');
const from = editionYears(root)[0] ?? '';
const year = String(Number(from) + 1);
const folder = join(root, year);
let server: Server;
let port = 0;
beforeAll(async () => {
  newEdition(root, year);
  const path = join(folder, 'sections/exclusions.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(<Clause id="common-01"[^>]*>\s+)/, '$1あたらしい言葉。'));
  server = deskServer(folder, 'void 0');
  await new Promise<void>((done) => server.listen(0, LOOPBACK, done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  removeContent(root);
});

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Reply> {
  return new Promise((done, fail) => {
    const own = request(
      { host: LOOPBACK, port, path, method: body === undefined ? 'GET' : 'POST', headers },
      (message) => {
        let text = '';
        message.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        message.on('end', () => done({ status: message.statusCode ?? 0, headers: message.headers, body: text }));
      },
    );
    own.once('error', fail);
    own.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const page = async () => parse((await ask('/')).body, { blockTextElements: { script: true, style: true } });
const tokenOf = async () => (await page()).querySelector('meta[name="desk-token"]')?.getAttribute('content') ?? '';
const find = (file: string, name: string) =>
  judgedItems(folder).find(({ item }) => item.file === file && item.name === name) ?? {
    item: undefined,
    state: undefined,
  };
async function post(action: string, name: { file: string; name: string; hash?: string; by?: string }, headers = {}) {
  return ask(
    action,
    { 'content-type': 'application/json', 'x-desk-token': await tokenOf(), ...headers },
    { hash: find(name.file, name.name).item?.hash ?? '', by: 'KM', ...name },
  );
}

const clause = { file: 'sections/exclusions.mdx', name: 'common-04' };

test('画面は、どの項目も、前の版の文、いまの文、出典の場所とともに1度ずつ見せる', async () => {
  const html = await page();
  const articles = html.querySelectorAll('article');
  expect(articles.map((own) => `${own.getAttribute('data-file')} ${own.getAttribute('data-name')}`)).toEqual(
    judgedItems(folder).map(({ item }) => `${item.file} ${item.name}`),
  );
  const changed = html.querySelector('article[data-name="common-01"]');
  expect(changed?.querySelector('ins')?.text).toContain('あたらしい言葉');
  expect(changed?.querySelector('.place')?.text).toMatch(/14章「.+」【共通】①/);
  expect(html.querySelector('article[data-name="common-04"]')?.text).toContain(`${from}年度版と同じ`);
  expect(html.querySelector('article[data-name="contacts.agency"] .place')?.text).toContain('2人で確かめる');
});

test('データの項目は、日本語の名で、値を埋め、関連を符号で見せる', async () => {
  const html = await page();
  const words = (file: string, name: string) =>
    html.querySelector(`article[data-file="${file}"][data-name="${name}"] pre`)?.text ?? '';
  expect(words('edition.json', 'contacts.agency')).toContain('電話番号（tel）：');
  const all = html.querySelectorAll('article[data-file$=".json"] pre').map(({ text }) => text);
  expect(all.filter((text) => /<Fact|〔/.test(text))).toEqual([]);
  expect(words('answers.json', 'answers.answer-phone')).toMatch(/もとになる条項の id（clauses）：窓口①/);
  expect(
    judgedItems(folder).filter(({ item }) => !/[ぁ-んァ-ヶ一-龠]/.test(item.title) || /\.json/.test(item.title)),
  ).toEqual([]);
});

test('前の版にあり、この版にない項目は、先頭に挙がる', async () => {
  expect((await page()).querySelector('#gone')).toBeNull();
  const path = join(folder, 'answers.json');
  const whole = readFileSync(path, 'utf8');
  const data = JSON.parse(whole) as { answers: { id: string; text: string }[] };
  const [lost] = data.answers.splice(0, 1);
  writeFileSync(path, JSON.stringify(data));
  const gone = (await page()).querySelector('main > section')?.text ?? '';
  writeFileSync(path, whole);
  expect(gone).toContain(`${from}年度版にあり、${year}年度版にないもの（1件）`);
  expect(gone).toContain(`answers.${lost?.id}`);
});

test('画面は外のものを読み込まず、枠に入らず、そのことを方針で言う', async () => {
  const { body, headers } = await ask('/');
  expect(body).not.toMatch(/(?:src|href)=/);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
});

describe('記録', () => {
  test('確かめたと言うと記録し、取り消すと消える', async () => {
    const confirmed = await post('/confirm', clause);
    expect([confirmed.status, JSON.parse(confirmed.body)]).toEqual([
      200,
      { text: expect.stringMatching(/^確認済み（KM /), state: 'confirmed' },
    ]);
    expect(find(clause.file, clause.name).state?.tag).toBe('confirmed');
    expect(JSON.parse((await post('/withdraw', clause)).body)).toMatchObject({ state: 'open' });
    expect(find(clause.file, clause.name).state?.tag).toBe('open');
  });

  test('画面を開いたあとに文が変わっていたら、記録しない', async () => {
    const reply = await post('/confirm', { ...clause, hash: '0123456789abcdef' });
    expect([reply.status, reply.body]).toEqual([409, expect.stringContaining('文が変わりました')]);
    expect(find(clause.file, clause.name).state?.tag).toBe('open');
  });

  test.each([
    [{ ...clause, by: '' }, 400],
    [{ ...clause, by: '<script>' }, 400],
    [{ ...clause, name: 'common-98' }, 404],
    [{ ...clause, file: `../${from}/premiums.json` }, 404],
  ])('%j は %i', async (body, status) => {
    expect((await post('/confirm', body)).status).toBe(status);
  });
});

describe('ほかからの求め', () => {
  test.each([
    ['ほかの名（DNSの書きかえ）', { host: 'desk.example' }],
    ['ほかのサイト', { origin: 'https://desk.example' }],
    ['ほかのサイトの枠や絵', { 'sec-fetch-site': 'cross-site' }],
    ['ほかの番号のサイト', { origin: `http://${LOOPBACK}:1` }],
  ])('%s には、画面も見せず、記録もしない', async (_, headers) => {
    expect((await ask('/', headers)).status).toBe(403);
    expect((await post('/confirm', clause, headers)).status).toBe(403);
    expect(find(clause.file, clause.name).state?.tag).toBe('open');
  });

  test('合い言葉のない求めと、フォームの形の求めは断る', async () => {
    expect((await post('/confirm', clause, { 'x-desk-token': '' })).status).toBe(403);
    expect((await post('/confirm', clause, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await ask('/../edition.json')).status).toBe(404);
    expect(find(clause.file, clause.name).state?.tag).toBe('open');
  });
});

test('語ごとの違い：合わせると、どちらの文にも戻る。記号は命令にならない', () => {
  for (const [before, after] of [
    ['保険金は支払われません。', '保険金は一部だけ支払われます。'],
    ['', '新しい'],
    ['<b>旧</b>', '<i>新</i>'],
  ] as const) {
    const words = changedWords(before, after);
    const side = (own: string) =>
      words
        .filter(({ kind }) => kind === 'same' || kind === own)
        .map(({ text }) => text)
        .join('');
    expect([side('removed'), side('added')]).toEqual([before, after]);
    expect(markedSide(words, 'after')).not.toMatch(/<(?!\/?ins>)/);
  }
});
