import { type Edition, loadEditions } from '../editions/load.ts';

/** Slug of the page that says what changed; only an edition with a predecessor has it. */
export const CHANGES_SLUG = 'changes';
export const CHANGES_LABEL = '何が変わったか';

/** The edition before this one, of those that the build carries. */
export function predecessorOf({ id }: Pick<Edition, 'id'>): Edition | undefined {
  return loadEditions().find((other) => other.id < id);
}
