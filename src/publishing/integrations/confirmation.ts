import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { openItems } from '../../editions/confirmation/gate.ts';
import { stateText } from '../../editions/confirmation/records.ts';
import { buildYears, contentRoot, isPreview, loadEdition } from '../../editions/load.ts';

/**
 * Before anything is built: reads every edition of the build, so that what is wrong
 * or unconfirmed stops it at once, and lists for a preview what is still open.
 */
export function confirmation(): AstroIntegration {
  return {
    name: 'confirmation',
    hooks: {
      'astro:build:start': ({ logger }) => {
        for (const year of buildYears()) {
          loadEdition(year);
          const items = isPreview() ? openItems(join(contentRoot(), year)) : [];
          if (items.length === 0) continue;
          logger.warn(
            `${year}年度版：未確認の項目が${items.length}件あります（公開用には組めません）\n${items.map(({ item, state }) => `  content/${year}/${item.file}  ${item.name}  ${item.title}：${stateText(state)}`).join('\n')}`,
          );
        }
      },
    },
  };
}
