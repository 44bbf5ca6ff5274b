import { premiumRowId } from '../components/figures/premium-tables/text.ts';
import { figureText } from '../domain/money.ts';
import { ofPlan, type Plan } from '../domain/premium/index.ts';
import type { EditionFacts, PremiumFacility, PremiumRow, Premiums, PremiumTable } from '../schemas/index.ts';

/** Kinds of value that a spreadsheet of premiums holds. */
export type SlotKind = 'premium' | 'sum' | 'type';

/** A cell that holds a value of premiums.json. */
export interface Slot {
  readonly kind: SlotKind;
  /** Keys and positions of the value in premiums.json. */
  readonly path: readonly (string | number)[];
  /** What stands in the edition now: whole yen, or the name of a type. */
  readonly value: number | string;
}

/** A cell that only names things. */
export interface Label {
  readonly kind: 'label';
  readonly text: string;
}

export type SheetCell = Slot | Label;

/** A table of a spreadsheet: one row of headings, then rows that their first cells name. */
export interface PremiumSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** How many cells at the start of a row name it together; they are labels. */
  readonly keys: number;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Name of the one table of a CSV file. */
export const CSV_SHEET = '保険料';

/** What of an edition's product the tables are made of. */
type Product = Pick<EditionFacts['product'], 'plans'>;

/** The sizes of a facility as premiums.json names them, in their order; `all` where there are none. */
function sizesOf(facility: PremiumFacility): string[] {
  return facility.sizes.length === 0 ? ['all'] : facility.sizes.map(String);
}

function sizeLabel(facility: PremiumFacility, size: string): string {
  return size === 'all' ? '一律' : `${figureText(Number(size))}${facility.sizeUnit ?? ''}`;
}

/** A row of the edition with its place in the file. */
interface PlacedRow {
  readonly facility: PremiumFacility;
  readonly table: PremiumTable;
  readonly row: PremiumRow;
  readonly path: readonly (string | number)[];
}

function placedRows(premiums: Premiums): PlacedRow[] {
  return premiums.facilities.flatMap((facility, facilityIndex) =>
    facility.tables.flatMap((table, tableIndex) =>
      table.rows.map((row, rowIndex) => ({
        facility,
        table,
        row,
        path: ['facilities', facilityIndex, 'tables', tableIndex, 'rows', rowIndex],
      })),
    ),
  );
}

const label = (text: string): Label => ({ kind: 'label', text });
const sums = ['liability', 'response'] as const;
const sumSlot = ({ row, path }: PlacedRow, key: (typeof sums)[number]): Slot => ({
  kind: 'sum',
  path: [...path, key],
  value: row[key],
});
const typeSlot = ({ row, path }: PlacedRow, plan: Plan): Slot => ({
  kind: 'type',
  path: [...path, plan, 'type'],
  value: ofPlan(row, plan).type,
});
const premiumSlot = ({ row, path }: PlacedRow, plan: Plan, size: string): Slot => ({
  kind: 'premium',
  path: [...path, plan, 'premium', size],
  value: ofPlan(row, plan).premium[size] ?? Number.NaN,
});

function sumHeadings({ limits }: Premiums): string[] {
  return [`①${limits.liability}（円）`, `②${limits.response}（円）`];
}

/** Spreadsheet programs allow 31 characters, and none of these signs. */
function sheetName(facility: PremiumFacility, index: number): string {
  return `${facility.label.replace(/[[\]:*?/\\]/g, '・').slice(0, 28)} ${index + 1}`;
}

/** One sheet a printed table, laid out as it is printed: sums, then for each plan the type and a premium a size. */
export function printedSheets(premiums: Premiums, product: Product): PremiumSheet[] {
  const rows = placedRows(premiums);
  return premiums.facilities.flatMap((facility) =>
    facility.tables.map((table, index): PremiumSheet => {
      const own = rows.filter((placed) => placed.table === table);
      const sizes = sizesOf(facility);
      return {
        name: sheetName(facility, index),
        keys: 1,
        headings: [
          'ID',
          ...sumHeadings(premiums),
          ...product.plans.flatMap((plan) => [
            `${plan.name} タイプ`,
            ...sizes.map((size) => `${plan.name} ${sizeLabel(facility, size)}（円）`),
          ]),
        ],
        rows: own.map((placed) => [
          label(premiumRowId(facility, placed.row, product.plans)),
          ...sums.map((key) => sumSlot(placed, key)),
          ...product.plans.flatMap(({ id }) => [
            typeSlot(placed, id),
            ...sizes.map((size) => premiumSlot(placed, id, size)),
          ]),
        ]),
      };
    }),
  );
}

/** Further columns of the list, for readers: they are not read back. */
export type ListNotes = (facility: PremiumFacility) => readonly (readonly [string, string])[];

/** All premiums as one table, one row a premium: for CSV, and for programs. */
export function premiumList(premiums: Premiums, product: Product, notes: ListNotes = () => []): PremiumSheet {
  const [first] = premiums.facilities;
  const headings = first ? notes(first).map(([heading]) => heading) : [];
  return {
    name: CSV_SHEET,
    keys: 3,
    headings: ['ID', 'プラン', '大きさ', '施設', 'タイプ', ...sumHeadings(premiums), '年間保険料（円）', ...headings],
    rows: placedRows(premiums).flatMap((placed) =>
      product.plans.flatMap((plan) =>
        sizesOf(placed.facility).map((size) => [
          label(premiumRowId(placed.facility, placed.row, product.plans)),
          label(plan.name),
          label(sizeLabel(placed.facility, size)),
          label(placed.facility.label),
          typeSlot(placed, plan.id),
          ...sums.map((key) => sumSlot(placed, key)),
          premiumSlot(placed, plan.id, size),
          ...notes(placed.facility).map(([, text]) => label(text)),
        ]),
      ),
    ),
  };
}
