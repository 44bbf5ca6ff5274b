import { figureText, sumText, yenText } from '../../domain/money.ts';
import type { GlossaryTerm, PremiumFacility, PremiumRow, Premiums, Tables } from '../../schemas/index.ts';
import type { DraftClause } from './model.ts';

/** Keys of a row that identify it and do not belong to its text. */
const IDENTITY: ReadonlySet<string> = new Set([
  'id',
  'code',
  'at',
  'chapter',
  'kind',
  'plan',
  'see',
  'refs',
  'applies',
  'approx',
  'etc',
  'feeInferred',
  'checked',
  '$schema',
  'rows',
  'groups',
  'paidBy',
  'from',
  'to',
]);

/** The words of a row, one line a field, as the page shows them. */
export function rowText(row: Readonly<Record<string, unknown>>): string {
  const lines: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') lines.push(value);
    else if (typeof value === 'number') lines.push(row['approx'] === true ? `約${sumText(value)}` : sumText(value));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) if (!IDENTITY.has(key)) collect(inner);
    }
  };
  // A label is the title as the page shows it, when that is too long for a name.
  for (const [key, value] of Object.entries(row))
    if (!IDENTITY.has(key) && !(key === 'title' && row['label'] !== undefined)) collect(value);
  return lines.join('\n');
}

type Row = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly at: string;
  readonly chapter: string;
  readonly kind: DraftClause['kind'];
  readonly plan?: DraftClause['plan'];
  readonly see?: readonly string[] | undefined;
};

/** Every addressed row of a table file, in reading order. */
function addressedRows(table: unknown): Row[] {
  if (table === null || typeof table !== 'object') return [];
  if (Array.isArray(table)) return table.flatMap(addressedRows);
  const record = table as Record<string, unknown>;
  const own = typeof record['id'] === 'string' && typeof record['code'] === 'string' ? [record as Row] : [];
  return [...own, ...Object.values(record).flatMap(addressedRows)];
}

/** The clauses that a table file of the edition holds. */
export function tableClauses(
  table: Tables[keyof Tables],
  place: { section: string; group: string; file: string },
): DraftClause[] {
  return addressedRows(table).map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    kind: row.kind,
    plan: row.plan,
    form: 'row',
    parent: undefined,
    chapter: row.chapter,
    at: row.at,
    see: row.see ?? [],
    parts: [rowText(row)],
    line: undefined,
    ...place,
  }));
}

/** A glossary term as a clause on the glossary page. */
export function termClause(term: GlossaryTerm, file: string): DraftClause {
  return {
    id: term.id,
    code: `用語「${term.term}」`,
    title: term.term,
    kind: 'definition',
    plan: undefined,
    form: 'term',
    section: 'glossary',
    group: '',
    parent: undefined,
    chapter: term.chapter,
    at: term.at,
    see: [],
    parts: [[term.term, term.gloss, term.meaning].filter((line) => line !== undefined).join('\n')],
    file,
    line: undefined,
  };
}

/** Address of a premium row, e.g. `premium-hospital-s3`. */
export function premiumRowId(facility: PremiumFacility, row: PremiumRow): string {
  return `premium-${facility.id}-${row.allRisk.type.toLowerCase()}`;
}

/** Spoken code of a premium row: 病院 S3・P3. */
export function premiumRowCode(facility: PremiumFacility, row: PremiumRow): string {
  return `${facility.label} ${row.allRisk.type}・${row.leakOnly.type}`;
}

function premiumRowText(facility: PremiumFacility, row: PremiumRow, limits: Premiums['limits']): string {
  const sums = `①${limits.liability} ${sumText(row.liability)}、②${limits.response} ${sumText(row.response)}`;
  const prices = [row.allRisk, row.leakOnly].map(({ type, premium }) => {
    const amounts = Object.entries(premium).map(([size, amount]) =>
      size === 'all' ? yenText(amount) : `${figureText(Number(size))}${facility.sizeUnit} ${yenText(amount)}`,
    );
    return `${type} ${amounts.join('、')}`;
  });
  return [sums, ...prices].join('\n');
}

/** The premium rows of one facility as clauses: one a sum insured, both plans side by side. */
export function premiumClauses(
  facility: PremiumFacility,
  limits: Premiums['limits'],
  place: { section: string; group: string; file: string },
): DraftClause[] {
  return facility.tables.flatMap((table) =>
    table.rows.map((row) => ({
      id: premiumRowId(facility, row),
      code: premiumRowCode(facility, row),
      title: `${facility.label}の年間保険料 ${row.allRisk.type}・${row.leakOnly.type}`,
      kind: 'premium' as const,
      plan: 'both' as const,
      form: 'premium' as const,
      parent: undefined,
      chapter: '10',
      at: facility.at,
      see: [],
      parts: [premiumRowText(facility, row, limits)],
      line: undefined,
      ...place,
    })),
  );
}
