import { type EditionPhase, type EditionStatus, editionPhase, editionStatus } from '../domain/edition/index.ts';
import type { Edition } from '../editions/load.ts';
import { BUILD_TIME } from './build-clock.ts';

/** The status of an edition by the build's clock: what its pages say without script. */
export function builtStatus({ period }: Pick<Edition, 'period'>): EditionStatus {
  return editionStatus(period, BUILD_TIME);
}

/** The phase of an edition by the build's clock. */
export function builtPhase({ period }: Pick<Edition, 'period'>): EditionPhase {
  return editionPhase(period, BUILD_TIME);
}
