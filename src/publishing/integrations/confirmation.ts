import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { openItems } from '../../editions/confirmation/gate.ts';
import { stateText } from '../../editions/confirmation/records.ts';
import { buildYears, contentRoot, editionYears, isPreview, loadEdition } from '../../editions/load.ts';

/**
 * Before anything is built: reads every edition of the build, so that what is wrong
 * or unconfirmed stops it at once, and lists for a preview what is still open.
 */
export function confirmation(): AstroIntegration {
  return {
    name: 'confirmation',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const carried = buildYears();
        for (const year of editionYears().filter((own) => !carried.includes(own)))
          logger.info(
            `${year}年度版は下書きなので、読まず、入れません（書きまちがいの検査は npm run edition:check -- ${year}）`,
          );
        for (const year of carried) {
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
