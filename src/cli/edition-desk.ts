/** `npm run edition:desk -- 年度 [--port 4400]`: a page on this machine alone, to confirm an edition against the one before. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCount, openDesk, saveDesk } from '../authoring/confirmation.ts';
import { clientScript } from '../authoring/desk/client-script.ts';
import { deskServer, LOOPBACK } from '../authoring/desk/server.ts';
import { contentRoot } from '../editions/load.ts';

import { refuse, runCommand } from './run.ts';

const USAGE = '使い方：npm run edition:desk -- 年度 [--port 番号]';

async function start(folder: string, year: string, port: number): Promise<void> {
  const desk = openDesk(folder);
  saveDesk(desk);
  const server = deskServer(folder, await clientScript());
  server.once('error', (error: NodeJS.ErrnoException) =>
    refuse(
      error.code === 'EADDRINUSE'
        ? `番号 ${port} はほかで使われています。--port で別の番号を書いてください（例 --port ${port + 1}）`
        : `始められません：${error.message}`,
    ),
  );
  server.listen(port, LOOPBACK, () => {
    console.log(`${year}年度版の確認の画面：http://${LOOPBACK}:${port}/`);
    console.log(
      `まだの項目は${openCount(desk)}件です。ブラウザーで開いてください。終えるときは、ここで Ctrl+C を押します。`,
    );
  });
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4400' } },
  });
  const [year = ''] = positionals;
  const folder = join(contentRoot(), year);
  const port = Number(values.port);
  if (!/^20\d{2}$/.test(year) || !Number.isInteger(port) || port < 1024 || port > 65535) refuse(USAGE);
  else if (!existsSync(join(folder, 'edition.json'))) refuse(`content/${year}/ がありません。\n${USAGE}`);
  else await start(folder, year, port);
});
