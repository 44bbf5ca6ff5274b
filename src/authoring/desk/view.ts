import { readFileSync } from 'node:fs';
import { changedWords } from '../../editions/changes/marked-words.ts';
import type { ConfirmItem } from '../../editions/confirmation/items.ts';
import { type ItemState, stateText } from '../../editions/confirmation/records.ts';
import { escaped, markedSide } from '../marked-side.ts';

/** An item as the page shows it. */
export interface DeskEntry {
  readonly item: ConfirmItem;
  readonly state: ItemState;
  /** Chapter and place in the pamphlet, in words. */
  readonly place: string;
  /** Words of the edition before; undefined when it has no such item. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface DeskPage {
  readonly year: string;
  readonly from: string;
  readonly entries: readonly DeskEntry[];
  /** What the edition before has and this one has not. */
  readonly gone: readonly { readonly item: ConfirmItem; readonly text: string }[];
  /** What stops facts from being filled in. */
  readonly faults: string;
  readonly token: string;
  readonly nonce: string;
  readonly script: string;
}

const STYLE = readFileSync(new URL('desk.css', import.meta.url), 'utf8');

function sidesHtml({ before, after }: DeskEntry, from: string, year: string): string {
  const side = (title: string, html: string) => `<section><h4>${title}</h4><pre>${html}</pre></section>`;
  if (before === undefined)
    return `<div class="sides">${side(`${from}年度版`, '（ありません。新しく書いたものです）')}${side(`${year}年度版`, escaped(after))}</div>`;
  if (before === after) return `<div class="sides">${side(`${from}年度版と同じ`, escaped(after))}</div>`;
  const words = changedWords(before, after);
  return `<div class="sides">${side(`${from}年度版`, markedSide(words, 'before'))}${side(`${year}年度版`, markedSide(words, 'after'))}</div>`;
}

function entryHtml(entry: DeskEntry, { year, from }: DeskPage): string {
  const { item, state, place } = entry;
  const eyes = item.eyes === 2 ? '　2人で確かめる' : '';
  const differs = entry.before === entry.after ? '' : ' data-differs';
  return `<article data-file="${escaped(item.file)}" data-name="${escaped(item.name)}" data-hash="${item.hash}" data-state="${state.tag}"${differs}>
<h3>${escaped(item.title)}</h3><p class="place">${escaped([place, `${item.file} ${item.name}`].filter(Boolean).join('　'))}${eyes}</p>
${sidesHtml(entry, from, year)}
<p class="state"><span role="status">${escaped(stateText(state))}</span>　<button type="button" data-do="confirm">原典と見くらべて、確かめた</button> <button type="button" data-do="withdraw">自分の確認を取り消す</button></p></article>`;
}

/** What is no longer there, to be looked for in the pamphlet: nobody is asked to confirm what cannot be seen. */
function goneHtml({ gone, year, from }: DeskPage): string {
  if (gone.length === 0) return '';
  const items = gone.map(
    ({ item, text }) =>
      `<li><b>${escaped(item.title)}</b> <span class="place">${escaped(`${item.file} ${item.name}`)}</span><pre>${escaped(text)}</pre></li>`,
  );
  return `<section id="gone"><h2>${from}年度版にあり、${year}年度版にないもの（${gone.length}件）</h2><p>消してよいものか、原典で確かめてください。消すつもりのなかったものは、書き戻します。</p><ul>${items.join('\n')}</ul></section>`;
}

/** The whole desk as one page that loads nothing. */
export function deskPage(page: DeskPage): string {
  const { year, from, entries, faults, token, nonce, script } = page;
  const files = Map.groupBy(entries, ({ item }) => item.file);
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="desk-token" content="${token}"><title>${year}年度版の確認</title><style nonce="${nonce}">${STYLE}</style></head>
<body class="open"><header><h1>${year}年度版の確認（${from}年度版と見くらべる）</h1>
<p><label>確かめる人の頭文字 <input type="text" id="by" maxlength="8" autocomplete="off"></label>
<label><input type="checkbox" id="only-open" checked> まだのものだけ</label>
<label><input type="checkbox" id="only-new"> ${from}年度版と違うものだけ</label>
<span>まだ <b id="left"></b> 件 ／ 全部で ${entries.length} 件</span></p>
<p id="message" role="alert"></p></header>
<main>${faults === '' ? '' : `<p class="fault">版に誤りがあるので、引用した値を〔 〕で示しています。\n${escaped(faults)}</p>`}
${goneHtml(page)}
${[...files].map(([file, own]) => `<section><h2>${escaped(file)}</h2>${own.map((entry) => entryHtml(entry, page)).join('\n')}</section>`).join('\n')}
</main><script nonce="${nonce}">${script}</script></body></html>
`;
}
