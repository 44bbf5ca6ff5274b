import { Component, createRef } from 'preact';
import { dateText, type EditionStatus, STATUS_ORDER, startOfDay } from '../domain/edition/index.ts';
import { sumText, yenText } from '../domain/money.ts';
import {
  ABOVE_CEILING,
  answer,
  asListed,
  byLiability,
  type CalculatorState,
  entryFor,
  FACILITY_IDS,
  facilityLabel,
  PLANS,
  queryOf,
  ratesOf,
  relevant,
  responseCeiling,
  stateFromQuery,
} from '../domain/premium/index.ts';
import { Choice, controlId, described, FieldErrorText, TextField } from './Controls.tsx';
import {
  addErrorsOf,
  answersAtOnce,
  EMPTY_INPUT,
  errorsOf,
  type FieldError,
  type FormInput,
  inputOf,
  stateOf,
} from './input.ts';
import type { CalculatorProps } from './props.ts';
import { Result } from './Result.tsx';
import type { ResultFacts } from './result-facts.ts';
import { announcement, caseText, sumsText } from './wording.ts';

/** How long typing must rest before 掲載なし may take the place of an answer, ms. */
const TYPING_RESTS = 400;
/** How long the answer must stand before it is announced, ms. */
const ANSWER_RESTS = 700;

/** Tells the page that the form works and whether there is an answer to print; see the page's script and styles. */
function markPage(mark: 'ready' | 'answered'): void {
  const root = document.documentElement;
  if (root.getAttribute('data-calculator') !== mark) root.setAttribute('data-calculator', mark);
}

interface State {
  readonly input: FormInput;
  /** The form works: its script is there and the address is read. */
  readonly ready: boolean;
  readonly status: EditionStatus;
  readonly errors: readonly FieldError[];
  /** Whether the further questions are open. */
  readonly more: boolean;
  /** What the live region says. */
  readonly spoken: string;
}

/**
 * The premium calculator. Asks and shows; what is published is decided in
 * src/domain/premium. The first render is the empty form, as on the server;
 * the address is read once the form works. A class, because Preact's hooks
 * would weigh 1 kB more.
 */
export default class PremiumCalculator extends Component<CalculatorProps, State> {
  override state: State = {
    input: EMPTY_INPUT,
    ready: false,
    status: this.props.status,
    errors: [],
    more: false,
    spoken: '',
  };

  readonly form = createRef<HTMLFormElement>();
  readonly summary = createRef<HTMLDivElement>();
  readonly printedOn = createRef<HTMLElement>();
  /** The control changed last: further changes of it take its place in the history. */
  lastControl = '';
  addsToHistory = false;
  typing: ReturnType<typeof setTimeout> | undefined;
  speaking: ReturnType<typeof setTimeout> | undefined;
  following: ReturnType<typeof setTimeout> | undefined;

  /** The island lives as long as its page: nothing is ever taken down. */
  override componentDidMount(): void {
    this.restore();
    // The page's own script has set the status by the reader's clock, forward only.
    const status = STATUS_ORDER.find((name) => name === document.documentElement.dataset['editionStatus']);
    this.setState({ ready: true, status: status ?? this.state.status });
    addEventListener('popstate', this.restore);
    addEventListener('beforeprint', this.datePaper);
  }

  /** Address, paper and voice follow after the answer has been painted: none of them may keep it waiting. */
  override componentDidUpdate(): void {
    if (!this.state.ready) return;
    clearTimeout(this.following);
    this.following = setTimeout(this.follow);
  }

  readonly follow = (): void => {
    clearTimeout(this.following);
    this.following = undefined;
    const { state, query, result } = this.current();
    markPage(result && result.answer.tag !== 'size-missing' ? 'answered' : 'ready');
    this.datePaper();
    this.remember(query);
    const line = result ? announcement(this.props, result.enquiry, result.answer, state.list.length) : '';
    clearTimeout(this.speaking);
    if (line !== this.state.spoken) this.speaking = setTimeout(() => this.setState({ spoken: line }), ANSWER_RESTS);
  };

  /** What stands in the form, read: the state, its query, its answer. */
  current(): { readonly state: CalculatorState; readonly query: string; readonly result: ResultFacts | null } {
    const { book, entry } = this.props;
    const state = stateOf(this.state.input);
    const query = queryOf(state, book);
    if (state.facility === null) return { state, query, result: null };
    const enquiry = relevant(book, { ...state, facility: state.facility });
    const period = { start: new Date(entry.start), end: new Date(entry.end) };
    const result = {
      state,
      enquiry,
      answer: answer(book, enquiry, state.shared),
      entry: state.received && entryFor(state.received, { ...entry, period }),
      status: this.state.status,
    };
    return { state, query, result };
  }

  /** Fills the form from the address. */
  readonly restore = (): void => {
    const found = stateFromQuery(location.search, this.props.book);
    this.lastControl = '';
    this.addsToHistory = false;
    const asksMore = found.received !== null || found.budget !== null || found.shared || found.list.length > 0;
    this.setState(({ more }) => ({ input: inputOf(found), errors: [], more: more || asksMore }));
  };

  /** Puts the state into the address. */
  remember(query: string): void {
    if (query === location.search) return;
    try {
      history[this.addsToHistory ? 'pushState' : 'replaceState'](null, '', location.pathname + query + location.hash);
    } catch {
      // A saved copy on a disk has no address to change; the answer stands without it.
    }
    this.addsToHistory = false;
  }

  readonly datePaper = (): void => {
    if (this.printedOn.current) this.printedOn.current.textContent = dateText(new Date());
  };

  /** Lets the answer follow the size as typed. */
  readonly settle = (): void => {
    clearTimeout(this.typing);
    this.setState(({ input }) =>
      input.settledSize === input.sizeText ? null : { input: { ...input, settledSize: input.sizeText } },
    );
  };

  /** One listener for all controls: each bears the name of what it changes. */
  readonly ask = ({ target }: Event): void => {
    const { name, type, value, checked } = target as HTMLInputElement;
    const isText = type === 'text' || type === 'date';
    this.change(name, { [name]: type === 'checkbox' ? checked : isText ? value : value || null });
  };

  change(control: string, patch: Partial<FormInput>): void {
    const { book } = this.props;
    // A change right behind another one must not swallow its step in the history.
    if (this.following !== undefined) this.follow();
    this.addsToHistory ||= this.lastControl !== control;
    this.lastControl = control;
    this.setState(({ input, errors }) => {
      const next = { ...input, ...patch };
      const atOnce = control !== 'sizeText' || answersAtOnce(next, book);
      // An error goes as soon as its field is right; a new one comes only when the reader asks.
      const still = errors.length > 0 ? [...errorsOf(next, book, false), ...addErrorsOf(next, book)] : [];
      return {
        input: atOnce ? { ...next, settledSize: next.sizeText } : next,
        errors: errors.filter(({ field }) => still.some((entry) => entry.field === field)),
      };
    });
    clearTimeout(this.typing);
    if (control === 'sizeText') this.typing = setTimeout(this.settle, TYPING_RESTS);
  }

  /** Shows what is wrong, if anything; true when nothing is. `adding`: the facility is to join the list. */
  passes(adding: boolean): boolean {
    const { input } = this.state;
    const { book } = this.props;
    this.settle();
    const halfDate = this.form.current?.querySelector<HTMLInputElement>('[type=date]')?.validity.badInput ?? false;
    const found = errorsOf(input, book, halfDate);
    const errors = found.length > 0 || !adding ? found : addErrorsOf(input, book);
    const inDetails = errors.some(({ field }) => field === 'received' || field === 'budget' || field === 'add');
    this.setState(
      ({ more }) => ({ errors, more: more || inDetails }),
      () => errors.length > 0 && this.summary.current?.focus(),
    );
    return errors.length === 0;
  }

  readonly submit = (event: Event): void => {
    event.preventDefault();
    if (this.passes(false)) document.querySelector('[data-calculator-result]')?.scrollIntoView({ block: 'nearest' });
  };

  readonly addToList = (): void => {
    const { input } = this.state;
    if (!this.passes(true) || input.facility === null) return;
    const listed = asListed(this.props.book, {
      ...stateOf({ ...input, settledSize: input.sizeText }),
      facility: input.facility,
    });
    this.change('list', { list: [...input.list, listed] });
    this.lastControl = '';
  };

  readonly removeFromList = (index: number): void => {
    this.change('list', { list: this.state.input.list.filter((_, position) => position !== index) });
    this.lastControl = '';
    // The pressed button is gone; the reader must not be thrown back to the top.
    setTimeout(() =>
      (document.getElementById('calc-list-title') ?? document.getElementById(controlId('add')))?.focus(),
    );
  };

  override render(facts: CalculatorProps, { input, ready, errors, more, spoken }: State) {
    const { book } = facts;
    const { state, query, result } = this.current();
    const address = ready ? location.origin + location.pathname + query : '';
    const rates = input.facility === null ? undefined : ratesOf(book, input.facility);
    const ceiling = rates && responseCeiling(rates);
    // Before a facility is chosen only ① is certain: the same type has another ② at a clinic than at a hospital.
    const sums = byLiability((rates ?? book.facilities[0])?.rows ?? []).flat();

    return (
      <div class="calc">
        {errors.length > 0 && (
          <div class="calc-summary" role="alert" tabIndex={-1} ref={this.summary} aria-labelledby="calc-summary-title">
            <h2 id="calc-summary-title">入力を{errors.length}か所、直してください</h2>
            <ul>
              {errors.map(({ field, text }) => (
                <li key={field}>
                  <a
                    href={`#${controlId(field)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(controlId(field))?.focus();
                    }}
                  >
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <form
          class="calc-form"
          aria-label="保険料の条件"
          noValidate
          inert={!ready}
          onInput={this.ask}
          onFocusOut={this.settle}
          onSubmit={this.submit}
          ref={this.form}
        >
          <fieldset
            aria-describedby={errors.some(({ field }) => field === 'facility') ? 'calc-facility-error' : undefined}
          >
            <legend>施設の種類</legend>
            <FieldErrorText field="facility" errors={errors} />
            {FACILITY_IDS.map((id, index) => (
              <Choice
                key={id}
                name="facility"
                value={id}
                id={index === 0 ? controlId('facility') : undefined}
                checked={input.facility === id}
              >
                {facilityLabel(book, id)}
              </Choice>
            ))}
          </fieldset>
          {rates?.sizeName && (
            <TextField
              field="size"
              name="sizeText"
              errors={errors}
              label={rates.sizeName}
              hint={`掲載があるのは${rates.sizes.map((size) => `${size}${rates.sizeUnit}`).join('と')}です。`}
              unit={rates.sizeUnit ?? ''}
              value={input.sizeText}
            />
          )}
          {rates?.bedKind && (
            <div class="calc-field">
              <Choice name="otherBeds" checked={input.otherBeds}>
                {rates.bedKind}以外の病床がある
              </Choice>
            </div>
          )}
          <div class={errors.some(({ field }) => field === 'sum') ? 'calc-field calc-bad' : 'calc-field'}>
            <label for={controlId('sum')}>保険金額</label>
            <FieldErrorText field="sum" errors={errors} />
            <select
              id={controlId('sum')}
              value={input.grade ?? ''}
              name="grade"
              {...described({ field: 'sum', errors }, false)}
            >
              <option value="">すべて（表で見くらべる）</option>
              {sums.map((row) => (
                <option key={row.grade} value={row.grade}>
                  {rates ? sumsText(row) : `① ${sumText(row.liability)}`}（
                  {PLANS.map((plan) => book.letters[plan] + row.grade).join('・')}）
                </option>
              ))}
              {ceiling !== undefined && <option value={ABOVE_CEILING}>②が{sumText(ceiling)}を超えるもの</option>}
            </select>
          </div>
          <fieldset>
            <legend>プラン</legend>
            <Choice name="plan" value="" checked={input.plan === null}>
              両方
            </Choice>
            {PLANS.map((plan) => (
              <Choice key={plan} name="plan" value={plan} checked={input.plan === plan}>
                {facts.plans[plan]}
              </Choice>
            ))}
          </fieldset>
          <div class="calc-field">
            <Choice name="option" checked={input.option}>
              オプション（利益損害・営業継続費用）を付ける
            </Choice>
          </div>
          <details open={more} onToggle={(event) => this.setState({ more: event.currentTarget.open })}>
            <summary>受付日・予算・複数の施設</summary>
            <TextField
              field="received"
              name="receivedText"
              errors={errors}
              type="date"
              label="受付日"
              hint="加入の申込みが受け付けられる日"
              value={input.receivedText}
            />
            <TextField
              field="budget"
              name="budgetText"
              errors={errors}
              label="年間の予算"
              hint="この金額以内のタイプに印を付けます"
              unit="円"
              value={input.budgetText}
            />
            <div class="calc-field">
              <Choice name="shared" checked={input.shared}>
                同じ法人の複数の施設で保険金額を共有する
              </Choice>
            </div>
            <div class="calc-field">
              <p class="hint">施設ごとに別に加入する場合の合計を出します</p>
              <FieldErrorText field="add" errors={errors} />
              <button type="button" class="btn" id={controlId('add')} onClick={this.addToList}>
                この条件を一覧に加える
              </button>
            </div>
          </details>
          <p>
            <button type="submit" class="btn p">
              保険料をみる
            </button>
          </p>
        </form>
        <div class="calc-out">
          {result && (
            <div class="calc-slip p-only">
              <dl class="colophon">
                <dt>入力</dt>
                <dd>
                  {caseText(facts, result.enquiry)}
                  {state.shared && '・保険金額を共有'}
                  {state.received && `・受付日 ${dateText(startOfDay(state.received))}`}
                  {state.budget !== null && `・年間の予算 ${yenText(state.budget)}`}
                </dd>
                <dt>印刷した日</dt>
                <dd ref={this.printedOn} />
                <dt>アドレス</dt>
                <dd>{address}</dd>
              </dl>
            </div>
          )}
          <Result facts={facts} result={result} address={address} query={query} onRemove={this.removeFromList} />
        </div>
        <p class="vh" role="status" data-calculator-live>
          {spoken}
        </p>
      </div>
    );
  }
}
