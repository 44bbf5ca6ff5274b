import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/**
 * Preact for rendering at build time. The one island wakes itself
 * (src/calculator/start.tsx), so Astro's client renderer must
 * not become a file of the site: as an entry of its own it would split Preact
 * into chunks (0.2 kB more) and leave files that no page asks for.
 */
export function preactAtBuild(): AstroIntegration {
  const integration = preact();
  const setup = integration.hooks['astro:config:setup'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:setup': (options) =>
        setup?.({
          ...options,
          addRenderer: ({ name, serverEntrypoint }) => options.addRenderer({ name, serverEntrypoint }),
        }),
    },
  };
}
