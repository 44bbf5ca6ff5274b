import type { Edition } from '../edition.ts';
import { factsIn, filledText, withoutFacts } from '../words/filled-facts.ts';
import type { RuleFinding } from './rule.ts';

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

/** Answers rest on clauses that exist, hold no figure that these lack, and say plainly when the pamphlet is silent. */
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
  const ask = (question: string, path: readonly (string | number)[]) => {
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
    const known = new Set(clauses.flatMap(({ title, text, code }) => figuresIn(`${title}\n${text}\n${code}`)));
    for (const figure of figuresIn(typed))
      if (!known.has(figure))
        report(
          path('text'),
          `数「${figure}」は clauses の条項にありません。条項を足すか、数を直してください / a figure that no clause holds`,
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
