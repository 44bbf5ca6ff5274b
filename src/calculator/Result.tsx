import { Component } from 'preact';
import { sumText, yenText } from '../domain/money.ts';
import { facilityLabel, type Line, type PublishedRow } from '../domain/premium/index.ts';
import { FacilityList } from './FacilityList.tsx';
import { plainText } from './plain-text.ts';
import type { CalculatorProps, Office } from './props.ts';
import type { ResultFacts } from './result-facts.ts';
import { Premium, TypeTable } from './TypeTable.tsx';
import { capText, caseText, entryWords, reasonText, sizeText, statusText } from './wording.ts';

function Telephone({ office }: { readonly office: Office }) {
  return (
    <p class="calc-office">
      {office.role}　{office.name}
      <br />
      <a class="calc-tel" href={`tel:${office.tel.replace(/\D/g, '')}`}>
        {office.tel}
      </a>
      <br />
      {office.hours}
    </p>
  );
}

/** The premium asked for, large; with its type where both plans stand together. */
function Figure({
  row,
  alone,
  facts,
}: {
  readonly row: PublishedRow;
  readonly alone: boolean;
  readonly facts: CalculatorProps;
}) {
  return (
    <p class="calc-figure">
      {!alone && (
        <span>
          {row.type}　{facts.plans[row.plan]}
        </span>
      )}
      <Premium row={row} />
    </p>
  );
}

/** The premium, or 掲載なし, for the facility that is asked about. */
function Answer({ facts, result }: { readonly facts: CalculatorProps; readonly result: ResultFacts }) {
  const { answer, enquiry, status } = result;
  const edition = (
    <p class={status === 'ended' ? 'calc-edition calc-ended' : 'calc-edition'}>{statusText(facts, status)}</p>
  );
  if (answer.tag === 'size-missing') {
    return (
      <div class="calc-panel calc-none">
        <h2>{caseText(facts, enquiry)}</h2>
        <p>{answer.rates.sizeName}を入れると、ここに掲載保険料が出ます。</p>
      </div>
    );
  }
  if (answer.tag === 'not-published') {
    return (
      <div class="calc-panel calc-none">
        <h2>{caseText(facts, enquiry)}</h2>
        <p class="calc-figure">掲載なし</p>
        {answer.reasons.map((reason) => {
          const clause =
            facts.clauses[
              reason.tag === 'facility-not-published' && reason.facility === 'dental' ? 'dental' : reason.tag
            ];
          return (
            <p key={reason.tag}>
              {reasonText(facts, enquiry, reason)}
              {clause && (
                <a class="src" href={clause.href}>
                  {clause.code}
                </a>
              )}
            </p>
          );
        })}
        <p class="calc-ask">この条件の保険料は、{facts.agency.role}へお尋ねください。</p>
        <Telephone office={facts.agency} />
        {edition}
      </div>
    );
  }
  const { chosen } = answer;
  const [first] = chosen;
  return (
    <div class="calc-panel">
      <h2>掲載保険料</h2>
      <p>{caseText(facts, enquiry)}</p>
      {chosen.map((row) => (
        <Figure key={row.type} row={row} alone={chosen.length === 1} facts={facts} />
      ))}
      <p>{first ? '1施設あたりの年間保険料' : `${answer.lines.length * 2}タイプの年間保険料を、下の表に示します。`}</p>
      <dl class="colophon">
        {first && (
          <>
            <dt>①{facts.limits.liability}</dt>
            <dd>{sumText(first.liability)}</dd>
            <dt>②{facts.limits.response}</dt>
            <dd>{sumText(first.response)}</dd>
          </>
        )}
        <dt>①と②の限度</dt>
        <dd>{capText(facts)}</dd>
        <dt>条件</dt>
        <dd>{facts.conditions[enquiry.facility]}</dd>
      </dl>
      {edition}
      <p class="src">出典 {facts.sources[enquiry.facility]}</p>
    </div>
  );
}

/** From when to when cover lasts for the day of receipt. */
function EntryPanel({ facts, result }: { readonly facts: CalculatorProps; readonly result: ResultFacts }) {
  const { entry, state } = result;
  if (!entry || !state.received) return null;
  const { heading, lines } = entryWords(facts, state.received, entry);
  const clauses = [facts.clauses['mid-term'], facts.clauses['mid-term-premium']].flatMap((clause) => clause ?? []);
  return (
    <section class="calc-entry" aria-labelledby="calc-entry-title">
      <h2 id="calc-entry-title">受付日からみた保険期間</h2>
      <p class="calc-period">{heading}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="src">
        {clauses.map(({ code, href }) => (
          <a key={code} href={href}>
            {code}
          </a>
        ))}
      </p>
    </section>
  );
}

interface AllTypesProps {
  readonly facts: CalculatorProps;
  readonly result: ResultFacts;
  /** The whole state: what the table shows changes only with it. */
  readonly query: string;
}

/** All types of the facility; not built again for a change that it does not show. */
class AllTypes extends Component<AllTypesProps> {
  override shouldComponentUpdate({ query }: AllTypesProps): boolean {
    return query !== this.props.query;
  }

  override render({ facts, result: { answer, enquiry, state } }: AllTypesProps) {
    const { facility, grade } = enquiry;
    const isReference = answer.tag === 'not-published';
    if (answer.tag === 'size-missing' || (isReference && answer.reference.length === 0)) return null;
    const table = (
      lines: readonly Line[],
      size: number | null,
      chosen: readonly PublishedRow[],
      budget: number | null,
    ) => (
      <TypeTable
        key={size}
        facts={facts}
        caption={`${[facilityLabel(facts.book, facility), sizeText(facts.book, { facility, size })].filter(Boolean).join('・')}の年間保険料`}
        note={`${facts.conditions[facility]}。①と②は合わせて①が限度`}
        lines={lines}
        chosen={chosen}
        budget={budget}
      />
    );
    const within = isReference
      ? 0
      : answer.lines
          .flatMap((line) => [line.allRisk, line.leakOnly])
          .filter(({ premium }) => premium <= (state.budget ?? 0)).length;
    return (
      <section class="calc-all" aria-labelledby="calc-all-title">
        <h2 id="calc-all-title">{isReference ? '参考：掲載のある規模' : 'この施設の、すべてのタイプ'}</h2>
        {!isReference && state.budget !== null && (
          <p>
            年間の予算{yenText(state.budget)}以内は、{answer.lines.length * 2}タイプのうち{within}タイプです
            {within > 0 && '（表の「予算内」）'}。
          </p>
        )}
        {isReference
          ? answer.reference.map(({ size, lines }) =>
              table(grade === null ? lines : lines.filter((line) => line.grade === grade), size, [], null),
            )
          : table(answer.lines, answer.size, answer.chosen, state.budget)}
      </section>
    );
  }
}

interface ShareState {
  readonly said: string;
  /** The text, when the reader has to take it by hand. */
  readonly text: string;
}

/** Link and copy, for giving the answer to others; what is copied is the printed slip as plain text. */
class Share extends Component<{ readonly address: string }, ShareState> {
  override state: ShareState = { said: '', text: '' };

  readonly copy = async () => {
    const text = plainText();
    try {
      await navigator.clipboard.writeText(text);
      this.setState({ said: 'コピーしました。', text: '' });
    } catch {
      // No clipboard without a secure address or against the reader's settings: the text is there to be taken by hand.
      this.setState({ said: 'コピーできませんでした。下の文面を選んでコピーしてください。', text });
    }
  };

  override render({ address }: { readonly address: string }, { said, text }: ShareState) {
    return (
      <div class="calc-share">
        <p>
          <button type="button" class="btn" onClick={() => print()}>
            印刷する（掲載保険料の控え）
          </button>
          <button type="button" class="btn" onClick={this.copy}>
            文面をコピー
          </button>
          <a href={address}>この条件へのリンク</a>
        </p>
        <p role="status">{said}</p>
        {text && <textarea aria-label="結果の文面" readOnly rows={8} value={text} />}
      </div>
    );
  }
}

interface Props {
  readonly facts: CalculatorProps;
  /** null until a kind of facility is chosen. */
  readonly result: ResultFacts | null;
  /** The page's address and its query, which holds the state. */
  readonly address: string;
  readonly query: string;
  readonly onRemove: (index: number) => void;
}

/** The whole answer: premium or 掲載なし, all types, day of receipt, list. */
export function Result({ facts, result, address, query, onRemove }: Props) {
  return (
    <div class="calc-result" data-calculator-result>
      {result ? (
        <>
          <Answer facts={facts} result={result} />
          <EntryPanel facts={facts} result={result} />
          {result.state.list.length > 0 && (
            <FacilityList facts={facts} list={result.state.list} shared={result.state.shared} onRemove={onRemove} />
          )}
          <AllTypes facts={facts} result={result} query={query} />
          {result.answer.tag !== 'size-missing' && <Share key={query} address={address} />}
        </>
      ) : (
        <div class="calc-panel calc-none">
          <h2>掲載保険料</h2>
          <p>施設の種類を選ぶと、ここに掲載保険料が出ます。</p>
        </div>
      )}
    </div>
  );
}
