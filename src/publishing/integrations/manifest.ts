import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeManifest } from '../manifest.ts';

/** Writes manifest.sha256 over everything that was built. Must be the last integration: files that come later are not in it. */
export function manifest(): AstroIntegration {
  return {
    name: 'manifest',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        logger.info(`${writeManifest(fileURLToPath(dir))} files listed`);
      },
    },
  };
}
