import type { ClauseKind } from '../../schemas/clause.ts';
import type { Edition } from '../edition.ts';
import { factsIn, filledText, withoutFacts } from '../words/filled-facts.ts';
import type { RuleFinding } from './rule.ts';

/**
 * Words by which a text says that something is not paid for, and the kinds of
 * clauses that may say so. An answer says it only on the strength of such a clause.
 */
const NOT_PAID = /対象外|支払対象外|お支払いできない|支払われない|補償されない|補償しない|対象にな(?:りません|らない)/;
/** Words by which it says that something is paid for. */
const PAID = /対象とな(?:ります|る)|対象です|対象とします|補償します|支払われます|を支払います|費用に[^。]*挙がって/;
const KINDS_THAT_PAY: ReadonlySet<ClauseKind> = new Set(['coverage', 'fact', 'note', 'condition', 'gap', 'service']);

/** Share of their pairs of letters from which on two questions of different answers are one. */
const ALIKE = 0.9;

/** Figures of any script, commas between digits left out; numbers of chapters are no figures of the insurance. */
const FIGURE = /\d+(?![\d章])/g;
const SILENT = /書かれて(いません|いない|おらず)|記載が?(ありません|ない)/;
/** Figures that are data of the edition wherever they stand. */
const DATA = /0\d{1,3}-\d{2,4}-\d{3,4}|0570-\d{6}|https?:|SJ\d{2}-\d{5}|〒/;
/** Whom to ask, as answers name them. */
const WHOM = /お尋ね|お問い合わせ|確かめ/;

function figuresIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(?<=\d),(?=\d)/g, '')
      .match(FIGURE) ?? []
  );
}

/** The pairs of letters of a question, without what only asks. */
function pairsOf(question: string): Set<string> {
  const letters = [...question.normalize('NFKC').replace(/[\s?。、]|(?:です|ます|でしょう)?か$/gu, '')];
  return new Set(letters.slice(1).map((letter, place) => `${letters[place]}${letter}`));
}

function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1);
}

/**
 * Answers rest on clauses that exist, hold no figure that these lack, say that something is or is not paid for
 * only where a clause does, and say plainly when the pamphlet is silent. No question stands twice.
 */
export function answerFindings({
  answers: { answers, clauseQuestions },
  clauseById,
  texts,
}: Pick<Edition, 'answers' | 'clauseById' | 'texts'>): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const report = (path: readonly (string | number)[], message: string) =>
    findings.push({ file: 'answers.json', path, message });
  const ids = new Set<string>();
  const asked = new Map<string, string>();
  const known: { readonly question: string; readonly pairs: ReadonlySet<string>; readonly owner: string }[] = [];
  const ask = (question: string, path: readonly (string | number)[]) => {
    const owner = path.slice(0, 2).join('.');
    const pairs = pairsOf(question);
    const twin = known.find((other) => other.owner !== owner && alikeness(other.pairs, pairs) >= ALIKE);
    if (twin && twin.question !== question)
      report(
        path,
        `「${question}」は ${twin.owner} の「${twin.question}」とほとんど同じです。どちらか一方にしてください / nearly the same question`,
      );
    known.push({ question, pairs, owner });
    const key = question.normalize('NFKC').replace(/[\s?。、]/gu, '');
    const other = asked.get(key);
    if (other !== undefined && other !== path.slice(0, 2).join('.'))
      report(path, `「${question}」は ${other} にもあります。どちらか一方にしてください / the same question twice`);
    asked.set(key, path.slice(0, 2).join('.'));
  };
  answers.forEach((answer, number) => {
    const path = (...keys: (string | number)[]) => ['answers', number, ...keys];
    if (ids.has(answer.id) || clauseById.has(answer.id))
      report(path('id'), `「${answer.id}」はほかで使われています / id is taken`);
    ids.add(answer.id);
    for (const [place, question] of answer.questions.entries()) ask(question, path('questions', place));
    ask(answer.title, path('title'));
    const clauses = answer.clauses.flatMap((id, place) => {
      const clause = clauseById.get(id);
      if (!clause) report(path('clauses', place), `「${id}」という条項はありません / unknown clause`);
      return clause ?? [];
    });
    for (const fact of factsIn(answer.text))
      if (texts[fact] === undefined || texts[fact] === '')
        report(path('text'), `「${fact}」という事実はありません / unknown fact`);
    const typed = withoutFacts(answer.text);
    if (/[<>{}]/.test(typed))
      report(path('text'), '使えるのは <Fact of="…" /> だけです / only <Fact of="…" /> may stand here');
    const data = DATA.exec(typed.normalize('NFKC'));
    if (data)
      report(
        path('text'),
        `「${data[0]}」は <Fact of="contacts.agency.tel" /> などで示してください / use data for numbers`,
      );
    const figures = new Set(clauses.flatMap(({ title, text, code }) => figuresIn(`${title}\n${text}\n${code}`)));
    for (const figure of figuresIn(typed))
      if (!figures.has(figure))
        report(
          path('text'),
          `数「${figure}」は clauses の条項にありません。条項を足すか、数を直してください / a figure that no clause holds`,
        );
    const said = filledText(answer.text, texts);
    const sources = clauses.map(({ title, text }) => `${title}\n${text}`);
    const kinds = clauses.map(({ kind }) => kind);
    if (NOT_PAID.test(said) && !kinds.includes('exclusion') && !sources.some((source) => NOT_PAID.test(source)))
      report(
        path('text'),
        '支払われないと言うもとの条項（お支払いできない場合など）が clauses にありません / no clause says that it is not paid',
      );
    if (PAID.test(said) && !kinds.some((kind) => KINDS_THAT_PAY.has(kind)))
      report(path('text'), '補償されると言うもとの条項が clauses にありません / no clause says that it is paid');
    const [first] = kinds;
    if (first === 'exclusion' && !NOT_PAID.test(said))
      report(
        path('text'),
        'はじめの条項は、お支払いできない場合です。答えにも、そう書いてください / the first clause is an exclusion, the answer does not say so',
      );
    if (answer.silent && !SILENT.test(filledText(answer.text, texts)))
      report(
        path('text'),
        '"silent": true の答えには「書かれていません」と書いてください / a silent answer says that it is not written',
      );
    if (answer.silent && !WHOM.test(answer.text))
      report(path('text'), '尋ねる先を書いてください（「取扱代理店へお尋ねください」など） / say whom to ask');
  });
  for (const [id, questions] of Object.entries(clauseQuestions)) {
    if (!clauseById.has(id)) report(['clauseQuestions', id], `「${id}」という条項はありません / unknown clause`);
    for (const [place, question] of questions.entries()) ask(question, ['clauseQuestions', id, place]);
  }
  return findings;
}
