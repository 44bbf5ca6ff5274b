/**
 * Mistakes of the kinds that editors make, each alone, made by rule in a copy of an edition: what the building of it
 * refuses, what the second transcription finds, and what nothing finds. No word or figure of an edition stands here.
 */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLANS } from '../../src/domain/premium/index.ts';
import { ContentError, findingText } from '../../src/editions/files/content-error.ts';
import { strayFolders } from '../../src/editions/files/stray-files.ts';
import { type Edition, readEdition } from '../../src/editions/load.ts';
import { shiftJisBytes } from './shift-jis.ts';

export interface Mistake {
  readonly kind: string;
  readonly name: string;
  /** What is known to find it when reading the edition does not; absent for what reading refuses. */
  readonly foundBy?: Unread;
  /** Makes it in a copy: the content root and the folder of the edition. */
  readonly make: (root: string, folder: string) => void;
}

/**
 * `transcription`: the tests of the content, against the second transcription. `harmless`: readers see the same, or
 * nothing of it. `person`: words that only a person beside the source can judge; an edition that is confirmed by item
 * opens the item again, so that nothing of this kind is published unseen.
 */
export type Unread = 'transcription' | 'harmless' | 'person';

type Edit = (text: string) => string;

const swap =
  (from: string | RegExp, to: string | ((found: string) => string)): Edit =>
  (text) =>
    typeof to === 'string' ? text.replace(from, () => to) : text.replace(from, (found) => to(found));

/** A change of what a JSON file holds. */
const inJson =
  (change: (data: ReturnType<typeof JSON.parse>) => void): Edit =>
  (text) => {
    const data = JSON.parse(text);
    change(data);
    return JSON.stringify(data, null, 2);
  };

const full = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const turned = (digits: string) => digits.replace(/(\d)(\d)(?!.*(\d)(\d))/, (found, a, b) => (a === b ? found : b + a));

/** The mistakes, for an edition as it is read. */
export function mistakesOf(edition: Edition): Mistake[] {
  const mistakes: Mistake[] = [];
  let kind = '';
  const add = (name: string, make: Mistake['make'], foundBy?: Unread) =>
    mistakes.push({ kind, name, make, ...(foundBy && { foundBy }) });
  const inFile = (file: string) => (name: string, edit: Edit, foundBy?: Unread) =>
    add(
      name,
      (_, folder) => {
        const path = join(folder, file);
        const before = readFileSync(path, 'utf8');
        const after = edit(before);
        if (after === before) throw new Error(`${name}：${file} は変わりません`);
        writeFileSync(path, after);
      },
      foundBy,
    );
  const bytes = (file: string) => (name: string, encode: (text: string) => Uint8Array, foundBy?: Unread) =>
    add(
      name,
      (_, folder) => writeFileSync(join(folder, file), encode(readFileSync(join(folder, file), 'utf8'))),
      foundBy,
    );

  const { facts, premiums, id: year } = edition;
  const { agency, insurer, incidentDesk: desk, adr } = facts.contacts;
  const [clinic, hospital] = premiums.facilities;
  const row = clinic?.tables[0]?.rows[0];
  const [first = 0] = PLANS.flatMap((plan) => Object.values(row?.[plan]?.premium ?? {}));
  const yen = first.toLocaleString('en');
  const deadline = facts.applicationDeadline;
  const [, month = '', day = ''] = deadline.split('-').map(Number).map(String);
  const facetEdition = inFile('edition.json');
  const facetPremiums = inFile('premiums.json');
  const exclusions = inFile('sections/exclusions.mdx');
  const plans = inFile('sections/plans.mdx');

  kind = 'JSONの書き方';
  facetEdition('カンマの抜け', swap(/",(\n)/, '"\n'));
  facetEdition('余ったカンマ', swap(/\n( *)\}/, ',\n}'));
  facetEdition('閉じない引用符', swap(/"(,?)\n/, '\n'));
  facetEdition('括弧の抜け', swap(/\}\s*$/, ''));
  facetEdition('全角の引用符', swap(/"tel": "/, '"tel": ”'));
  facetEdition('全角のコロン', swap(/"tel": /, '"tel"：'));
  facetEdition('全角のカンマ', swap(/",\n/, '"，\n'));
  facetEdition('注', swap(/\{\n/, '{\n  // 直した\n'));
  facetEdition('一重の引用符', swap(/"tel": "([^"]*)"/, "'tel': '0'"));
  facetPremiums('カンマの付いた額', swap(`: ${first}`, `: ${yen}`));
  facetPremiums('全角の額', swap(`: ${first}`, `: ${full(String(first))}`));
  facetPremiums('引用符の付いた額', swap(`: ${first}`, `: "${first}"`));
  facetPremiums('円の付いた額', swap(`: ${first}`, `: ${first}円`));
  facetPremiums('空のファイル', () => '');
  facetPremiums('マージの印', (text) => `<<<<<<< HEAD\n${text}`);

  kind = '文字コード';
  bytes('premiums.json')('Shift_JISの保険料', shiftJisBytes);
  bytes('sections/exclusions.mdx')('UTF-16の章', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
  bytes('glossary.json')('切れた文字', (text) =>
    Buffer.from(text).map((byte, place) => (place === 2000 ? 0xff : byte)),
  );
  bytes('edition.json')('BOM', (text) => Buffer.from(`\ufeff${text}`), 'harmless');
  bytes('sections/exclusions.mdx')('CR LF', (text) => Buffer.from(text.replaceAll('\n', '\r\n')), 'harmless');

  kind = '日付と期間';
  const date = (to: string): Edit => swap(`"applicationDeadline": "${deadline}"`, `"applicationDeadline": "${to}"`);
  facetEdition('ない日', date(`${year}-02-30`));
  facetEdition('日本語の日付', date(`${year}年${month}月${day}日`));
  facetEdition('元号', date(`R7.${month}.${day}`));
  facetEdition('斜線の日付', date(deadline.replaceAll('-', '/')));
  facetEdition('全角の日付', date(full(deadline)));
  facetEdition('始期より後の締切', date(facts.period.end.slice(0, 10)));
  facetEdition('前の年の締切', date(deadline.replace(year, String(Number(year) - 1))));
  facetEdition('1日違う締切', date(deadline.replace(/\d\d$/, (own) => String(Number(own) - 1))), 'transcription');
  facetEdition('始まる前に終わる期間', swap(`"end": "${Number(year) + 1}`, `"end": "${Number(year) - 1}`));
  facetEdition(
    '終期だけ1日後',
    swap(/("end": "\d{4}-\d\d-)0(\d)/, (found) => found.replace(/.$/, '9')),
  );
  facetEdition(
    '1日違う始期',
    swap(/("start": "\d{4}-\d\d-)0(\d)/, (found) => found.replace(/.$/, '9')),
  );
  facetEdition('時刻のない始期', swap(facts.period.start, facts.period.start.slice(0, 10)));
  facetEdition('時差のない始期', swap('+09:00', ''));
  facetEdition('版の名の年', swap(`${year}年度`, `${Number(year) - 1}年度`));
  facetEdition('フォルダーと違う年度', swap(`"edition": "${year}"`, `"edition": "${Number(year) + 1}"`));
  facetEdition('締切より後の出典', swap(facts.document.issued, facts.period.start.slice(0, 10)));
  facetEdition('出典の作成日', swap(facts.document.issued, `${year}-01-09`), 'transcription');
  facetEdition(
    '文書番号',
    swap(facts.document.number, turned(facts.document.number.replace(/.$/, '7'))),
    'transcription',
  );
  facetEdition('書きまちがえた publication', swap('"published"', '"publish"'));
  facetEdition('中途加入の締めの日', swap(/"cutoffDay": \d+/, '"cutoffDay": 10'), 'transcription');

  kind = '連絡先';
  facetEdition('1桁足りない電話', swap(agency.tel, agency.tel.slice(0, -1)));
  facetEdition('1桁多い電話', swap(desk.tel, `${desk.tel}0`));
  facetEdition('全角の電話', swap(agency.tel, full(agency.tel)));
  facetEdition('違うハイフンの電話', swap(agency.tel, agency.tel.replaceAll('-', '‐')));
  facetEdition('ハイフンのない電話', swap(agency.tel, agency.tel.replaceAll('-', '')));
  facetEdition('電話にFAXの番号', swap(agency.tel, agency.fax ?? ''));
  facetEdition(
    '電話とFAXの入れかえ',
    (text) =>
      text
        .replace(agency.tel, '_')
        .replace(agency.fax ?? '', agency.tel)
        .replace('_', agency.fax ?? ''),
    'transcription',
  );
  facetEdition(
    '入れかわった数字',
    swap(agency.tel, agency.tel.replace(/(\d)(\d)$/, '$2$1').replace(/0$/, '1')),
    'transcription',
  );
  facetEdition(
    'デスクの番号の1桁',
    swap(
      desk.tel,
      desk.tel.replace(/\d$/, (own) => String((Number(own) + 1) % 10)),
    ),
    'transcription',
  );
  facetEdition(
    '代理店と保険会社の入れかえ',
    (text) => text.replace(agency.tel, '_').replace(insurer.tel, agency.tel).replace('_', insurer.tel),
    'transcription',
  );
  facetEdition('空の電話', swap(agency.tel, ''));
  facetEdition('1桁の時', swap('"09:00"', '"9:00"'));
  facetEdition('始まる前に終わる受付', swap('"close": "17:00"', '"close": "08:00"'));
  facetEdition('別の受付時間', swap('"close": "17:00"', '"close": "18:00"'), 'transcription');
  facetEdition('郵便番号の桁', swap(agency.postalCode, agency.postalCode.slice(0, -1)));
  facetEdition('郵便番号の1桁', swap(agency.postalCode, agency.postalCode.replace(/\d$/, '9')), 'transcription');
  facetEdition('住所の番地', swap(agency.address, `${agency.address}0`), 'transcription');
  facetEdition('https のないアドレス', swap(insurer.website, insurer.website.replace(/^https:\/\//, '')));
  facetEdition('通話料の注の抜け', swap(adr.telNote, 'ナビダイヤル'));
  facetEdition('窓口の時刻と文', swap(`"nightFrom": "${desk.hours.nightFrom}"`, '"nightFrom": "19:00"'));
  facetEdition('知らない項目', swap('"tel":', '"telephone":'));

  kind = '保険料';
  const amount = (to: number): Edit => swap(`: ${first}`, `: ${to}`);
  facetPremiums('10円単位でない額', amount(first + 5));
  facetPremiums('1桁多い額', amount(first * 10));
  facetPremiums('1桁少ない額', amount(Math.round(first / 100) * 10));
  facetPremiums('10円違う額', amount(first + 10), 'transcription');
  facetPremiums('負の額', amount(-first));
  facetPremiums('小数の額', swap(`: ${first}`, `: ${first}.5`));
  facetPremiums('プランの入れかえ', (text) =>
    text.replace('"allRisk": {', '"_": {').replace('"leakOnly": {', '"allRisk": {').replace('"_": {', '"leakOnly": {'),
  );
  facetPremiums('タイプの入れかえ', (text) =>
    text.replace('"S1"', '"_"').replace('"S2"', '"S1"').replace('"_"', '"S2"'),
  );
  facetPremiums('重なったタイプ', swap('"S2"', '"S1"'));
  facetPremiums('小文字のタイプ', swap('"S1"', '"s1"'));
  facetPremiums('1桁多い保険金額', swap(/"liability": (\d+)/, '"liability": 100000000'));
  facetPremiums('万で書いた保険金額', swap(/"liability": (\d+)0000,/, '"liability": 1000,'));
  facetPremiums('違う施設のid', swap(`"id": "${clinic?.id}"`, '"id": "clinics"'));
  facetPremiums('ない大きさ', swap(`"${hospital?.sizes[0]}": `, '"51": '));
  facetPremiums('大きさの抜け', swap(new RegExp(`"${hospital?.sizes[0]}": \\d+,\\s*`), ''));
  facetPremiums('大きさの入れかえ', (text) => {
    const [small, large] = hospital?.sizes ?? [];
    return text
      .replace(`"${small}": `, '"_": ')
      .replace(`"${large}": `, `"${small}": `)
      .replace('"_": ', `"${large}": `);
  });
  facetPremiums(
    '行の抜け',
    inJson((data) => data.facilities[0].tables[0].rows.splice(1, 1)),
  );
  facetPremiums(
    '1つの施設だけ違う保険金額',
    swap(/"response": (\d)000000,/, (found) => found.replace(/\d/, '9')),
  );
  facetPremiums('割引の率', swap(/"groupDiscountPercent": \d+/, '"groupDiscountPercent": 25'), 'transcription');
  facetPremiums(
    '注の抜け',
    inJson((data) => data.notes.splice(0, 1)),
    'transcription',
  );
  facetPremiums('払い方', swap(/"payment": "[^"]*"/, '"payment": "月払"'), 'transcription');

  kind = 'アドレスと参照';
  exclusions('重なった id', swap('id="common-02"', 'id="common-01"'));
  exclusions('重なった符号', swap('code="共通②"', 'code="共通①"'));
  exclusions('日本語の id', swap('id="common-02"', 'id="共通2"'));
  exclusions('大文字の id', swap('id="common-02"', 'id="Common-02"'));
  exclusions('ない条項への関連', swap('see="common-note', 'see="common-99'));
  exclusions('関連の間の全角の空白', swap('common-note profit-01', 'common-note　profit-01'));
  exclusions('関連の間の読点', swap('common-note profit-01', 'common-note、profit-01'));
  exclusions('ない条項への参照', swap('<Ref to="common-01" />', '<Ref to="common-1" />'));
  inFile('sections/outline.mdx')('ない章へのリンク', swap(/to="section:\w+"/, 'to="section:nowhere"'));
  inFile('emergency.json')('紙からない条項への参照', swap('"claim-call"', '"claim-phone"'));
  inFile('checklists.json')('チェックリストからない条項への参照', swap('"claim-call"', '"claim-phone"'));
  inFile('answers.json')('答えからない条項への参照', swap('"claim-call"', '"claim-phone"'));
  inFile('tables/plan-matrix.json')('表からない条項への関連', swap('"plan-attack-and-leak"', '"plan-attack"'));
  exclusions('飛んで戻る符号', swap('code="共通②"', 'code="共通⑲"'));
  exclusions('指されている条項の削除', swap(/<Clause id="common-note"[\s\S]*?<\/Clause>\n\n/, ''));
  exclusions(
    '写して増えた条項',
    swap(/<Clause id="common-01"[\s\S]*?<\/Clause>\n\n/, (own) => own + own),
  );
  exclusions('入れかえた条項', (text) =>
    text.replace(
      /(<Clause id="common-01"[\s\S]*?<\/Clause>\n\n)(<Clause id="common-02"[\s\S]*?<\/Clause>\n\n)/,
      '$2$1',
    ),
  );
  exclusions('原典の場所の抜け', swap(/ at="【共通】①"/, ''));
  exclusions('空の題', swap('title="故意"', 'title=""'));
  exclusions('ない種類', swap('kind="exclusion"', 'kind="exclude"'));
  exclusions('違う種類', swap('kind="exclusion"', 'kind="coverage"'), 'transcription');
  exclusions('ない章', swap('chapters: ["14"]', 'chapters: ["41"]'));
  inFile('sections/coverage.mdx')('違うプラン', swap('plan="all-risk"', 'plan="allRisks"'));

  kind = '部品とMarkdown';
  const body = (to: string): Edit => swap(/(?<=<Clause id="common-01"[^>]*>\n\n)[^\n]+/, () => to);
  const written = (name: string, to: string, foundBy?: Unread) => exclusions(name, body(to), foundBy);
  exclusions('知らない部品', swap('<Exception', '<Except'));
  exclusions('知らない属性', swap('kind="exclusion"', 'type="exclusion"'));
  exclusions('閉じ忘れ', swap('</Clause>', ''));
  exclusions('余った閉じるタグ', swap('</Clause>', '</Clause>\n\n</Clause>'));
  exclusions('全角のタグ', swap('<Clause', '＜Clause'));
  exclusions('属性の全角の引用符', swap('code="共通①"', 'code=”共通①”'));
  exclusions('属性の引用符の抜け', swap('code="共通①"', 'code=共通①'));
  exclusions('消えた表', (text) => text.replace('<Group', '<PremiumTables of="clinic" />\n\n<Group'));
  inFile('sections/premiums.mdx')('消した保険料の表', swap(/<PremiumTables of="clinic" \/>\n\n/, ''));
  plans('消した〇×の表', swap(/<PlanMatrix[^>]*\/>\n\n/, ''));
  written('波括弧', '{故意}によるもの。');
  written('HTML', '<b>故意</b>によるもの。');
  written('改行のタグ', '故意。<br>過失。');
  written('見出し', '## 故意');
  written('画像', '![図](zu.png)');
  written('リンク', '[故意](https://example.jp/)');
  written('HTMLの注', '故意。<!-- 要確認 -->');
  written('コード', '`故意`によるもの。');
  written('引用', '> 故意によるもの。');
  written('番号の箇条書き', '1. 故意\n2. 過失');
  written('全角の番号', '１．故意');
  written('表', '| 施設 | 額 |\n|---|---|\n| 病院 | なし |');
  written('空の行のない箇条書き', '次のもの。\n- 故意\n- 過失');
  written('全角の点', '・故意\n・過失');
  written('丸', '●故意');
  written('空白のない箇条書き', '-故意');
  written('4つの空白', '    故意によるもの。');
  written('全角の字下げ', '　故意によるもの。');
  written('タブ', '\t故意によるもの。');
  written('行末の空白', '故意。  \n過失。');
  written('小なり', '1 < 2 の場合。');
  written('打ち消し線', '~~故意~~によるもの。');
  written('アスタリスクのまま', '故意**によるもの。');
  exclusions(
    'タグのすぐ後の文',
    swap(/(<Clause id="common-01"[^>]*>)\n\n/, (own) => own.trimEnd()),
  );
  exclusions('閉じるタグのすぐ前の文', swap(/\n\n<\/Clause>/, '</Clause>'));
  exclusions('前書きの閉じ忘れ', swap(/\n---\n/, '\n'));
  exclusions('前書きの全角のコロン', swap('title: ', 'title：'));

  kind = '手で書いた事実';
  for (const [name, text] of [
    ['電話', agency.tel],
    ['全角の電話', full(agency.tel)],
    ['違う線の電話', agency.tel.replaceAll('-', '−')],
    ['ハイフンのない電話', agency.tel.replaceAll('-', '')],
    ['かっこの電話', agency.tel.replace(/-(\d+)-/, '($1)')],
    ['保険料', `${yen}円`],
    ['カンマのない保険料', `${first}円`],
    ['全角の保険料', `${full(yen)}円`],
    ['円のない保険料', yen],
    ['万の保険料', `${Math.floor(first / 10_000)}万${first % 10_000}円`],
    ['締切', `${year}年${month}月${day}日`],
    ['年のない締切', `${month}月${day}日`],
    ['全角の締切', `${full(month)}月${full(day)}日`],
    ['斜線の締切', `${year}/${month}/${day}`],
    ['割引', '団体割引25%'],
    ['全角の割引', '団体割引２５％'],
    ['時刻', '午後5時まで'],
    ['郵便番号', `〒${agency.postalCode}`],
    ['文書番号', facts.document.number],
  ] as const)
    written(name, `故意。${text}。`);
  inFile('tables/further-services.json')('表の電話', swap('"text": "', `"text": "${agency.tel}へ。`));
  inFile('tables/cost-example.json')('表の保険料', swap('"detail": "', `"detail": "${first}円。`));
  inFile('glossary.json')('用語の締切', swap('"meaning": "', `"meaning": "${month}月${day}日まで。`));
  inFile('emergency.json')('紙の電話', swap('"text": "', `"text": "${full(desk.tel)}へ。`));
  inFile('checklists.json')('チェックリストの保険料', swap('"text": "', `"text": "${yen}円。`));
  inFile('answers.json')('答えの電話', swap('"text": "', `"text": "${agency.tel}へ。`));
  inFile('answers.json')('答えの保険料', swap('"text": "', `"text": "${yen}円です。`));
  exclusions('題の電話', swap('title="故意"', `title="故意（${agency.tel}）"`));

  kind = '文字';
  written('改行しない空白', '故意\u00a0または過失。');
  written('幅のない空白', '故意\u200bによるもの。');
  written('分かれたかな', 'か\u3099んさつ。');
  written('絵文字', '故意⚡。');
  written('半角のカタカナ', 'ｻｲﾊﾞｰ攻撃。');
  written('全角の英字', 'ＦＡＸの誤送信。');
  written('部首の記号', '⼈の故意。');
  written('外字', '故意\ue000。');
  inFile('glossary.json')('用語の特別な空白', swap('"meaning": "', '"meaning": "\u00a0'));
  written('文の中の全角の空白', '保険契約者または　被保険者の故意。');
  written('半角の句読点', '保険契約者または被保険者の故意.');

  kind = '言葉';
  written('補償と保証', 'この保険では保証しません。');
  written('補償と保障', 'この保険では保障しません。');
  written('保険と保健', '保健金をお支払いしません。');
  const terms = inFile('index-terms.json');
  terms('どの条項にもない見出し語', swap(/"term": "暗号資産"/, '"term": "暗合資産"'));
  terms('2度ある見出し語', swap(/"term": "安全保障"/, '"term": "暗号資産"'));
  terms('漢字の読み', swap(/"reading": "あんごうしさん"/, '"reading": "暗号資産"'));
  inFile('glossary.json')('用語の漢字の読み', swap(/"reading": "あんごうしさん"/, '"reading": "暗号資産"'));
  inFile('glossary.json')('2度ある用語', swap(/"term": "暗号資産"/, '"term": "ITユーザー業務"'));
  exclusions('重なった章の順', swap('order: 8', 'order: 9'));
  exclusions(
    '重なった章の名',
    swap(/^nav: .*$/m, `nav: ${edition.sections.find(({ slug }) => slug === 'claims')?.nav}`),
  );
  exclusions('空の説明', swap(/^description: .*$/m, 'description:'));
  written('同じ語の重なり', '保険契約者または被保険者の被保険者の故意。');

  kind = '向きと欠け';
  const matrix = inFile('tables/plan-matrix.json');
  matrix('〇を×に', swap('"allRisk": true', '"allRisk": false'));
  matrix('×を〇に', swap('"leakOnly": false', '"leakOnly": true'));
  matrix(
    '行の抜け',
    inJson((data) => data.rows.splice(2, 1)),
  );
  written('または→および', '保険契約者および被保険者の故意。', 'transcription');
  exclusions(
    'ただし書きの抜け',
    swap(/<Exception id="common-04-except">[\s\S]*?<\/Exception>\n\n/, ''),
    'transcription',
  );
  exclusions(
    'ただし書きを平らな文に',
    (text) => text.replace(/<Exception id="common-04-except">\n\n([\s\S]*?)\n\n<\/Exception>/, '$1'),
    'transcription',
  );
  exclusions('だれも指さない条項の削除', (text) => {
    const pointed = new Set(edition.clauses.flatMap(({ see }) => see));
    const own = edition.clauses.findLast(
      ({ section, form, id, kind: of }) =>
        section === 'exclusions' && form === 'clause' && of === 'exclusion' && !pointed.has(id),
    );
    return text.replace(new RegExp(`<Clause id="${own?.id}"[\\s\\S]*?</Clause>\\n\\n?`), '');
  });
  inFile('tables/claim-documents.json')(
    '書類の行の抜け',
    inJson((data) => data.rows.splice(-1, 1)),
  );
  inFile('tables/claim-documents.json')('など の抜け', swap('"etc": true', '"etc": false'), 'transcription');
  inFile('tables/cost-example.json')('費用の額', swap(/"amount": (\d)/, '"amount": 9$1'));
  inFile('tables/threat-figures.json')('脅威の数', swap(/"value": "(\d)/, '"value": "9'), 'transcription');
  inFile('answers.json')(
    '答えの抜け',
    inJson((data) => data.answers.splice(0, 1)),
    'transcription',
  );
  inFile('answers.json')(
    '答えの向き',
    inJson((data) => {
      const own = data.answers.find(({ text: said }: { text: string }) => /対象外です|お支払いできない/.test(said));
      own.text = own.text
        .replace(/支払いの対象外です|対象外です/, '対象です')
        .replace(/お支払いできない/, 'お支払いする');
    }),
    'transcription',
  );
  inFile('sections/cautions.mdx')(
    '条件の段落の抜け',
    swap(/(<Clause [^>]*>\n\n[^\n<]+\n\n)[^\n<]+\n\n/, (own) => own.replace(/[^\n]+\n\n$/, '')),
    'person',
  );
  inFile('sections/cautions.mdx')('書かれていない、の抜け', swap(/<Silent>[\s\S]*?<\/Silent>\n\n/, ''), 'person');
  inFile('checklists.json')(
    'チェックの抜け',
    inJson((data) => data.lists[0].items.splice(1, 1)),
  );
  inFile('emergency.json')(
    '万一の紙の行の抜け',
    inJson((data) => data.steps.splice(1, 1)),
  );
  inFile('glossary.json')(
    '用語の抜け',
    inJson((data) => data.terms.splice(1, 1)),
    'transcription',
  );
  inFile('glossary.json')(
    '用語の出典の章',
    inJson((data) => {
      const [own] = data.terms;
      own.chapter = edition.facts.chapters.find(({ id }) => id !== own.chapter)?.id;
    }),
    'transcription',
  );
  inFile('index-terms.json')(
    '見出し語の抜け',
    inJson((data) => data.terms.splice(1, 1)),
    'person',
  );

  kind = 'フォルダーとファイル';
  const copied =
    (to: string, from = '') =>
    (root: string, folder: string) =>
      cpSync(join(folder, from), join(from ? folder : root, to), { recursive: true });
  add('年のフォルダーの名', copied(`${Number(year) + 1}年`));
  add('写したフォルダー', copied(`${year} のコピー`));
  add('全角の年', copied(full(String(Number(year) + 1))));
  add('中の写し', copied('premiums - コピー.json', 'premiums.json'));
  add('日本語の名の章', copied('sections/補償.mdx', 'sections/coverage.mdx'));
  add('(1) の付いた章', copied('sections/coverage (1).mdx', 'sections/coverage.mdx'));
  add('Wordの文書', copied('sections/coverage.docx', 'sections/coverage.mdx'));
  add('なくしたファイル', (_, folder) => rmSync(join(folder, 'glossary.json')));
  add('なくした章', (_, folder) => rmSync(join(folder, 'sections/claims.mdx')));
  add('大文字の拡張子', (_, folder) =>
    renameSync(join(folder, 'tables/plan-matrix.json'), join(folder, 'tables/plan-matrix.JSON.txt')),
  );
  add('edition.json のない年', (root, folder) => {
    cpSync(folder, join(root, String(Number(year) + 1)), { recursive: true });
    rmSync(join(root, String(Number(year) + 1), 'edition.json'));
  });
  add('Thumbs.db', (_, folder) => writeFileSync(join(folder, 'Thumbs.db'), 'x'), 'harmless');
  add('.DS_Store', (root) => writeFileSync(join(root, '.DS_Store'), 'x'), 'harmless');
  add('Excelの仮のファイル', (_, folder) => writeFileSync(join(folder, '~$premiums.json'), 'x'), 'harmless');
  return mistakes;
}

/** What stops a build of the edition in a content folder, as an editor reads it. */
export function readingSays(root: string, year: string): string[] {
  try {
    const stray = strayFolders(root, 'content');
    if (stray.length > 0) throw new ContentError(stray);
    readEdition(year, root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(findingText);
  }
}
