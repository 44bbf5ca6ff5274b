import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SCRIPT, STYLE } from '../sealing/markup.ts';
import { pageStyles } from '../sealing/page-styles.ts';
import { policyOf } from '../sealing/policy.ts';

/** All files below a folder that end with `ending`. */
function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/**
 * Last touch on every built page: one style sheet with only the rules it uses,
 * and a Content-Security-Policy with the hashes of what is inline. Astro's own
 * policy cannot serve here, because its hashes are taken before the purge.
 */
export function sealPages(): AstroIntegration {
  return {
    name: 'seal-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = filesBelow(root, '.html');
        for (const path of pages) {
          const html = readFileSync(path, 'utf8');
          const sheets = [...html.matchAll(STYLE)];
          // Sheets that belong to one page only (running heads) keep their rules: they hold custom properties alone.
          const css = sheets.map(([, , text]) => text).join('\n');
          const bare = html.replace(STYLE, '');
          // The search page carries its script inside (search-index.ts); what the island sets is listed in page-styles.ts.
          const ownScripts = [...html.matchAll(SCRIPT)].flatMap(([, attributes, text]) =>
            /type="module"/.test(attributes ?? '') ? [text] : [],
          );
          const sheet = await pageStyles(bare, css, ownScripts.join('\n'));
          const styled = bare.replace('</head>', () => `<style>${sheet}</style></head>`);
          const sealed = styled.replace(
            /<meta charset="?utf-8"?[^>]*>/i,
            (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policyOf(styled)}">`,
          );
          if (sealed === styled)
            throw new Error(`${relative(root, path)}: <meta charset> がないので方針（CSP）を置けません`);
          writeFileSync(path, sealed);
        }
        logger.info(`${pages.length} pages sealed`);
      },
    },
  };
}
