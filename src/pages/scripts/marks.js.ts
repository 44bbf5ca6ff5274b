/** The module that marks what a search found, as a file: only pages whose address names words (`?mark=`) ask for it. */
import type { APIRoute } from 'astro';
import { inlineScript } from '../../scripts/inline.ts';
import styles from '../../scripts/marks.css?inline';

export const GET: APIRoute = async () =>
  new Response(await inlineScript('src/scripts/marks.ts', { STYLES: styles }), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
