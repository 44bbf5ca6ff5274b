import type { Catalogue } from '../catalogue.ts';
import type { SearchEngine } from '../query/answers.ts';

/** What the page shows of an edition's records. */
export type ShownCatalogue = Pick<Catalogue, 'edition' | 'label' | 'pages' | 'groups' | 'plans' | 'records'>;

/** The search of one edition, as the page uses it. */
export type EditionSearch = SearchEngine<ShownCatalogue>;
