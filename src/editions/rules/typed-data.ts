import { japanTime, startOfDay } from '../../domain/edition/index.ts';
import { ofPlan } from '../../domain/premium/index.ts';
import type { EditionFacts, Premiums } from '../../schemas/index.ts';
import type { Tables } from '../files/table-schemas.ts';
import { plainNumbers } from './japanese-numbers.ts';

/** What lives in data and is not to be typed into a text. */
export interface TypedData {
  /** Telephone and fax numbers, digits only. */
  readonly phones: ReadonlySet<string>;
  /** Days that the edition states: start and end of the period, deadline, date of the source. */
  readonly days: readonly {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly of: string;
  }[];
  readonly premiums: ReadonlySet<number>;
  /** Sums insured, in yen. */
  readonly sums: ReadonlySet<number>;
  /** First letters of the type codes. */
  readonly letters: readonly string[];
  readonly discountPercent: number;
}

function dayOf(iso: string, of: string): TypedData['days'][number] {
  const { year, month, day } = japanTime(iso.length > 10 ? new Date(iso) : startOfDay(iso));
  return { year, month, day, of };
}

/** Collects what an edition holds as data. */
export function typedData(facts: EditionFacts, premiums: Premiums, tables: Tables): TypedData {
  const rows = premiums.facilities.flatMap(({ tables: own }) => own.flatMap((table) => table.rows));
  const { contacts, period, document, applicationDeadline, product } = facts;
  return {
    phones: new Set(
      Object.values(contacts)
        .flatMap((entry) => [entry.tel, 'fax' in entry ? entry.fax : undefined])
        .flatMap((phone) => (phone === undefined ? [] : [phone.replace(/\D/g, '')])),
    ),
    days: [
      dayOf(period.start, 'period.start.date'),
      dayOf(period.end, 'period.end.date'),
      dayOf(applicationDeadline, 'applicationDeadline'),
      dayOf(document.issued, 'document.issued'),
      dayOf(tables['support-functions'].asOf, ''),
    ],
    premiums: new Set(rows.flatMap((row) => product.plans.flatMap(({ id }) => Object.values(ofPlan(row, id).premium)))),
    sums: new Set(rows.flatMap(({ liability, response }) => [liability, response])),
    letters: product.plans.map(({ letter }) => letter),
    discountPercent: premiums.conditions.groupDiscountPercent,
  };
}

/** A figure that was typed, and what to write instead. */
export interface TypedFigure {
  readonly found: string;
  readonly message: string;
}

/** Where a text stands: facts can be quoted in MDX only, and the words of a source's address are citations. */
export interface TextPlace {
  /** Whether `<Fact>` can be used there. */
  readonly quotes: boolean;
  /** Whether sums insured in it are the edition's own: the text of a section, not a figure of another kind in a table. */
  readonly sums: boolean;
}

const JSON_CURE = 'この文から外し、番号や金額を載せているページや表にまかせてください';

function cure(place: TextPlace, instead: string): string {
  return place.quotes ? `${instead} で示してください` : JSON_CURE;
}

function phoneFigures(text: string, { phones }: TypedData, place: TextPlace): TypedFigure[] {
  const runs = text.matchAll(/(?<![\d.,-])[(+]?\d[\d\-() .・/]{6,}\d(?![\d円万億])/g);
  return [...runs].flatMap(([run]) => {
    const found = run.includes(')') ? run : run.replace('(', '');
    const digits = found.replace(/\D/g, '').replace(/^81(?=\d{9})/, '0');
    const looksLikeOne = /^0\d{9,10}$/.test(digits);
    return phones.has(digits) || looksLikeOne
      ? [
          {
            found,
            message: `電話番号は ${cure(place, '<Contact> か <Fact of="contacts.agency.tel" /> など')} / use data for phone numbers`,
          },
        ]
      : [];
  });
}

function premiumFigures(text: string, { premiums }: TypedData, place: TextPlace): TypedFigure[] {
  const message = `保険料の金額は ${cure(place, '表（<PremiumTables>）か <Fact of="premiums.…" />')} / premiums come from premiums.json`;
  const yen = [...text.matchAll(/(?<![\d.])(?:\d{1,3}(?:[,、.・ ]?\d{3})+|\d+万\s?\d+)\s*円/g)].map(([found]) => found);
  const equal = [...text.matchAll(/(?<![\d.,-])\d{1,3}(?:[,、.・ ]?\d{3})+(?![\d-])/g)]
    .map(([found]) => found)
    .filter((found) => premiums.has(Number(found.replace(/\D/g, ''))) && !yen.some((own) => own.startsWith(found)));
  return [...yen, ...equal].map((found) => ({ found, message }));
}

/** Sentences about sums insured; elsewhere 1億円 may be a fine and 300万円 the cost of an example. */
const aboutSums = (letters: readonly string[]) => new RegExp(`保険金額|限度|タイプ|[①②]|[${letters.join('')}]\\d`);

function sumFigures(text: string, written: string, { sums, letters }: TypedData): TypedFigure[] {
  const about = aboutSums(letters);
  const sentences = written.split('。').map((sentence) => about.test(sentence));
  return text.split('。').flatMap((sentence, index) => {
    if (!sentences[index]) return [];
    return [...sentence.matchAll(/(?<![\d.])(\d{1,3}(?:,?\d{3})*)(万|億)円/g)].flatMap(([found, figure = '', unit]) => {
      const amount = Number(figure.replaceAll(',', '')) * (unit === '万' ? 10_000 : 100_000_000);
      return sums.has(amount)
        ? [
            {
              found,
              message:
                '保険金額は <Fact of="premiums.facilities.clinic.tables.enlarged.rows.S3000.response" /> のように、premiums.json の道筋で示してください / sums insured come from premiums.json',
            },
          ]
        : [];
    });
  });
}

function percentFigures(text: string, { discountPercent }: TypedData, place: TextPlace): TypedFigure[] {
  const message = `団体割引の率は ${cure(place, '<Fact of="premiums.conditions.groupDiscountPercent" />%')} / the discount comes from premiums.json`;
  const near = [...text.matchAll(/割引[^。、\n]{0,12}?(\d+(?:\.\d+)?\s*(?:%|パーセント|割))/g)].map(
    ([, found = '']) => found,
  );
  const equal = [...text.matchAll(/(?<![\d.])(\d+)\s*(?:%|パーセント)/g)]
    .filter(([, figure]) => Number(figure) === discountPercent)
    .map(([found]) => found);
  return [...new Set([...near, ...equal])].map((found) => ({ found, message }));
}

const WRITTEN_DAYS =
  /(?:(?<year>\d{4})年\s?|(?:令和|R)(?<era>\d+|元)年\s?|(?<year2>\d{4})[-/.]|(?<![\d/.-]))(?<month>\d{1,2})(?:月\s?|[-/.])(?<day>\d{1,2})(?:日|(?![\d.%年月/-]))/g;

/**
 * Days that equal one of the edition's by month and day (a slip in the year is the usual one), or that lie in its
 * years. Dates of laws and other sources are words of the text: they lie in other years, or 施行, 公布 … follows.
 */
function dayFigures(text: string, { days }: TypedData, place: TextPlace): TypedFigure[] {
  const years = days.filter(({ of }) => of !== '').map(({ year }) => year);
  return [...text.matchAll(WRITTEN_DAYS)].flatMap((match) => {
    const { year, era, year2, month, day } = match.groups ?? {};
    const written = year ?? year2 ?? (era && String(2018 + (era === '元' ? 1 : Number(era))));
    // 1-2 and 5.3 are days only behind a year; 3/14 may be one.
    if (!written && !match[0].includes('月') && !match[0].includes('/')) return [];
    if (Number(month) > 12 || Number(day) > 31 || Number(month) === 0) return [];
    const after = text.slice(match.index + match[0].length);
    const same = days.find((own) => own.month === Number(month) && own.day === Number(day));
    const within =
      written !== undefined &&
      Number(written) >= Math.min(...years) &&
      Number(written) <= Math.max(...years) &&
      !/^(?:に|より|から)?(?:施行|公布|改正|成立|適用)/.test(after);
    if (!same && !within) return [];
    const of = same?.of ? `<Fact of="${same.of}" />` : '<Fact of="period.start.date" /> など';
    return [
      {
        found: match[0],
        message: `この版の日付は ${cure(place, of)}${same ? '' : '。法律などの日付なら、後に「施行」「公布」などと続けてください'} / the edition's dates come from edition.json`,
      },
    ];
  });
}

const FIXED: readonly (readonly [pattern: RegExp, instead: string, english: string])[] = [
  [
    /〒\s?\d{3}-?\d{4}|(?<![\d-])\d{3}-\d{4}(?![\d-])/g,
    '<Contact> か 〒<Fact of="contacts.agency.postalCode" />',
    'use data for postal codes',
  ],
  [/https?:\/\/|(?<![a-z])www\.[a-z]/gi, '<Fact of="contacts.insurer.website" /> など', 'use data for web addresses'],
  [/SJ\s?\d{2}-?\s?\d{5}/gi, '<Fact of="document.number" />', 'use data for the document number'],
  [
    /(?:午前|午後|(?<!\d))\s?\d{1,2}時(?!間)(?:\d{1,2}分)?/g,
    '<Fact of="period.start.time" /> や <Fact of="contacts.agency.hours" />',
    'use data for hours',
  ],
];
const FIXED_NAMES = ['郵便番号', '外部のアドレス', '文書番号', '時刻'] as const;

/** Every figure of a text that equals or looks like one that lives in data. */
export function typedFigures(written: string, data: TypedData, place: TextPlace): TypedFigure[] {
  const text = plainNumbers(written);
  const phones = phoneFigures(text, data, place);
  const fixed = FIXED.flatMap(([pattern, instead, english], index) =>
    [...text.matchAll(pattern)].map(([found]) => ({
      found,
      message: `${FIXED_NAMES[index]}は ${cure(place, instead)} / ${english}`,
    })),
  );
  return [
    ...phones,
    ...fixed.filter(({ found }) => !phones.some((phone) => phone.found.includes(found))),
    ...premiumFigures(text, data, place),
    ...(place.sums ? sumFigures(text, written, data) : []),
    ...percentFigures(text, data, place),
    ...dayFigures(text, data, place).filter(({ found }) => !phones.some((phone) => phone.found.includes(found))),
  ];
}
