import { figureText } from '../../domain/money.ts';
import { type ConfirmItem, WHOLE_FILE } from '../../editions/confirmation/items.ts';
import type { Edition } from '../../editions/edition.ts';
import { type Leaf, leavesOf } from '../../editions/files/leaves.ts';
import { fieldWords } from '../json-schemas.ts';

/** What the words of an edition quote: facts by their path, codes by their clause. Empty when it cannot be read yet. */
export interface Quotes {
  readonly texts: Readonly<Record<string, string>>;
  readonly codes: ReadonlyMap<string, string>;
}

export const NO_QUOTES: Quotes = { texts: {}, codes: new Map() };

export function quotesOf({ texts, clauses }: Edition): Quotes {
  return { texts, codes: new Map(clauses.map(({ id, code }) => [id, code])) };
}

/** Attributes and front matter in words. */
const LABELS: Readonly<Record<string, string>> = {
  title: '題',
  nav: '目次の名',
  chapters: '章',
  chapter: '章',
  order: 'ページの順',
  lead: '前書き',
  description: '説明',
  label: '欄外の語',
  code: '符号',
  at: '出典の場所',
  kind: '種類',
  plan: 'プラン',
  see: '関連する項目',
};

/** A text with the facts that it quotes. */
function withFacts(text: string, { texts }: Quotes): string {
  return text.replace(/<Fact of="([^"]+)"\s*\/>/g, (_, path: string) => texts[path] ?? `〔${path}〕`);
}

/** A clause's text without its markup: facts filled in, references by their code. */
function readableMdx(text: string, quotes: Quotes): string {
  const { codes } = quotes;
  return withFacts(text, quotes)
    .replace(/<Ref to="([^"]+)"\s*\/>/g, (_, id: string) => codes.get(id) ?? `〔${id}〕`)
    .replace(/<Ref to="[^"]+">|<\/Ref>/g, '')
    .replace(/<Silent>/g, '【書かれていないこと】')
    .replace(/<Plain>/g, '【言いかえ】')
    .replace(/<Closed \/>/g, '【終わった版での知らせ】')
    .replace(/<\/[A-Z]\w*>/g, '')
    .replace(/⟨([^⟩]+)⟩/g, (_, id: string) => `［${codes.get(id) ?? id}］`)
    .replace(/^([a-z]+): /gm, (own, key: string) => (LABELS[key] === undefined ? own : `${LABELS[key]}：`))
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const yen = (value: unknown) => (typeof value === 'number' ? `${figureText(value)}円` : String(value));

/** A value's name in words, with its name in the file behind it: 「電話番号（tel）」. */
function nameOf({ file, name }: ConfirmItem, { path, keys }: Leaf): string {
  const above = name === WHOLE_FILE ? [] : name.split('.');
  const words = fieldWords(file, [...above, ...keys]);
  return words === undefined ? path : `${words.replace(/（.*$/, '')}（${path}）`;
}

/** Lines of a price table as it is printed; other data as names and values. */
function readableJson(item: ConfirmItem, quotes: Quotes): string {
  const value: unknown = JSON.parse(item.text);
  const { rows } = (value ?? {}) as { rows?: unknown };
  const isPremiums = Array.isArray(rows) && rows.every((row) => typeof row?.liability === 'number');
  if (isPremiums)
    return (rows as Readonly<Record<string, unknown>>[])
      .map((row) =>
        Object.entries(row)
          .map(([key, entry]) => {
            if (key === 'liability') return `① ${yen(entry)}`;
            if (key === 'response') return `② ${yen(entry)}`;
            const { type, premium } = entry as { type: string; premium: Readonly<Record<string, number>> };
            const amounts = Object.entries(premium).map(([size, amount]) =>
              size === 'all' ? yen(amount) : `${size}→${yen(amount)}`,
            );
            return `${type} ${amounts.join('、')}`;
          })
          .join('　'),
      )
      .join('\n');
  return leavesOf(value)
    .map((own) => {
      const { path, value: leaf } = own;
      const words = (Array.isArray(leaf) ? leaf : [leaf])
        .map((entry) => {
          if (typeof entry === 'number') return figureText(entry);
          return quotes.codes.get(String(entry)) ?? withFacts(String(entry ?? '（なし）'), quotes);
        })
        .join('、');
      return path === '' ? words : `${nameOf(item, own)}：${words}`;
    })
    .join('\n');
}

/** An item as one reads it. */
export function readable(item: ConfirmItem, quotes: Quotes): string {
  return item.file.endsWith('.json') ? readableJson(item, quotes) : readableMdx(item.text, quotes);
}
