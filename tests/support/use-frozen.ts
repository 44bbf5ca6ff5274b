/** For programs that no test runner configures: imported for its effect, it makes the frozen edition the content. */
import { CONTENT } from './edition.ts';

process.env['CONTENT_DIR'] ??= CONTENT;
