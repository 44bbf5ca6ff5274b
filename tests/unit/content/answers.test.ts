/**
 * The written answers, read a second time: for each, what the pamphlet says of it,
 * and the words, conditions and figures that it must share with the clauses it
 * stands on. Written down from the pamphlet's text, not from answers.json.
 */
import { describe, expect, test } from 'vitest';
import { newestEdition } from '../../../src/editions/load.ts';
import { filledText } from '../../../src/editions/words/filled-facts.ts';

const edition = newestEdition();
const plain = (text: string) => text.normalize('NFKC').replace(/[\s、・]/gu, '');

/**
 * - `paid`: within its conditions it is covered; `not-paid`: it is among the cases that are not.
 * - `silent`: the pamphlet does not say; whom to ask must stand there.
 * - `way`: how, where, when, what it is.
 */
type Says = 'paid' | 'not-paid' | 'silent' | 'way';
const NOT_PAID = /対象外|お支払いできない主な場合|対象になりません/;

const READ: Readonly<Record<string, readonly [Says, ...string[]]>> = {
  'answer-ransom': ['silent'],
  'answer-infection': ['paid', 'サイバー攻撃や情報漏えいなどに起因する', '情報漏えいが発生したことによる', '限定'],
  'answer-notify': ['way', 'ただちに', '遅滞なく書面で通知', '被害者', '証人', '損害賠償の請求の内容'],
  'answer-police': ['silent', 'ただちに'],
  'answer-authority': ['silent', '漏えい報告と本人への通知が義務'],
  'answer-phone': ['way', '092-852-1540', '050-3808-4966', '0120-318-258', '平日 午前9時から午後5時'],
  'answer-night': ['way', '0120-318-258', '24時間365日', '夜間（17時以降）', '平日9時以降', '場合があります'],
  'answer-sued': [
    'paid',
    'あらかじめ損保ジャパンの承認を得ないで',
    '全部または一部',
    '応急手当または護送その他の緊急措置',
    '遅滞なく損保ジャパンに通知',
    '争訟費用',
  ],
  'answer-settlement': [
    'way',
    '被保険者に代わって示談交渉できません',
    '必ず損保ジャパンと相談しながら',
    '一部または全部',
    'できなくなる場合',
  ],
  'answer-paid-when': ['way', '原則', '保険金請求の手続きを完了した日から30日以内', '30日超の日数'],
  'answer-documents': ['way', '損保ジャパンが求めるもの', '保険金請求書', '損害賠償責任を負担することが確認できる書類'],
  'answer-support-charge': ['way', '利用は有料', '保険金額を上限に', '支払対象外となる場合'],
  'answer-plans': [
    'paid',
    '情報漏えいまたはそのおそれ',
    '内部起因のシステムトラブル',
    '補償します',
    'オールリスクプランの場合にのみ',
  ],
  'answer-limited-attack': ['silent', '対象外', '不正アクセスなどによって情報漏えいが発生したことによる損害'],
  'answer-fax': [
    'paid',
    '紙による漏えい等（FAX誤送信や情報媒体の盗難・紛失）',
    '自社の管理上の不備による漏えい',
    '補償の対象',
    '客観的に明らか',
    '場合にかぎります',
  ],
  'answer-lost-media': [
    'paid',
    '自社の管理上の不備による漏えい',
    '補償の対象',
    '他人の紙または記録媒体の紛失、盗取または詐取により発生した',
    '情報の漏えいまたはそのおそれ',
  ],
  'answer-staff-mistake': [
    'paid',
    'サイバー攻撃に限定されません',
    '管理上の不備による漏えいも補償の対象',
    'USBメモリ等の紛失',
    '健診結果の誤送付',
  ],
  'answer-former-staff': ['silent', '被保険者が被る損害のみ', '使用人等'],
  'answer-contractor': ['silent', '権利の保全または行使', '必要な手続き'],
  'answer-staff-data': ['not-paid', '記名被保険者の役員に関する個人情報', '漏えいまたはそのおそれ'],
  'answer-fraud': ['silent', 'ただちに'],
  'answer-natural-disaster': ['silent', '約款'],
  'answer-power-cut': [
    'not-paid',
    '電気、ガス、水道、通信もしくはインターネット接続サービス',
    '中断、停止または障害',
    '起因して発生した費用',
  ],
  'answer-war': [
    'not-paid',
    '戦争等に起因する損害',
    '過程または直接的な準備として行われる',
    '国家関与型サイバー攻撃',
    '安全保障または防衛に重大な影響を与えるもの',
  ],
  'answer-fine': ['not-paid', '法令違反などによる罰金', '支払対象外'],
  'answer-malpractice': ['silent', '他人の身体の障害'],
  'answer-lost-profit': ['silent', 'オプション', 'オールリスクプランの場合にのみ', '保険料と保険金額'],
  'answer-investigation': [
    'paid',
    'サイバー攻撃のおそれが発見されたことによ',
    '外部調査機関への調査依頼費用',
    '有無を判断するため',
    '事故対応特別費用',
  ],
  'answer-restore': [
    'paid',
    'データ復旧費用',
    '被保険者システム修復費用',
    '損害が発生するおそれのある場合',
    '情報の漏えいまたはそのおそれ',
  ],
  'answer-new-equipment': ['silent', '被保険者システム修復費用', 'データ復旧費用'],
  'answer-consolation': ['paid', '個人見舞費用', '情報の漏えいまたはそのおそれ', '1人あたりの額'],
  'answer-overseas': ['way', '全世界', '日本国内での対応に限られます'],
  'answer-when': ['silent', '事故、その発見、損害賠償の請求のどれが保険期間のうちにあることが要るか'],
  'answer-individual': ['silent', '福岡県医師会会員', '開設者または管理者である医療機関'],
  'answer-membership-ends': ['silent', '福岡県医師会会員'],
  'answer-dental': ['silent', '一律', '歯科医院・歯科診療所の保険料'],
  'answer-branches': ['way', '施設単位', '複数の医療施設または介護医療院・介護老人保健施設', '共有'],
  'answer-some-sites': [
    'way',
    '電子カルテなどを用いて個人情報を共同利用している場合',
    'すべての医療施設または介護医療院・介護老人保健施設で加入',
    '保険金をお支払いできないケース',
  ],
  'answer-head-office': [
    'way',
    '医療法第42条第1項に掲げる付帯業務',
    '医療施設外',
    '申込時に申告することで',
    '追加保険料は不要',
  ],
  'answer-apply': ['way', '加入依頼書に必要事項を記入し', '092-852-1540', '署名または記名捺印'],
  'answer-form': ['silent', '加入依頼書と告知書の入手方法', '092-852-1540'],
  'answer-online': ['silent', '加入依頼書'],
  'answer-deadline': ['way', '2025年3月14日（金）', '毎月受け付け'],
  'answer-mid-term': [
    'way',
    '毎月',
    '15日までの受付分',
    '受付日の翌月5日',
    '15日過ぎの受付分',
    '翌々月5日',
    '2026年5月5日 午後4時',
  ],
  'answer-period': ['way', '2025年5月5日 午後4時', '2026年5月5日 午後4時', '翌々月5日'],
  'answer-renewal': ['silent', '継続や更新のしかた', '2026年5月5日 午後4時'],
  'answer-leaving': [
    'way',
    '脱退（解約）する',
    '092-852-1540',
    '保険料を返還し、または未払保険料を請求することがあります',
  ],
  'answer-cooling-off': ['way', 'クーリングオフの対象になりません', '営業または事業のための契約'],
  'answer-certificate': ['way', '申込日から1か月を経過しても', '損保ジャパン', '050-3808-4966', '大切に保管'],
  'answer-declaration': [
    'way',
    '加入依頼書などおよび付属書類の記載事項すべて',
    '危険に関する重要な事項',
    '故意または重大な過失',
    '事実と異なることを告げた場合',
    'ご契約が解除されること',
  ],
  'answer-declaration-form': [
    'way',
    '診療所について、告知書は不要',
    '病床数または施設定員数',
    '簡単な告知書で加入できる',
  ],
  'answer-director': ['silent', '記載事項に変更が発生する場合', '取扱代理店または損保ジャパンへ通知'],
  'answer-beds': [
    'way',
    '加入依頼書などおよび付属書類の記載事項に変更が発生する場合',
    '保険金をお支払いできないこと',
    'ご契約が解除されること',
    '変更前の保険料より高くならなかったとき',
  ],
  'answer-address': ['way', 'ご契約者の住所など', '取扱代理店または損保ジャパンへ通知', '加入者（医療機関）の住所'],
  'answer-other-insurance': ['silent', '他の保険契約や共済契約', '有無および契約内容', '遅滞なく通知'],
  'answer-premium': ['way', '一般医院・診療所', '一律', '病床数および告知内容', '施設定員数および告知内容'],
  'answer-other-size': ['silent', '病院が50床と100床', '定員50人と100人', '計算のしかた'],
  'answer-payment': ['way', '診療報酬から控除', '医師会事務局', '加入日の翌月の診療報酬'],
  'answer-discount': ['way', '団体割引', '20%', '告知書割引', '一般医院・診療所および歯科医院・診療所'],
  'answer-deductible': ['way', '自己負担額', 'なし'],
  'answer-limit': [
    'way',
    '1加入者ごとに、保険期間中に',
    '①の保険金額（総保険金額）',
    '限度',
    '足した金額まで支払われるのではありません',
  ],
  'answer-types': ['way', 'Sで始まるタイプはオールリスクプラン', 'Pで始まるタイプは情報漏えい限定プラン'],
  'answer-tax': ['silent', '診療報酬から控除'],
  'answer-insurer-fails': ['silent', '経営破綻', '一定期間凍結', '削減'],
  'answer-complaint': [
    'way',
    '一般社団法人日本損害保険協会',
    '解決の申し立て',
    '0570-022808',
    '通話料有料',
    '午前9時15分から午後5時',
  ],
  'answer-conditions': [
    'way',
    '公益社団法人 福岡県医師会',
    '請求する',
    'https://www.sompo-japan.co.jp/',
    '商品によっては',
  ],
  'answer-diagnosis': ['way', '目安：病床数200床以上', '無償', '有償', '予告なく変更または中止'],
};

const { answers } = edition.answers;
const saidBy = (text: string) => filledText(text, edition.texts);

test('どの答えも、2度読まれている', () =>
  expect(answers.map(({ id }) => id).toSorted()).toEqual(Object.keys(READ).toSorted()));

describe.each(answers)('$title', ({ id, text, clauses, silent }) => {
  const [says, ...words] = READ[id] ?? ['way'];
  const said = plain(saidBy(text));
  const sources = clauses.map((clause) => edition.clauseById.get(clause));
  const source = plain(sources.map((clause) => `${clause?.title}\n${clause?.text}`).join('\n'));

  test('パンフレットの言葉、条件、数が、答えにも、もとの条項にもある', () => {
    for (const word of words) {
      // Endings may differ between an answer and its clause; what decides may not.
      const root = plain(word).replace(/(?:する|します|し|すること|してください)$/, '');
      expect([word, said.includes(root)]).toEqual([word, true]);
      expect([word, source.includes(root)]).toEqual([word, true]);
    }
  });
  test(`補償についての向きが、パンフレットと同じ（${says}）`, () => {
    if (says === 'not-paid') {
      expect(said).toMatch(NOT_PAID);
      expect(sources[0]?.kind).toBe('exclusion');
    }
    if (says === 'paid') {
      expect(said).toMatch(/対象|補償します|挙がって|支払います/);
      expect(sources.some((clause) => clause?.kind === 'coverage' || clause?.kind === 'note')).toBe(true);
      expect(sources[0]?.kind).not.toBe('exclusion');
    }
    if (says === 'silent') {
      expect(silent).toBe(true);
      expect(said).toMatch(/書かれてい(?:ません|ない)/);
      expect(said).toMatch(/(?:取扱代理店|損保ジャパン)[^。]*(?:お尋ね|お問い合わせ)|お尋ねください/);
    } else expect(silent).toBeUndefined();
  });
  test('2、3文で、答えと符号の外の電話番号や金額を含まない', () => {
    expect(saidBy(text).split('。').filter(Boolean).length).toBeLessThanOrEqual(5);
    expect(text.replace(/<Fact[^>]*>/g, '')).not.toMatch(/0\d{1,3}-\d{2,4}-\d{3,4}|円/);
  });
});
