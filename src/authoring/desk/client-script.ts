import { join } from 'node:path';
import { build } from 'esbuild';

/** The script of the desk's page as text, bundled from client.ts. */
export async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'client.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  if (/<\/script|<!--/i.test(text))
    throw new Error('client.ts: ページの中に置けない文字があります / cannot stand inside a page');
  return text;
}
