/**
 * `node src/cli/with-node.mjs [Nodeの引数] 命令 [引数]` runs a command with a Node that
 * the project can use. Every script of package.json goes through it, because
 * npm 10 does not link the Node that the project brings into `node_modules/.bin`.
 *
 * `命令` is a script's path (`src/cli/make-pdf.ts`) or the name of a command that a
 * dependency brings (`astro`). Plain JavaScript for Node 18 and later: it is
 * read by the very Node that may be too old for the rest.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Astro 7 asks for 22.12; running `.ts` files without a flag came with 22.18, in the odd line with 23.6. */
const OLDEST = { 22: 18, 23: 6 };

/**
 * Whether a Node of this version (`v22.18.0` or `22.18.0`) can run the project.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 23 || minor >= (OLDEST[/** @type {keyof typeof OLDEST} */ (major)] ?? Number.POSITIVE_INFINITY);
}

/**
 * Path of the Node to use: the running one, else the one that came as a package
 * for this platform (optionalDependencies). Undefined when neither will do.
 * @param {{ version?: string, execPath?: string, platform?: string, arch?: string, modules?: string }} [machine]
 */
export function chooseNode({
  version = process.version,
  execPath = process.execPath,
  platform = process.platform,
  arch = process.arch,
  modules = join(PROJECT, 'node_modules'),
} = {}) {
  if (isNewEnough(version)) return execPath;
  const [system, file] = platform === 'win32' ? ['win', 'node.exe'] : [platform, 'node'];
  return [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]
    .map((name) => join(modules, name, 'bin', file))
    .find((path) => existsSync(path));
}

/** @param {string} path @returns {Record<string, any>} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The JavaScript file of a command: itself when it is a path, else what a
 * package of package.json declares as its `bin` of that name.
 * @param {string} command
 * @param {string} [project]
 */
export function commandFile(command, project = PROJECT) {
  if (/\.[cm]?[jt]s$/.test(command)) return command;
  const { dependencies = {}, devDependencies = {} } = readJson(join(project, 'package.json'));
  const names = [command, ...Object.keys({ ...dependencies, ...devDependencies })];
  for (const name of names) {
    const folder = join(project, 'node_modules', name);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { bin } = readJson(join(folder, 'package.json'));
    const file = typeof bin === 'string' ? (name === command ? bin : undefined) : bin?.[command];
    if (file) return join(folder, file);
  }
  return undefined;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

/** @param {readonly string[]} args */
function run(args) {
  const at = args.findIndex((argument) => !argument.startsWith('-'));
  const [command, ...rest] = at < 0 ? [] : args.slice(at);
  if (command === undefined)
    return fail('使い方：node src/cli/with-node.mjs 命令 [引数]　例：node src/cli/with-node.mjs astro build');
  const node = chooseNode();
  if (node === undefined)
    return fail(
      `Node.js 22.18以上が要ります（いまは ${process.version}）。npm ci が入れるはずのNodeも、この機械（${process.platform}-${process.arch}）にはありません。npm ci を --omit=optional なしで動かすか、新しいNode.jsを入れてください / Node.js 22.18 or later is needed`,
    );
  const file = commandFile(command);
  if (file === undefined)
    return fail(
      `「${command}」という命令がありません。先に npm ci を動かしてください / no such command, run npm ci first`,
    );
  // What the command starts by the name `node` has to be the same Node.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const child = spawn(node, [...args.slice(0, at), file, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, [name]: [dirname(node), process.env[name]].filter(Boolean).join(delimiter) },
  });
  child.once('error', (error) => fail(`${node} を動かせません：${error.message} / cannot be started`));
  // The terminal sends SIGINT to both; the others reach only this process.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) run(process.argv.slice(2));
