/** `npm run folder [-- DIR]`: a copy of the built site that works from a shared folder or a stick, by double click. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { COMPRESSED } from '../publishing/compress.ts';
import { filesBelow } from '../publishing/files-below.ts';
import { portablePage } from '../publishing/folder-copy.ts';
import { HOST_FILES } from '../publishing/host-rules.ts';
import { MANIFEST, writeManifest } from '../publishing/manifest.ts';

const source = resolve(process.env['OUT_DIR'] ?? 'dist');
const target = resolve(process.argv[2] ?? 'folder');
const base = `${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+$/, '/');

/** What only servers, robots and the site's own address need; the scripts stand in the pages. */
const LEFT_OUT = /^(404\.html|robots\.txt|sitemap-.*\.xml|_astro\/.*|scripts\/.*|\.well-known\/.*)$/;
const isWanted = (name: string) =>
  !LEFT_OUT.test(name) &&
  !name.startsWith(MANIFEST) &&
  !(HOST_FILES as readonly string[]).includes(name) &&
  !COMPRESSED.some((ending) => name.endsWith(ending));

if (!existsSync(join(source, MANIFEST))) {
  console.error(
    `${source} に組み立てたサイトがありません。先に npm run build を動かしてください / build the site first`,
  );
  process.exitCode = 1;
} else if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, MANIFEST))) {
  console.error(`${target} には、ほかのファイルがあります。空のフォルダーを指定してください / not an empty folder`);
  process.exitCode = 1;
} else {
  const names = filesBelow(source).filter(isWanted);
  const inCopy = new Set(names);
  const site = {
    base,
    // The copy gets a manifest of its own.
    has: (file: string) => inCopy.has(file) || file === MANIFEST,
    bundle: (code: string) =>
      buildSync({
        stdin: { contents: code, resolveDir: source },
        bundle: true,
        format: 'esm',
        minify: true,
        charset: 'utf8',
        write: false,
      }).outputFiles[0]?.text ?? '',
    read: (file: string) => readFileSync(join(source, file), 'utf8'),
  };
  // Every page is made before the copy from before goes.
  const files = names.map((name) => {
    const content = readFileSync(join(source, name));
    return [name, name.endsWith('.html') ? portablePage(content.toString('utf8'), name, site) : content] as const;
  });
  rmSync(target, { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), content);
  }
  console.log(`${target}（${writeManifest(target)}件）。index.html を開くと読めます`);
}
