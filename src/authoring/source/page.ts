import { createHash } from 'node:crypto';
import { changedWords } from '../../editions/changes/marked-words.ts';
import { escaped, markedSide } from '../marked-side.ts';
import type { SourceComparison, TextChange, Uncarried } from './compare.ts';
import { FIGURE_KINDS } from './figures.ts';

const STYLE = `
:root{--ink:#1a1c22;--ai:#17337a;--hair:#c9ccd4;--sub:#4a4e59;--mark:#fff3b8;--shu:#b3261e}
body{font:16px/1.75 "BIZ UDPGothic","Noto Sans JP",sans-serif;color:var(--ink);max-width:60rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.5rem;border-bottom:3px solid var(--ai);color:var(--ai)}h2{font-size:1.125rem;color:var(--ai);margin-top:2.5rem}
ol{list-style:none;padding:0}li{display:grid;grid-template-columns:2rem 1fr;border-top:1px solid var(--hair);padding:.5rem 0;break-inside:avoid}
input{width:1.25rem;height:1.25rem;margin:.25rem 0 0;accent-color:var(--ai)}
p{margin:0}.place{color:var(--sub);font-size:.875rem}li:has(:checked)>div{color:var(--sub)}
del{color:var(--shu)}ins{background:var(--mark);text-decoration:none;font-weight:bold}
#left{position:sticky;top:0;background:#fff;border-bottom:1px solid var(--hair);padding:.5rem 0}
@page{size:A4;margin:18mm}@media print{body{font-size:10pt;margin:0;max-width:none}#left{position:static}}
`;

/** Keeps the ticks in the browser, where it allows that; on paper they print as they are. */
const SCRIPT = `
const boxes=[...document.querySelectorAll('input[type=checkbox]')];
const store={get:(k)=>{try{return localStorage.getItem(k)}catch{return null}},set:(k,v)=>{try{v?localStorage.setItem(k,v):localStorage.removeItem(k)}catch{}}};
const count=()=>{document.getElementById('count').textContent=boxes.filter((b)=>!b.checked).length};
for(const box of boxes){box.checked=store.get(box.id)==='1';box.addEventListener('change',()=>{store.set(box.id,box.checked?'1':'');count()})}
count();
`;

/** A line to be ticked off. Its name in the browser comes from its words: a text that changed is asked anew. */
function entry(year: string, words: string, html: string, place: string): string {
  const key = `source-${year}-${createHash('sha256').update(words).digest('hex').slice(0, 16)}`;
  return `<li><input type="checkbox" id="${key}" aria-label="見た"><div><p>${html}</p><p class="place">${escaped(place)}</p></div></li>`;
}

function uncarriedEntry(year: string, { text, line, nearest, missing }: Uncarried): string {
  const near = nearest === undefined ? '近い項目はありません' : `近いもの：${nearest}`;
  const lacking = missing.length === 0 ? '' : `　そこにない語：${missing.slice(0, 8).join('、')}`;
  return entry(year, text, escaped(text), `${line}行め　${near}${lacking}`);
}

function changeEntry(year: string, { before, after, nearest }: TextChange): string {
  const words = changedWords(before?.text ?? '', after?.text ?? '');
  const name = before && after ? '変わった' : after ? '新しい' : 'なくなった';
  const html = [
    ...(before ? [`旧：${markedSide(words, 'before')}`] : []),
    ...(after ? [`新：${markedSide(words, 'after')}`] : []),
  ].join('<br>');
  const place = [
    after && `${after.line}行め`,
    before && `前の版の${before.line}行め`,
    nearest && `版の中の場所：${nearest}`,
  ];
  return entry(
    year,
    `${before?.text ?? ''}→${after?.text ?? ''}`,
    html,
    `［${name}］${place.filter(Boolean).join('　')}`,
  );
}

function section(id: string, title: string, lead: string, entries: readonly string[]): string {
  return `<h2 id="${id}">${title}（${entries.length}件）</h2><p>${lead}</p><ol>${entries.join('\n')}</ol>`;
}

/** The comparison as one page that needs no other file, to be ticked off on the screen or on paper. */
export function sourcePage(year: string, comparison: SourceComparison): string {
  const { uncarried, scraps, lacking, extra, changes } = comparison;
  const title = `${year}年度版とパンフレットの文の突き合わせ`;
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1>
<p>機械の突き合わせです。言葉の重なりから拾うので、版にあるものが挙がることも、似た文のかげに隠れて挙がらないこともあります。全文を人が読みくらべることの代わりにはなりません。</p>
<p id="left">まだ印のないもの <b id="count"></b> 件</p>
${section(
  'figures',
  '版にない数・日付・番号',
  'パンフレットの文にあり、版のどこにもないものです。',
  lacking.map((figure) =>
    entry(
      year,
      figure.text,
      `${FIGURE_KINDS[figure.kind]}　<b>${escaped(figure.text)}</b>`,
      `${figure.lines.join('、')}行め`,
    ),
  ),
)}
${section(
  'extra',
  'パンフレットの文にない数・日付・番号',
  '版にあり、パンフレットの文にないものです。前の年の値が残っているおそれがあります。',
  extra.map((figure) =>
    entry(year, `版 ${figure.text}`, `${FIGURE_KINDS[figure.kind]}　<b>${escaped(figure.text)}</b>`, ''),
  ),
)}
${
  changes === undefined
    ? ''
    : section(
        'changes',
        '前の版のパンフレットから変わった文',
        '1つずつ、版の文を直したか、直す必要がないかを見ます。',
        changes.map((change) => changeEntry(year, change)),
      )
}
${section(
  'sentences',
  '版の項目に見当たらない文',
  '版のどの1つの項目にも、この文の言葉がそろっていません。',
  uncarried.map((unit) => uncarriedEntry(year, unit)),
)}
${section(
  'scraps',
  '見当たらない短い切れはし',
  '表や図の中の短い言葉です。多くは段組みで切れたものです。',
  scraps.map((unit) => uncarriedEntry(year, unit)),
)}
<script>${SCRIPT}</script></body></html>
`;
}

const SHOWN = 60;
const short = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The comparison for the terminal: counts, and what weighs most. */
export function sourceText(
  year: string,
  { units, uncarried, scraps, lacking, extra, changes }: SourceComparison,
): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `■ ${title}（${lines.length}件）`, ...lines.map((line) => `  ${line}`)];
  return [
    `${year}年度版とパンフレットの文（${units}の文と切れはし）を突き合わせました。`,
    ...list(
      '版にない数・日付・番号',
      lacking.map(({ kind, text, lines }) => `${FIGURE_KINDS[kind]}　${text}（${lines.join('、')}行め）`),
    ),
    ...list(
      'パンフレットの文にない数・日付・番号',
      extra.map(({ kind, text }) => `${FIGURE_KINDS[kind]}　${text}`),
    ),
    ...list(
      '前の版のパンフレットから変わった文',
      (changes ?? []).map(
        ({ before, after, nearest }) =>
          `${before && after ? '変わった' : after ? '新しい' : 'なくなった'}　${short((after ?? before)?.text ?? '')}${nearest ? `（${nearest}）` : ''}`,
      ),
    ),
    ...list(
      '版の項目に見当たらない文',
      uncarried.map(({ line, text }) => `${line}行め　${short(text)}`),
    ),
    '',
    `ほかに、見当たらない短い切れはしが${scraps.length}件あります。`,
  ].join('\n');
}
