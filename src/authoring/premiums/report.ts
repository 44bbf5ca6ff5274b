import { AREAS, CHANGE_KINDS, type Change } from '../diff/change.ts';
import { differenceText } from '../diff/report-text.ts';
import type { Proposal } from './proposal.ts';

/** A change of more than this share is marked: it is seldom, and a slip of a digit is at least as large. */
const STRIKING_PERCENT = 30;
const MARK = '◆';

function changeLine({ kind, subject, before, after, premium }: Change): string {
  const name = kind === 'changed' ? subject : `［${CHANGE_KINDS[kind]}］${subject}`;
  const striking = premium && Math.abs(premium.percent) > STRIKING_PERCENT ? `　${MARK}` : '';
  return `  ${name}　${before ?? '（なし）'} → ${after ?? '（なし）'}${premium ? `　${differenceText(premium)}` : ''}${striking}`;
}

/** What a file would change, for the terminal. */
export function proposalText({ changes, given, unchanged, notes }: Proposal): string {
  const striking = changes.filter(({ premium }) => premium && Math.abs(premium.percent) > STRIKING_PERCENT).length;
  return [
    `読んだ値は${given}個です。変わるもの ${given - unchanged}個、変わらないもの ${unchanged}個。`,
    ...(notes.length > 0 ? ['', `■ 読み方を知らせます（${notes.length}件）`, ...notes.map((note) => `  ${note}`)] : []),
    ...(changes.length > 0 ? ['', `■ ${AREAS.premium}の違い（${changes.length}件）`, ...changes.map(changeLine)] : []),
    ...(striking > 0
      ? [
          '',
          `${MARK} は${STRIKING_PERCENT}%を超えて変わるものです（${striking}件）。けたの間違いでないか、確かめてください。`,
        ]
      : []),
  ].join('\n');
}
