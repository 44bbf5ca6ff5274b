import { useEffect, useRef } from 'preact/hooks';
import { dateText } from '../domain/edition/index.ts';
import { sumText } from '../domain/money.ts';
import { gapOf, type Line, type PublishedRow, planOf, type Reason, rowsOf } from '../domain/premium/index.ts';
import { FacilityList } from './FacilityList.tsx';
import type { CalculatorProps, ClauseLink, Office } from './props.ts';
import type { ResultFacts } from './result-facts.ts';
import { Share } from './Share.tsx';
import { Premium, TypeTable } from './TypeTable.tsx';
import {
  allTypesText,
  answerWords,
  askText,
  budgetText,
  caseText,
  inputText,
  reasonText,
  sizeMissingText,
  sizeText,
  statusText,
  tableCaption,
} from './wording.ts';

interface Shown {
  readonly facts: CalculatorProps;
  readonly result: ResultFacts;
}

function Telephone({ office }: { readonly office: Office }) {
  return (
    <p class="calc-office">
      {`${office.role}　${office.name} `}
      <br />
      <a class="calc-tel" href={`tel:${office.tel.replace(/\D/g, '')}`}>
        {office.tel}
      </a>{' '}
      <br />
      {office.hours}
    </p>
  );
}

/** The link to a clause. Throws where the page was not given it: an answer never stands without its ground. */
function linkOf({ clauses }: CalculatorProps, id: string): ClauseLink {
  const link = clauses[id];
  if (!link) throw new RangeError(`条項「${id}」へのリンクがありません / no link to this clause`);
  return link;
}

/** Links to clauses by their codes. */
function Clauses({ facts, ids }: { readonly facts: CalculatorProps; readonly ids: readonly string[] }) {
  return (
    <>
      {[...new Set(ids)].map((id) => {
        const { href, code } = linkOf(facts, id);
        return (
          <a key={id} class="source" href={href}>
            {`${code} `}
          </a>
        );
      })}
    </>
  );
}

/** Why there is no published premium, or no such thing, each with its clause. */
function Reasons({ facts, result, reasons }: Shown & { readonly reasons: readonly Reason[] }) {
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason.about + reason.plan}>
          {`${reasonText(facts, result.enquiry, reason)} `}
          <Clauses facts={facts} ids={reason.plan ? [reason.clause, 'option-profit'] : [reason.clause]} />
        </p>
      ))}
    </>
  );
}

/** The premium asked for, large; with its type where several plans stand together. */
function Figure({ row, alone, facts }: Pick<Shown, 'facts'> & { readonly row: PublishedRow; readonly alone: boolean }) {
  return (
    <p class="calc-figure">
      {!alone && <span>{`${row.type}　${planOf(facts.book, row.plan).name} `}</span>}
      <Premium row={row} />
    </p>
  );
}

/** The premium, 掲載なし or セットできません, for the facility that is asked about. */
function AnswerPanel({ facts, result }: Shown) {
  const { answer, enquiry, status, entry } = result;
  const about = caseText(facts, enquiry);
  const edition = (
    <p class={status === 'ended' ? 'calc-edition calc-ended' : 'calc-edition'}>{statusText(facts, status)}</p>
  );
  if (answer.tag === 'size-missing')
    return (
      <div class="calc-panel calc-none">
        <h2>{about}</h2>
        <p>{sizeMissingText(answer.rates.sizeName)}</p>
      </div>
    );
  if (answer.tag === 'impossible')
    return (
      <div class="calc-panel calc-none">
        <h2>{about}</h2>
        <p class="calc-figure">{answerWords.impossible}</p>
        <Reasons facts={facts} result={result} reasons={answer.reasons} />
        <p class="calc-ask">{answerWords.withoutOption}</p>
        {edition}
      </div>
    );
  if (answer.tag === 'not-published')
    return (
      <div class="calc-panel calc-none">
        <h2>{about}</h2>
        <p class="calc-figure">{answerWords.notPublished}</p>
        <Reasons facts={facts} result={result} reasons={answer.reasons} />
        <p class="calc-ask">{askText(facts, answer.reasons)}</p>
        <Telephone office={facts.agency} />
        {edition}
      </div>
    );
  const { chosen } = answer;
  const [first] = chosen;
  const gap = entry ? gapOf(entry.tag) : undefined;
  const read = ['premium-cap', 'premium-conditions', ...chosen.flatMap(({ plan }) => planOf(facts.book, plan).notes)];
  return (
    <div class="calc-panel">
      <h2>{answerWords.published}</h2>
      <p>{about}</p>
      {chosen.map((row) => (
        <Figure key={row.type} row={row} alone={chosen.length === 1} facts={facts} />
      ))}
      <p>{first ? answerWords.perFacility : allTypesText(answer.lines.length * facts.book.plans.length)}</p>
      {entry?.note && (
        <p class="calc-note">
          {`${entry.note} `}
          {gap && <Clauses facts={facts} ids={[gap.clause]} />}
        </p>
      )}
      <dl class="colophon">
        {first && <dt>{`①${facts.limits.liability} `}</dt>}
        {first && <dd>{`${sumText(first.liability)} `}</dd>}
        {first && <dt>{`②${facts.limits.response} `}</dt>}
        {first && <dd>{`${sumText(first.response)} `}</dd>}
        <dt>{`${answerWords.limit} `}</dt>
        <dd>{`${facts.cap} `}</dd>
        <dt>{`${answerWords.conditions} `}</dt>
        <dd>{`${facts.conditions[enquiry.facility]} `}</dd>
      </dl>
      {edition}
      <p class="source">{`${answerWords.source} ${facts.sources[enquiry.facility]}`}</p>
      <p class="calc-read source">
        {`${answerWords.read} `}
        <Clauses facts={facts} ids={read} />
      </p>
    </div>
  );
}

/** From when to when cover lasts for the day of receipt. */
function EntryPanel({ facts, result: { entry } }: Shown) {
  if (!entry) return null;
  return (
    <section class="calc-entry" aria-labelledby="calc-entry-title">
      <h2 id="calc-entry-title">{answerWords.entry}</h2>
      <p class="calc-period">{entry.heading}</p>
      {entry.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="source">
        <Clauses
          facts={facts}
          ids={[
            'enroll-deadline',
            'enroll-mid-term',
            'enroll-mid-term-payment',
            ...(entry.tag === 'mid-term' ? ['unpublished-mid-term'] : []),
          ]}
        />
      </p>
    </section>
  );
}

/** All types of the facility; without a published premium those of the sizes that are printed. */
function AllTypes({ facts, result: { answer, enquiry, state } }: Shown) {
  const { book, cap, conditions } = facts;
  const { facility, grade } = enquiry;
  /** All plans, equal sums insured side by side. */
  const tables = (
    size: number | null,
    lines: readonly Line[],
    chosen?: readonly PublishedRow[],
    budget?: number | null,
  ) =>
    book.plans.map(({ id }) => (
      <TypeTable
        key={`${id}${size}`}
        facts={facts}
        plan={id}
        caption={tableCaption(facts, id, facility, size)}
        note={`${conditions[facility]}。${cap}`}
        size={sizeText(book, { facility, size })}
        lines={lines}
        chosen={chosen}
        budget={budget}
      />
    ));
  if (answer.tag === 'published') {
    const { budget } = state;
    const premiums = answer.lines.flatMap((line) => rowsOf(book, line).map(({ premium }) => premium));
    return (
      <section class="calc-all" aria-labelledby="calc-all-title">
        <h2 id="calc-all-title">{answerWords.allTypes}</h2>
        {budget !== null && (
          <p>{budgetText(budget, premiums.filter((premium) => premium <= budget).length, premiums.length)}</p>
        )}
        <div class="calc-plans">{tables(answer.size, answer.lines, answer.chosen, budget)}</div>
      </section>
    );
  }
  if (answer.tag !== 'not-published' || answer.reference.length === 0) return null;
  return (
    <section class="calc-all" aria-labelledby="calc-all-title">
      <h2 id="calc-all-title">{answerWords.reference}</h2>
      <div class="calc-plans">
        {answer.reference.map(({ size, lines }) =>
          tables(size, grade === null ? lines : lines.filter((line) => line.grade === grade)),
        )}
      </div>
    </section>
  );
}

/** At the head of the printed slip: what was put in, when it was printed, the address. */
function SlipHead({ facts, result, address }: Shown & { readonly address: string }) {
  const printedOn = useRef<HTMLElement>(null);
  useEffect(() => {
    // A page may stay open over midnight.
    const date = () => {
      if (printedOn.current) printedOn.current.textContent = dateText(new Date());
    };
    addEventListener('beforeprint', date);
    return () => removeEventListener('beforeprint', date);
  }, []);
  return (
    <div class="calc-slip print-only">
      <dl class="colophon">
        <dt>{answerWords.input}</dt>
        <dd>{inputText(facts, result.enquiry, result.state)}</dd>
        <dt>{answerWords.printedOn}</dt>
        <dd ref={printedOn}>{dateText(new Date())}</dd>
        <dt>{answerWords.address}</dt>
        <dd>{address}</dd>
      </dl>
    </div>
  );
}

interface Props {
  readonly facts: CalculatorProps;
  /** null until a kind of facility is chosen. */
  readonly result: ResultFacts | null;
  /** The page's address with the state in it. */
  readonly address: string;
  readonly onRemove: (index: number) => void;
}

/** The whole answer: premium or what there is instead, all types, day of receipt, list. */
export function Result({ facts, result, address, onRemove }: Props) {
  return (
    <div class="calc-out">
      {result && <SlipHead facts={facts} result={result} address={address} />}
      <div class="calc-result" data-calculator-result>
        {result ? (
          <>
            <AnswerPanel facts={facts} result={result} />
            <EntryPanel facts={facts} result={result} />
            {result.state.list.length > 0 && <FacilityList facts={facts} result={result} onRemove={onRemove} />}
            <AllTypes facts={facts} result={result} />
            {result.answer.tag !== 'size-missing' && <Share address={address} />}
          </>
        ) : (
          <div class="calc-panel calc-none">
            <h2>{answerWords.published}</h2>
            <p>{answerWords.chooseFacility}</p>
          </div>
        )}
      </div>
    </div>
  );
}
