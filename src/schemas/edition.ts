import { z } from 'zod';
import { PLANS } from '../domain/premium/plan.ts';
import { clauseId } from './clause.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は半角の HH:MM（24時間）で書いてください。例 09:00 / write HH:MM')
  .describe('時刻。HH:MM（24時間）');
const day = z.iso.date().describe('日。YYYY-MM-DD');
const instant = z.iso.datetime({ offset: true }).refine((text) => text.endsWith('+09:00'), {
  message: '日本時間で、+09:00 を付けて書いてください / must carry +09:00',
});
const phone = z
  .string()
  .regex(
    /^0\d{1,3}-\d{2,4}-\d{3,4}$|^0570-\d{6}$/,
    '電話番号は半角の数字とハイフンで、市外局番から書いてください / half-width digits and hyphens',
  )
  .describe('電話番号。半角数字とハイフン');
const postalCode = z
  .string()
  .regex(/^\d{3}-\d{4}$/, '郵便番号は半角の数字3桁-4桁で、〒を付けずに書いてください / 3-4 half-width digits')
  .describe('郵便番号。半角');
const words = z.string().min(1);

const officeHours = z.strictObject({
  days: words.describe('受け付ける曜日'),
  open: clock,
  close: clock,
  closed: words.optional().describe('休業の日'),
});

/** An office with weekday hours. */
const office = z.strictObject({
  role: words.describe('この保険での役割'),
  name: words.describe('正式な名称'),
  shortName: words.optional().describe('本文での略称'),
  department: words.describe('担当の部署'),
  postalCode,
  address: words,
  tel: phone,
  fax: phone.optional(),
  hours: officeHours,
  website: z.url().optional(),
});

/** The desk that answers around the clock. */
const incidentDesk = z.strictObject({
  role: words,
  name: words,
  operator: words.describe('運営する会社'),
  tel: phone,
  calledAt: words.describe('事故の連絡先がこの窓口になる曜日と時間（17章の言葉）'),
  hours: z.strictObject({
    days: words,
    nightFrom: clock.describe('この時刻から後の受付は「夜間」'),
    handlingFrom: clock.describe('夜間・休日の受付分に対応し始める、翌営業日の時刻'),
  }),
  hoursNote: words.describe('受付と対応の時間のただし書き'),
});

/** The designated dispute resolution body. */
const adr = z.strictObject({
  role: words,
  name: words,
  tel: phone,
  telNote: words.describe('通話料など、番号に必ず添える注記'),
  hours: officeHours,
  website: z.url(),
});

const plan = z.strictObject({
  id: z.enum(PLANS).describe('データと条項でのプランの名。新しい名は src/domain/premium/plan.ts に1つ足す'),
  letter: z
    .string()
    .regex(/^[A-Z]$/, '半角の大文字1字で書いてください / one capital letter')
    .describe('加入タイプの符号の頭文字'),
  name: words.describe('プランの名。原典のまま'),
  cheaperThan: z
    .enum(PLANS)
    .optional()
    .describe('保険料が、同じ保険金額のどのタイプでもこれより安いプラン。照合に使う'),
  optionRuledOutBy: clauseId
    .optional()
    .describe('オプションをセットできないプランで、そのことを述べる条項。セットできるプランには書かない'),
  notes: z.array(clauseId).optional().describe('このプランの保険料とあわせて読む条項。保険料を調べる画面に出る'),
});

/** content/<年度>/edition.json: every fact of the edition that is not a clause or a premium. */
export const editionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    edition: z
      .string()
      .regex(/^20\d{2}$/, '年度は西暦4桁で書いてください / four-digit year')
      .describe('年度（西暦4桁）。フォルダーの名と同じ'),
    label: words.describe('版の名'),
    labelInKanji: words.describe('題簽に縦書きで置く版の名'),
    publication: z.enum(['published', 'draft']).describe('公開の状態。draft は下見だけで、公開用に組めない'),
    confirmation: z
      .literal('by-item')
      .optional()
      .describe('公開の前に、項目ごとの確認を求めること。edition:new が書く。記録を始める前に公開した版にはない'),
    siteApprovalNumber: words.nullable().describe('このサイトについての引受保険会社の承認番号。受けるまでは null'),
    site: z
      .strictObject({
        publisher: words.nullable().describe('このサイトを公開している人や団体の名。決まるまでは null'),
        corrections: words
          .nullable()
          .describe(
            'サイトの誤りの知らせ先。電話番号、メールアドレス、住所などを、読む人への言葉で書く。ないときは null',
          ),
        address: z
          .url({ protocol: /^https$/, message: '公開するアドレスを https:// から書いてください / an https address' })
          .nullable()
          .describe('本物のサイトのアドレス。https:// から。公開するまでは null'),
        logs: words
          .nullable()
          .describe('サーバーの記録に何を残し、何日で消すか。サーバーを管理する人の言葉で書く。決まるまでは null'),
      })
      .describe('公開についての事実。パンフレットにはない。書いたものだけが「このサイトについて」に出る'),
    product: z
      .strictObject({
        name: words,
        otherName: words.describe('原典に併用されている名称'),
        plans: z.array(plan).min(1).describe('プラン。表、補償の対照、保険料を調べる画面に、この順に並ぶ'),
      })
      .describe('商品の名とプラン'),
    document: z
      .strictObject({
        kind: words,
        number: words.describe('出典の文書番号（紙のもの）'),
        issued: day.describe('出典の作成日'),
      })
      .describe('出典の文書番号と作成日'),
    period: z
      .strictObject({
        start: instant.describe('保険期間の初日と時刻'),
        end: instant.describe('保険期間の末日と時刻'),
        years: z.int().positive(),
      })
      .describe('保険期間'),
    applicationDeadline: day.describe('申込締切日'),
    midTermEntry: z
      .strictObject({
        cutoffDay: z.int().min(1).max(28).describe('この日までの受付分は早い方の開始日になる'),
        startDay: z.int().min(1).max(28).describe('中途加入の始期の日'),
        monthsUntilStart: z.int().positive().describe('締めの日までの受付から始期までの月数'),
        monthsUntilStartAfterCutoff: z.int().positive().describe('締めの日を過ぎた受付から始期までの月数'),
        monthsFromStartToDeduction: z.int().min(0).describe('加入日から診療報酬控除までの月数'),
      })
      .describe('中途加入の日の数え方'),
    searchExamples: z.array(words).min(1).max(4).describe('検索欄に例として示す言葉'),
    eligibleMembers: words.describe('加入できる人'),
    contractHolder: z.strictObject({ name: words, shortName: words }).describe('保険契約者'),
    contacts: z
      .strictObject({
        agency: office,
        insurer: office.required({ shortName: true, website: true }),
        incidentDesk,
        adr,
      })
      .describe('連絡先'),
    chapters: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(
              /^(cover|\d{1,2}[ab]?)$/,
              'cover、1〜2桁の数字、または数字と a・b で書いてください / cover or a number, with a or b',
            )
            .describe('章の符号。番号が重なる章は a, b を付ける'),
          label: words.describe('章の呼び名（13章 など）'),
          title: words.describe('章の題。原典のまま'),
        }),
      )
      .min(1)
      .describe('パンフレットの章の一覧'),
  })
  .superRefine((edition, context) => {
    if (new Date(edition.period.start) >= new Date(edition.period.end)) {
      context.addIssue({
        code: 'custom',
        path: ['period', 'end'],
        message: '終期が始期より後になっていません / end must be after start',
      });
    }
    if (new Date(`${edition.applicationDeadline}T00:00:00+09:00`) > new Date(edition.period.start)) {
      context.addIssue({
        code: 'custom',
        path: ['applicationDeadline'],
        message: '申込締切日が始期より後です / deadline must not be after the start',
      });
    }
    const once = (
      values: readonly string[],
      path: readonly string[],
      field: string,
      message: (value: string) => string,
    ) =>
      values.forEach((value, index) => {
        if (values.indexOf(value) !== index)
          context.addIssue({ code: 'custom', path: [...path, index, field], message: message(value) });
      });
    const { plans } = edition.product;
    const ids = plans.map(({ id }) => id);
    const chapters = edition.chapters.map(({ id }) => id);
    const letters = plans.map(({ letter }) => letter);
    once(chapters, ['chapters'], 'id', (id) => `章「${id}」が2度あります / duplicate chapter`);
    once(ids, ['product', 'plans'], 'id', (id) => `プラン「${id}」が2度あります / duplicate plan`);
    once(letters, ['product', 'plans'], 'letter', (letter) => `頭文字「${letter}」が2度あります / duplicate letter`);
    plans.forEach(({ id, cheaperThan }, index) => {
      if (cheaperThan !== undefined && (cheaperThan === id || !ids.includes(cheaperThan)))
        context.addIssue({
          code: 'custom',
          path: ['product', 'plans', index, 'cheaperThan'],
          message: `この版のほかのプランを書いてください。あるのは ${ids.join('、')} / name another plan of this edition`,
        });
    });
  });

/** The facts of one edition, as checked. */
export type EditionFacts = z.infer<typeof editionSchema>;
/** The keys of `contacts`. */
export type ContactKey = keyof EditionFacts['contacts'];
