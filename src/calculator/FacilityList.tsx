import { figureText } from '../domain/money.ts';
import { type Enquiry, total } from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';
import { Premium } from './TypeTable.tsx';
import { caseText } from './wording.ts';

interface Props {
  readonly facts: CalculatorProps;
  readonly list: readonly Enquiry[];
  /** Shared sums insured: the published premiums do not hold, so they are not added up. */
  readonly shared: boolean;
  readonly onRemove: (index: number) => void;
}

/** Facilities of one corporation, each enrolled for itself: what is published is added up, what is not is counted. */
export function FacilityList({ facts, list, shared, onRemove }: Props) {
  const { entries, publishedSum, publishedCount, unpublishedCount } = total(facts.book, list);
  return (
    <section class="calc-list" aria-labelledby="calc-list-title">
      <h2 id="calc-list-title" tabIndex={-1}>
        施設の一覧（それぞれ別に加入する場合）
      </h2>
      <ol>
        {entries.map(({ enquiry, published }, index) => {
          const about = caseText(facts, enquiry);
          return (
            <li key={`${index}${about}`}>
              <span>{about}</span>
              <span class="calc-amount">{published ? <Premium row={published} /> : '掲載なし'}</span>
              <button
                type="button"
                class="btn"
                onClick={() => onRemove(index)}
                aria-label={`${index + 1}番目の${about}を一覧から外す`}
              >
                外す
              </button>
            </li>
          );
        })}
      </ol>
      {!shared && (
        <dl class="colophon">
          <dt>掲載あり</dt>
          <dd>
            {publishedCount}施設の合計 <data value={publishedSum}>{figureText(publishedSum)}円</data>
            （年間。掲載の金額をこのサイトで足したもの）
          </dd>
          <dt>掲載なし</dt>
          <dd>
            {unpublishedCount}施設{unpublishedCount > 0 && '（合計に入っていません）'}
          </dd>
        </dl>
      )}
    </section>
  );
}
