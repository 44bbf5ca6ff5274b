import { statusOf } from '../domain/edition/index.ts';
import { type Edition, loadEditions } from '../editions/load.ts';
import { builtPhase } from './built-status.ts';

/** Two editions at once: people are insured under the one, and join the other, whose period has not begun. */
export interface Season {
  /** The edition before the coming one: an incident now goes to its numbers. */
  readonly running: Edition;
  /** The newest edition: its premiums and its deadline are those of who joins now. */
  readonly coming: Edition;
}

/** The season by the build's clock; undefined when the newest edition has begun or is alone. */
export function season(): Season | undefined {
  const [coming, running] = loadEditions();
  if (!coming || !running || statusOf(builtPhase(coming)) !== 'upcoming') return undefined;
  return { running, coming };
}

/** The edition that is running while a page of `edition` speaks of a period still to come; undefined for any other page. */
export function runningBefore(edition: Edition): Edition | undefined {
  const now = season();
  return now?.coming.id === edition.id ? now.running : undefined;
}

/** An edition that an incident may go to, and the class that shows it before or from the coming edition's start. */
export interface IncidentEdition {
  readonly edition: Edition;
  /** Class of styles (components/shell/season.css); undefined outside the season, where it is always shown. */
  readonly when: 'until-start' | 'from-start' | undefined;
}

/** Whom an incident goes to, seen from a page of `edition`: in the season both editions, each at its time. */
export function incidentEditions(edition: Edition): readonly IncidentEdition[] {
  const running = runningBefore(edition);
  return running
    ? [
        { edition: running, when: 'until-start' },
        { edition, when: 'from-start' },
      ]
    : [{ edition, when: undefined }];
}
