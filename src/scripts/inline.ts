/**
 * Scripts that stand inside the page: written as TypeScript modules over the
 * domain, bundled when the page is built, so that they are typed, linted and
 * tested like everything else, and no rule is written a second time in a string.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Values that a script reads as constants: `declare const SCRIPT_NAME: string` in the module, `{ SCRIPT_NAME: '…' }` here. */
export type ScriptConstants = Readonly<Record<string, string | number | boolean | null | readonly unknown[] | object>>;

/** Oldest engines in which an inline script must at least parse: older than the floor, since a script that does not parse cannot say so. */
const TARGET = ['chrome91', 'firefox78', 'safari14.1'];

interface Bundled {
  readonly text: string;
  /** Files that went in, with the time of their last change. */
  readonly inputs: ReadonlyMap<string, number>;
}

const bundles = new Map<string, Promise<Bundled>>();

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isFresh = ({ inputs }: Bundled): boolean => [...inputs].every(([path, at]) => changedAt(path) === at);

/**
 * The minified text of a script, for `<script is:inline set:html={await inlineScript('src/scripts/marks.ts')} />`.
 * `path` is seen from the project's root, since a built page no longer knows where its
 * source lies. Bundled once for each set of constants; bundled anew when one of its
 * files has changed (development server). What constants make unreachable is left out.
 * Throws what esbuild finds wrong, and when the text would end its own element.
 */
export async function inlineScript(path: string, constants: ScriptConstants = {}): Promise<string> {
  const define = Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));
  const key = `${path} ${JSON.stringify(define)}`;
  const kept = await bundles.get(key)?.catch(() => undefined);
  if (kept && isFresh(kept)) return kept.text;
  const bundling = bundle(path, define);
  bundles.set(key, bundling);
  return (await bundling).text;
}

async function bundle(path: string, define: Record<string, string>): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    entryPoints: [resolve(path)],
    define,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    // Not 'iife': with it, an import at run time brings along half a kilobyte for CommonJS.
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    // Modules of the site are imported at run time, from where they will lie.
    external: ['*.js'],
    logLevel: 'silent',
  });
  // In a function of its own, so that the names of several scripts in a page do not meet.
  const text = `(()=>{${(outputFiles[0]?.text ?? '').trim()}})()`;
  if (/<\/script|<!--/i.test(text))
    throw new Error(`${path}: ページの中に置けない文字があります（</script か <!--） / cannot stand inside a page`);
  const inputs = new Map(Object.keys(metafile.inputs).map((input) => [resolve(input), changedAt(resolve(input))]));
  return { text, inputs };
}
