import { figureText } from '../../domain/money.ts';
import { AREAS, type Area, CHANGE_KINDS, type Change } from './change.ts';

/** A comparison of two editions, ready to be written. */
export interface Report {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

/** `+1,200円（+4.08%）` */
export function differenceText({ yen, percent }: NonNullable<Change['premium']>): string {
  const sign = yen < 0 ? '−' : '+';
  return `${sign}${figureText(Math.abs(yen))}円（${sign}${Math.abs(percent).toFixed(2)}%）`;
}

/** Changes by area, in the order of the report; areas without changes are left out. */
export function byArea(changes: readonly Change[]): [area: Area, changes: readonly Change[]][] {
  return (Object.keys(AREAS) as Area[])
    .map((area): [Area, readonly Change[]] => [area, changes.filter((change) => change.area === area)])
    .filter(([, found]) => found.length > 0);
}

function block(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : text.split('\n').map((line, index) => `    ${index === 0 ? name : '  '} ${line}`);
}

function changeLines(change: Change): string[] {
  return [
    `  ［${CHANGE_KINDS[change.kind]}］${change.subject}${change.premium ? `  ${differenceText(change.premium)}` : ''}`,
    `    （${change.file}  ${change.field}）`,
    ...block('旧', change.before),
    ...block('新', change.after),
  ];
}

/** The first lines of a report: how many changes there are of each kind. */
export function summaryText({ changes }: Report): string {
  return changes.length === 0
    ? '違いはありません。'
    : `違いは${changes.length}件です（${byArea(changes)
        .map(([area, found]) => `${AREAS[area]} ${found.length}件`)
        .join('、')}）。`;
}

/** The report for the terminal. */
export function reportText(report: Report): string {
  const areas = byArea(report.changes).flatMap(([area, found]) => [
    '',
    `■ ${AREAS[area]}（${found.length}件）`,
    ...found.flatMap(changeLines),
  ]);
  return [`${report.from}年度版と${report.to}年度版の違い`, summaryText(report), ...areas].join('\n');
}
