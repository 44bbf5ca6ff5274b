import type { Edition } from '../../src/editions/load.ts';
import { edition } from './edition.ts';
import { ownEditions } from './own-content.ts';
import type { SiteName } from './sites.ts';

/** The editions that a built site carries, newest first. */
export function editionsOfSite(name: SiteName): readonly Edition[] {
  return name === 'own' ? ownEditions : [edition];
}
