import { figureText } from '../domain/money.ts';
import { type ListedFacility, total } from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';
import type { ResultFacts } from './result-facts.ts';
import { Premium } from './TypeTable.tsx';
import {
  answerWords,
  caseText,
  conditionsOf,
  exampleText,
  listCapText,
  listWords,
  removeLabel,
  sumsText,
  verdictText,
} from './wording.ts';

interface Props {
  readonly facts: CalculatorProps;
  readonly result: ResultFacts;
  readonly onRemove: (index: number) => void;
}

/** The premium of a listed facility with its sums and whether it is an example; what there is instead without one. */
function Amount({ entry: { published, verdict, example } }: { readonly entry: ListedFacility }) {
  if (!published || verdict !== 'published')
    return <span class="calc-amount">{`${verdictText(verdict === 'impossible' ? verdict : 'not-published')} `}</span>;
  return (
    <>
      <span class="calc-sums">{`${sumsText(published)} `}</span>
      <span class="calc-amount">
        {example && <small>{`${listWords.example} `}</small>}
        <Premium row={published} />{' '}
      </span>
    </>
  );
}

/**
 * Facilities of one corporation, each enrolled for itself: what is published is added up, what is not is counted.
 * The conditions of every kind in the sum stand beneath it. With shared sums insured the published premiums do
 * not hold, so they are not added up.
 */
export function FacilityList({ facts, result: { state }, onRemove }: Props) {
  const sum = total(facts.book, state.list);
  const counted = (count: number) => `${count}施設（${listWords.notInSum}）`;
  return (
    <section class="calc-list" aria-labelledby="calc-list-title">
      <h2 id="calc-list-title" tabIndex={-1}>
        {listWords.heading}
      </h2>
      <ol>
        {sum.entries.map((entry, index) => {
          const about = caseText(facts, entry.enquiry);
          return (
            <li key={`${index}${about}`}>
              <span>{`${about} `}</span>
              <Amount entry={entry} />
              <button
                type="button"
                class="button"
                onClick={() => onRemove(index)}
                aria-label={removeLabel(index + 1, about)}
              >
                {listWords.remove}
              </button>
            </li>
          );
        })}
      </ol>
      {state.shared ? (
        <p>{listWords.sharedNoSum}</p>
      ) : (
        <dl class="colophon">
          <dt>{`${listWords.published} `}</dt>
          <dd>
            {`${sum.publishedCount}施設の合計 `}
            <data value={sum.publishedSum}>{`${figureText(sum.publishedSum)}円`}</data>
            {`（${listWords.ownSum}）${exampleText(sum)}`}
          </dd>
          {sum.unpublishedCount > 0 && <dt>{`${answerWords.notPublished} `}</dt>}
          {sum.unpublishedCount > 0 && <dd>{counted(sum.unpublishedCount)}</dd>}
          {sum.impossibleCount > 0 && <dt>{`${answerWords.impossible} `}</dt>}
          {sum.impossibleCount > 0 && <dd>{counted(sum.impossibleCount)}</dd>}
          <dt>{`${answerWords.limit} `}</dt>
          <dd>{listCapText(facts)}</dd>
          {sum.facilities.map((facility) => [
            <dt key={`${facility}-name`}>{`${conditionsOf(facts.book, facility)} `}</dt>,
            <dd key={facility}>{facts.conditions[facility]}</dd>,
          ])}
        </dl>
      )}
    </section>
  );
}
