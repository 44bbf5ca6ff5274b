import { join } from 'node:path';
import type { DraftClause, DraftGroup } from './clauses/model.ts';
import type { ParsedSection } from './clauses/parse-mdx.ts';
import type { Finding } from './files/content-error.ts';
import { leavesOf } from './files/leaves.ts';
import { lineOfField } from './files/read-json.ts';

/** Every `refs` and `clauses` of the files that shorten or explain clauses names a clause that exists. */
export function checkSheetReferences(
  sheets: Readonly<Record<string, unknown>>,
  ids: ReadonlySet<string>,
  folder: string,
  shownFolder: string,
): Finding[] {
  return Object.entries(sheets).flatMap(([name, sheet]) => {
    const findings: Finding[] = [];
    for (const { keys, value } of leavesOf(sheet)) {
      if (keys.at(-1) !== 'refs' && keys.at(-1) !== 'clauses') continue;
      for (const id of value as readonly string[])
        if (!ids.has(id))
          findings.push({
            file: `${shownFolder}/${name}.json`,
            line: lineOfField(join(folder, `${name}.json`), keys),
            field: keys.join('.'),
            message: `「${id}」という条項はありません / unknown clause`,
          });
    }
    return findings;
  });
}

/** Every id and code once, every reference to something that exists. */
export function checkAddresses(
  drafts: readonly DraftClause[],
  groups: readonly DraftGroup[],
  files: readonly ParsedSection[],
  pages: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  const claim = (key: string, field: string, draft: { file: string; line: number | undefined }) => {
    const other = seen.get(`${field} ${key}`);
    if (other)
      findings.push({
        ...draft,
        field,
        message: `「${key}」はすでに ${other} で使われています。ほかと重ならないものにしてください / duplicate`,
      });
    else seen.set(`${field} ${key}`, `${draft.file}${draft.line ? `:${draft.line}` : ''}`);
  };
  for (const draft of drafts) {
    claim(draft.id, 'id', { file: draft.file, line: draft.line });
    claim(draft.code, 'code', { file: draft.file, line: draft.line });
  }
  for (const group of groups) claim(group.id, 'id', { file: '<Group>', line: undefined });

  const clauseIds = new Set(drafts.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const check = (to: string, hasText: boolean, where: { file: string; line: number | undefined; field: string }) => {
    const page = /^section:(.*)$/.exec(to)?.[1];
    if (page !== undefined) {
      if (!pages.has(page))
        findings.push({
          ...where,
          message: `「${page}」というページはありません。あるのは ${[...pages].join('、')} / unknown page`,
        });
      else if (!hasText)
        findings.push({ ...where, message: 'ページへのリンクには文字が要ります / a link to a page needs text' });
    } else if (groupIds.has(to)) {
      if (!hasText)
        findings.push({
          ...where,
          message: 'まとまり（Group）へのリンクには文字が要ります / a link to a group needs text',
        });
    } else if (!clauseIds.has(to)) {
      findings.push({ ...where, message: `「${to}」という条項はありません / unknown clause` });
    }
  };
  for (const file of files) for (const { to, hasText, ...where } of file.references) check(to, hasText, where);
  for (const draft of drafts) {
    if (draft.form === 'row')
      for (const to of draft.see) check(to, true, { file: draft.file, line: draft.line, field: `${draft.id}.see` });
  }
  return findings;
}
