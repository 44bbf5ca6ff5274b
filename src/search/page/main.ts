import { startSearchPage } from './controller.ts';

startSearchPage();
