import { AREAS, type Area, CHANGE_KINDS, type Change } from './change.ts';
import { byArea, differenceText, type Report, summaryText } from './report-text.ts';

const STYLE = `
:root{--ink:#1a1a1a;--sub:#4d4d4d;--ai:#00316a;--shu:#a90000;--hair:#b3b3b3;--mark:#ffe380}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;color:var(--ink);font:1rem/1.7 "Hiragino Sans","BIZ UDPGothic","Yu Gothic UI",Meiryo,"Noto Sans JP","Noto Sans CJK JP",sans-serif;line-break:strict}
h1{font-size:1.75rem;line-height:1.4;border-block:6px double var(--ai);padding:.75rem 0}
h2{font-size:1.375rem;color:var(--ai);border-top:3px solid var(--ai);padding-top:.5rem;margin-top:3rem}
h3{font-size:1.0625rem;margin:0}
.change{border-top:1px solid var(--hair);padding:1rem 0;break-inside:avoid}
.place{color:var(--sub);font-size:.875rem;margin:.25rem 0;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:2.5rem 1fr;margin:.5rem 0 0}
dt{color:var(--sub)}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
del{color:var(--shu);text-decoration-thickness:1px}ins{background:var(--mark);text-decoration:none;font-weight:bold}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--hair);padding:.375rem .5rem;text-align:start;font-variant-numeric:tabular-nums}
th{border-bottom:2px solid var(--ai)}.n{text-align:end;white-space:nowrap}
@page{size:A4;margin:20mm}
@media print{body{margin:0;font-size:10pt}tr{break-inside:avoid}thead{display:table-header-group}h2,h3{break-after:avoid}}
`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** How many characters two texts share at the start, and after that at the end. */
function sharedEnds(a: readonly string[], b: readonly string[]): readonly [start: number, end: number] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [start, end];
}

/** Both texts with what differs marked; where one is missing, unmarked. */
function marked(
  before: string | undefined,
  after: string | undefined,
): readonly [string | undefined, string | undefined] {
  if (before === undefined || after === undefined) return [before && escaped(before), after && escaped(after)];
  const [a, b] = [[...before], [...after]];
  const [start, end] = sharedEnds(a, b);
  const mark = (text: readonly string[], tag: string) => {
    const middle = text.slice(start, text.length - end).join('');
    const changed = middle === '' ? '' : `<${tag}>${escaped(middle)}</${tag}>`;
    return escaped(text.slice(0, start).join('')) + changed + escaped(text.slice(text.length - end).join(''));
  };
  return [mark(a, 'del'), mark(b, 'ins')];
}

function changeHtml(change: Change): string {
  const [before, after] = marked(change.before, change.after);
  const side = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<dt>${name}</dt><dd>${text}</dd>`;
  return `<section class="change"><h3>［${CHANGE_KINDS[change.kind]}］${escaped(change.subject)}</h3><p class="place">${escaped(change.file)}　${escaped(change.field)}</p><dl>${side('旧', before)}${side('新', after)}</dl></section>`;
}

function premiumRow(change: Change): string {
  const cell = (text: string | undefined) => `<td class="n">${escaped(text ?? '（なし）')}</td>`;
  return `<tr><td>${CHANGE_KINDS[change.kind]}</td><th scope="row">${escaped(change.subject)}</th>${cell(change.before)}${cell(change.after)}${cell(change.premium ? differenceText(change.premium) : '')}</tr>`;
}

function areaHtml(area: Area, changes: readonly Change[]): string {
  const heading = `<h2 id="${area}">${AREAS[area]}（${changes.length}件）</h2>`;
  if (area !== 'premium') return heading + changes.map(changeHtml).join('\n');
  return `${heading}<table><thead><tr><th>区分</th><th>タイプ</th><th class="n">旧</th><th class="n">新</th><th class="n">差</th></tr></thead><tbody>${changes.map(premiumRow).join('\n')}</tbody></table>`;
}

/** The report as one HTML page that needs no other file. */
export function reportPage(report: Report): string {
  const title = `${report.from}年度版と${report.to}年度版の違い`;
  const areas = byArea(report.changes);
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${summaryText(report)}</p>
<ul>${areas.map(([area, found]) => `<li><a href="#${area}">${AREAS[area]}</a> ${found.length}件</li>`).join('')}</ul>
${areas.map(([area, found]) => areaHtml(area, found)).join('\n')}
</main></body></html>
`;
}
