import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { COMPRESSION_CACHE, compressFolder } from '../compress.ts';

/**
 * Compressed files beside what was built, for servers that send them as they are.
 * Comes after everything that changes a page and before the manifest. COMPRESS=0 leaves it
 * out, for sites that only tests read.
 */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['COMPRESS'] === '0') return;
        logger.info(`${await compressFolder(fileURLToPath(dir), COMPRESSION_CACHE)} files compressed`);
      },
    },
  };
}
