/**
 * What the search page shows, as data: a new state from a state and an event.
 * Pure; the session (session.ts) asks the engines and draws the state.
 */
import type { SearchRequest } from './address.ts';
import type { FaultKind } from './files.ts';
import type { Outcome } from './outcome.ts';

/** Results that are listed at once, and with each press of the button below them. */
export const LISTED = 30;

/** How much of the files has come, while a search waits for them, in bytes as they are unpacked. */
export interface Progress {
  readonly received: number;
  readonly total: number;
}

export interface PageState {
  readonly request: SearchRequest;
  /** Counts the questions, so that an answer that comes too late is known as such. */
  readonly asked: number;
  /**
   * `idle`: nothing is asked; `blank`: nothing that could be looked up was typed;
   * `loading`: an answer is on its way; `renewed`: the site was published anew
   * since the page was opened.
   */
  readonly phase: 'idle' | 'blank' | 'loading' | 'done' | 'failed' | 'renewed';
  /** Set when the answer has been awaited for longer than a second. */
  readonly waiting?: Progress;
  /** The latest answer; while the next is on its way, still the one before. */
  readonly outcome?: Outcome;
  readonly fault?: FaultKind;
  /** How many results are listed. */
  readonly listed: number;
}

export type PageEvent =
  /** `listed`: as many results as stood there when the reader left (Back). */
  | { readonly type: 'ask'; readonly request: SearchRequest; readonly askable: boolean; readonly listed?: number }
  | { readonly type: 'answer'; readonly asked: number; readonly outcome: Outcome }
  | { readonly type: 'fault'; readonly asked: number; readonly fault: FaultKind }
  | { readonly type: 'renewed' }
  | { readonly type: 'waiting'; readonly asked: number; readonly progress: Progress }
  | { readonly type: 'more' };

export const FIRST_STATE: PageState = {
  request: { query: '', section: '', edition: '' },
  asked: 0,
  phase: 'idle',
  listed: LISTED,
};

export function nextState(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'ask': {
      const { request, asked } = { request: event.request, asked: state.asked + 1 };
      const listed = Math.max(LISTED, event.listed ?? LISTED);
      if (!event.askable) return { request, asked, phase: request.query.trim() === '' ? 'idle' : 'blank', listed };
      const kept = state.outcome === undefined ? {} : { outcome: state.outcome };
      return { request, asked, phase: 'loading', listed, ...kept };
    }
    case 'answer':
      if (event.asked !== state.asked) return state;
      return {
        request: state.request,
        asked: state.asked,
        phase: 'done',
        outcome: event.outcome,
        listed: state.listed,
      };
    case 'fault':
      if (event.asked !== state.asked || state.phase !== 'loading') return state;
      return { request: state.request, asked: state.asked, phase: 'failed', fault: event.fault, listed: state.listed };
    case 'renewed':
      return { request: state.request, asked: state.asked + 1, phase: 'renewed', listed: state.listed };
    case 'waiting':
      return event.asked === state.asked && state.phase === 'loading' ? { ...state, waiting: event.progress } : state;
    case 'more':
      return state.phase === 'done' ? { ...state, listed: state.listed + LISTED } : state;
  }
}
