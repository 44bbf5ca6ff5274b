import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { type ConfirmItem, confirmItems } from '../../editions/confirmation/items.ts';
import { stateOf, stateText, withConfirmation, withoutConfirmation } from '../../editions/confirmation/records.ts';
import { ContentError } from '../../editions/files/content-error.ts';
import { readSources } from '../../editions/files/sources.ts';
import { readEdition } from '../../editions/load.ts';
import { sourceText } from '../../editions/words/source.ts';
import { initials } from '../../schemas/confirmations.ts';
import { openDesk, saveDesk, today } from '../confirmation.ts';
import { NO_QUOTES, quotesOf, readable } from './readable.ts';
import { deskPage } from './view.ts';

/** The only address that the desk listens on: no other machine can reach it. */
export const LOOPBACK = '127.0.0.1';

/** A request's body is a few names; more is no request of this page. */
const LARGEST_BODY = 10_000;

const request = z.strictObject({ file: z.string(), name: z.string(), hash: z.string(), by: initials });

/** An edition with all that can be quoted from it; what is wrong with it, in words, when it cannot be read yet. */
function attempt(year: string, root: string) {
  try {
    const edition = readEdition(year, root);
    return { edition, quotes: quotesOf(edition), faults: '' };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { edition: undefined, quotes: NO_QUOTES, faults: error.message };
  }
}

/** The page as it is now: files and records are read for each request, since editors change them meanwhile. */
function pageOf(
  folder: string,
  keys: { readonly token: string; readonly nonce: string; readonly script: string },
): string {
  const [root, year] = [dirname(folder), basename(folder)];
  const { items, records } = openDesk(folder);
  const { from } = records;
  const now = attempt(year, root);
  const before = from === year ? undefined : attempt(from, root);
  const keyOf = ({ file, name }: ConfirmItem) => `${file} ${name}`;
  const earlier = new Map(
    (before ? confirmItems(readSources(from, root)) : []).map((item) => [keyOf(item), item] as const),
  );
  const kept = new Set(items.map(keyOf));
  return deskPage({
    year,
    from,
    faults: now.faults,
    entries: items.map((item) => {
      const old = earlier.get(keyOf(item));
      const chapter = item.chapter;
      return {
        item,
        state: stateOf(item, records),
        place:
          chapter === undefined
            ? (item.at ?? '')
            : now.edition
              ? sourceText({ chapter, at: item.at ?? '' }, now.edition.facts)
              : `${chapter}章 ${item.at ?? ''}`,
        before: old && readable(old, before?.quotes ?? NO_QUOTES),
        after: readable(item, now.quotes),
      };
    }),
    gone: [...earlier.values()]
      .filter((item) => !kept.has(keyOf(item)))
      .map((item) => ({ item, text: readable(item, before?.quotes ?? NO_QUOTES) })),
    ...keys,
  });
}

async function bodyOf(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

const told = (status: number, text: string, state?: string): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({ text, ...(state && { state }) }),
});

/** Records or takes back a confirmation, if the item still reads as it did when the page showed it. */
function change(folder: string, action: 'confirm' | 'withdraw', wanted: z.infer<typeof request>): Answer {
  const desk = openDesk(folder);
  const item = desk.items.find(({ file, name }) => file === wanted.file && name === wanted.name);
  if (!item) return told(404, 'この項目は、もうありません。画面を読み込み直してください。');
  if (item.hash !== wanted.hash)
    return told(409, '画面を開いたあとに、文が変わりました。画面を読み込み直して、いまの文を確かめてください。');
  const records =
    action === 'confirm'
      ? withConfirmation(desk.records, item, wanted.by, today())
      : withoutConfirmation(desk.records, item, wanted.by);
  saveDesk({ ...desk, records });
  const state = stateOf(item, records);
  return told(200, stateText(state), state.tag);
}

/** The desk of an edition's folder. `script` is the page's own script. It has to listen on LOOPBACK only. */
export function deskServer(folder: string, script: string): Server {
  const token = randomBytes(24).toString('hex');

  /** Whether a request comes from the page itself, and not from another site that the browser has open. */
  const isOwn = ({ headers }: IncomingMessage, port: number): boolean => {
    const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`];
    if (!hosts.includes(headers.host ?? '')) return false;
    if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return false;
    return (
      headers['sec-fetch-site'] === undefined || ['same-origin', 'none'].includes(String(headers['sec-fetch-site']))
    );
  };

  const answer = async (message: IncomingMessage, nonce: string, port: number): Promise<Answer> => {
    if (!isOwn(message, port)) return { status: 403, body: 'この画面からの求めではありません。' };
    const path = message.url ?? '';
    if (message.method === 'GET' && path === '/')
      return { status: 200, type: 'text/html; charset=utf-8', body: pageOf(folder, { token, nonce, script }) };
    if (message.method !== 'POST' || (path !== '/confirm' && path !== '/withdraw')) return { status: 404, body: '' };
    if (message.headers['x-desk-token'] !== token || message.headers['content-type'] !== 'application/json')
      return told(403, 'この画面からの求めではありません。画面を読み込み直してください。');
    const wanted = request.safeParse(await bodyOf(message));
    if (!wanted.success) return told(400, wanted.error.issues[0]?.message.split(' / ')[0] ?? '読み取れない求めです。');
    return change(folder, path === '/confirm' ? 'confirm' : 'withdraw', wanted.data);
  };

  const send = (response: ServerResponse, { status, type, body }: Answer, nonce: string) => {
    response.writeHead(status, {
      'content-type': type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    response.end(body);
  };

  return createServer((message, response) => {
    const nonce = randomBytes(16).toString('base64');
    answer(message, nonce, message.socket.localPort ?? 0)
      .catch((error: unknown): Answer => {
        if (error instanceof ContentError) return { status: 500, body: error.message };
        throw error;
      })
      .then((reply) => send(response, reply, nonce));
  });
}
