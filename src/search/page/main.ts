import { startSearchPage } from './page.ts';

startSearchPage();
