import { z } from 'zod';
import { CLAUSE_KINDS, type ClauseKind } from './clause.ts';
import { PLAN_SCOPES } from './plan.ts';

const words = z.string().min(1);
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('この要素から hash を除いたものを、空白なしのJSONにした文字列（UTF-8）のSHA-256。16進');
const address = words.describe('このファイルの置き場所（data/）から見た、ページの中の場所');
const id = words.describe('項目のアドレス。ページの # の後と同じ。版の中で一意');
const source = z
  .strictObject({
    chapter: words.describe('パンフレットの章の呼び名'),
    chapterTitle: words.describe('章の題'),
    at: words.describe('章の中での場所'),
    text: words.describe('出典を1行で書いたもの'),
  })
  .describe('パンフレットの中の場所');

const clause = z.strictObject({
  id,
  code: words.describe('電話で読み上げられる短い符号。版の中で一意'),
  title: words,
  kind: z.enum(Object.keys(CLAUSE_KINDS) as [ClauseKind, ...ClauseKind[]]).describe('種類'),
  kindName: words.describe('種類の名（画面の言葉）'),
  plan: z.enum(PLAN_SCOPES).nullable().describe('どのプランについての項目か。区別がなければ null'),
  form: z
    .enum(['clause', 'item', 'exception', 'row', 'term', 'premium'])
    .describe('項目、項目の中の号、ただし書、表の行、用語、保険料の行'),
  parent: words.nullable().describe('この項目を含む項目の id'),
  section: words.describe('載っているページの名'),
  text: words.describe('項目の文。段落ごとに改行。中に含む項目の文も入る'),
  see: z.array(words).describe('関連する項目の id'),
  address,
  source,
  hash,
});

const premium = z.strictObject({
  id: words.describe('保険料の行のアドレス。同じ行の保険料は同じ id になる'),
  facility: z.strictObject({ id: words, label: words }).describe('施設の種類'),
  plan: words.describe('プランの名'),
  type: words.describe('加入タイプ'),
  size: z.int().positive().nullable().describe('病床数・定員数。大きさによらない施設は null'),
  sizeUnit: words.nullable(),
  liability: z.int().positive().describe('① の保険金額（円）'),
  response: z.int().positive().describe('② の保険金額（円）'),
  premium: z.int().positive().describe('年間保険料（円）'),
  conditions: words.describe('この保険料の条件。金額とともに示すこと'),
  notes: z
    .array(z.strictObject({ text: words, ref: words.describe('もとの項目の id') }))
    .describe('表に付く注。金額とともに示すこと'),
  address,
  source,
  hash,
});

const hours = z.strictObject({
  days: words,
  open: words.optional(),
  close: words.optional(),
  closed: words.optional(),
  nightFrom: words.optional(),
  handlingFrom: words.optional(),
});

const contact = z.strictObject({
  id,
  key: words.describe('窓口の名'),
  role: words.describe('この保険での役割'),
  name: words,
  department: words.nullable(),
  postalCode: words.nullable(),
  address: words.nullable().describe('所在地'),
  tel: words,
  fax: words.nullable(),
  hours: hours.describe('受付の曜日と時刻（HH:MM、日本時間）'),
  notes: z.array(words).describe('番号や時間に必ず添える注'),
  website: words.nullable(),
  page: address,
  source,
  hash,
});

function file<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    $schema: words.describe('このファイルの書き方の決まり（JSON Schema）'),
    edition: z.strictObject({
      id: words.describe('年度（西暦4桁）'),
      label: words,
      product: words.describe('保険の名'),
      start: words.describe('保険期間の始まり（ISO 8601）'),
      end: words.describe('保険期間の終わり（ISO 8601）'),
      document: z.strictObject({ kind: words, number: words, issued: words }).describe('もとのパンフレット'),
    }),
    notice: words.describe('このデータが何であるか'),
    use: words.describe('利用の条件'),
    home: words.describe('このファイルの置き場所から見た、版のはじめのページ'),
    items: z.array(item),
  });
}

/** The files of `/<年度>/data/`, by their name without `.json`. */
export const publishedSchemas = { clauses: file(clause), premiums: file(premium), contacts: file(contact) } as const;

export type PublishedName = keyof typeof publishedSchemas;
export type Published<Name extends PublishedName> = z.infer<(typeof publishedSchemas)[Name]>;
export type PublishedItem<Name extends PublishedName> = Published<Name>['items'][number];
