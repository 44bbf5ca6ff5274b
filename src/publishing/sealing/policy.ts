import { createHash } from 'node:crypto';
import { SCRIPT, STYLE } from './markup.ts';

/** `'sha256-…'` of an inline script or style, as the policy names it. */
function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The strict policy of one page: only what stands in it, by hash, and its own origin where it needs files. */
export function policyOf(html: string): string {
  const scripts = [...html.matchAll(SCRIPT)].filter(
    ([, attributes]) => !/\bsrc=/.test(attributes ?? '') && !/type="application\/(ld\+)?json"/.test(attributes ?? ''),
  );
  const styles = [...html.matchAll(STYLE)];
  const needsFiles = /<script[^>]*\bsrc=|import\(/.test(html);
  const needsWasm = /data-search-results/.test(html);
  const directives: [string, string[]][] = [
    ['default-src', ["'none'"]],
    [
      'script-src',
      [
        ...(needsFiles ? ["'self'"] : []),
        ...(needsWasm ? ["'wasm-unsafe-eval'"] : []),
        ...new Set(scripts.map(([, , text]) => sourceHash(text ?? ''))),
      ],
    ],
    ['style-src', [...new Set(styles.map(([, , text]) => sourceHash(text ?? '')))]],
    ['img-src', ["'self'", 'data:']],
    // Tools that audit a page ask for robots.txt in its name, so its own origin stays reachable.
    ['connect-src', ["'self'"]],
    ['form-action', ["'self'"]],
    ['base-uri', ["'none'"]],
  ];
  return directives.map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`).join(';');
}
