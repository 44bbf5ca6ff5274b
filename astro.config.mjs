process.env.ASTRO_TELEMETRY_DISABLED = '1';

import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { apparatusNotes } from './src/markdown/apparatus-notes.ts';
import { linkTerms } from './src/markdown/link-terms.ts';
import { compress } from './src/publishing/integrations/compress.ts';
import { confirmation } from './src/publishing/integrations/confirmation.ts';
import { hostFiles } from './src/publishing/integrations/host-files.ts';
import { manifest } from './src/publishing/integrations/manifest.ts';
import { sealPages } from './src/publishing/integrations/seal-pages.ts';
import { searchIndex } from './src/publishing/integrations/search-index.ts';

/** Every MDX module starts with 'use astro:…'; rolldown warns about it (withastro/astro #18087). */
const onLog = (level, log, report) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
};

export default defineConfig({
  // Public address and base path are configuration, never code: SITE_URL=https://… BASE_PATH=/cyber/
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  integrations: [
    confirmation(),
    mdx({
      processor: unified({ remarkPlugins: [linkTerms, apparatusNotes], smartypants: false, gfm: false }),
      syntaxHighlight: false,
    }),
    preact(),
    ...(process.env.SITE_URL ? [sitemap()] : []),
    searchIndex(),
    hostFiles(),
    sealPages(),
    compress(),
    manifest(),
  ],
  vite: {
    build: { rolldownOptions: { onLog } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Preact and Astro's renderer travel in one file: two requests and 0.3 kB less for a page with an island.
            output: {
              codeSplitting: { groups: [{ name: 'preact', test: /node_modules\/(preact|@astrojs\/preact)\// }] },
            },
          },
        },
      },
    },
  },
});
