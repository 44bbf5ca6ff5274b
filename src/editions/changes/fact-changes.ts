import type { ContactKey } from '../../schemas/edition.ts';
import type { Edition } from '../edition.ts';

/** A fact of the edition that has another value; a missing side has none. */
export interface FactChange {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Facts that are dates or belong to the document, by path, in the order of reading. */
const DATES = [
  ['period.start', '保険期間の始まり'],
  ['period.end', '保険期間の終わり'],
  ['applicationDeadline.withWeekday', '申込締切'],
  ['document.number', 'パンフレットの文書番号'],
  ['document.issued', 'パンフレットの作成日'],
] as const;

/** What the premiums of the tables are for. */
const CONDITIONS = [
  ['premiums.conditions.years', '保険期間（年）'],
  ['premiums.conditions.groupDiscountPercent', '団体割引（%）'],
  ['premiums.conditions.payment', '払込方法'],
  ['premiums.conditions.deductible', '自己負担額'],
  ['premiums.conditions.per', '保険料の単位'],
] as const;

/** Words for what is known of an office; a field without one is named by itself. */
const CONTACT_FIELDS: Readonly<Record<string, string>> = {
  role: '役割',
  name: '名称',
  shortName: '略称',
  department: '担当',
  postalCode: '郵便番号',
  address: '住所',
  tel: '電話',
  fax: 'FAX',
  telNote: '電話の注記',
  operator: '運営する会社',
  calledAt: '連絡先になる曜日と時間',
  hours: '受付時間',
  'hours.days': '受付の曜日',
  'hours.nightFrom': '夜間の受付になる時刻',
  'hours.handlingFrom': '翌営業日の対応が始まる時刻',
  'hours.closed': '休業の日',
  hoursNote: '受付と対応の注記',
  website: 'ウェブサイト',
};

function named(
  earlier: Edition,
  later: Edition,
  paths: readonly (readonly [path: string, name: string])[],
): FactChange[] {
  return paths.flatMap(([path, name]) => {
    const [before, after] = [earlier.texts[path], later.texts[path]];
    return before === after ? [] : [{ name, before, after }];
  });
}

/** Dates and numbers of the document that are others. */
export function dateChanges(earlier: Edition, later: Edition): FactChange[] {
  return named(earlier, later, DATES);
}

/** Conditions of the premium tables that are others. */
export function conditionChanges(earlier: Edition, later: Edition): FactChange[] {
  return named(earlier, later, CONDITIONS);
}

/** What of an office is another; hours that are told as a whole are not told in parts. */
export function contactChanges(earlier: Edition, later: Edition): FactChange[] {
  const offices = Object.keys(later.facts.contacts) as ContactKey[];
  return offices.flatMap((office) => {
    const prefix = `contacts.${office}.`;
    const fields = new Set(
      [...Object.keys(earlier.texts), ...Object.keys(later.texts)]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length)),
    );
    const isWhole = fields.has('hours');
    const { role } = later.facts.contacts[office];
    return named(
      earlier,
      later,
      [...fields]
        .filter((field) => !(isWhole && /^hours\.(days|open|close)$/.test(field)))
        .map((field) => [prefix + field, `${role}の${CONTACT_FIELDS[field] ?? field}`] as const),
    );
  });
}
