/**
 * Runs after `npm ci` and `npm install` (`postinstall`). npm leaves out optional packages,
 * such as a compiler's binary for this platform, when the Node that runs npm is
 * older than they ask for, and says nothing. The project's commands run on a newer
 * Node (with-node.mjs), so what is missing for that reason is installed by it.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseNode } from './with-node.mjs';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @typedef {{ optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], engines?: { node?: string } }} Locked */

/** The C library on Linux, as lock files name it. */
function libcOf(platform = process.platform) {
  if (platform !== 'linux') return undefined;
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/**
 * Optional packages of a lock file that are for this machine and ask for a version of Node, but are not there.
 * @param {Record<string, Locked>} packages
 * @param {(place: string) => boolean} isThere
 * @param {{ platform?: string, arch?: string, libc?: string | undefined, dev?: boolean }} [machine]
 */
export function missingPackages(
  packages,
  isThere,
  { platform = process.platform, arch = process.arch, libc = libcOf(), dev = true } = {},
) {
  /** @param {readonly string[] | undefined} list @param {string | undefined} value */
  const fits = (list, value) => list === undefined || (value !== undefined && list.includes(value));
  return Object.entries(packages)
    .filter(([, locked]) => locked.optional && locked.engines?.node && (locked.os || locked.cpu))
    .filter(([, { os, cpu, libc: libraries }]) => fits(os, platform) && fits(cpu, arch) && fits(libraries, libc))
    .filter(([place, locked]) => (dev || !locked.dev) && !isThere(place))
    .map(([place]) => place);
}

function complete() {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8'));
  const omitted = `${process.env['npm_config_omit'] ?? ''} ${process.env['NODE_ENV'] ?? ''}`;
  const missing = missingPackages(packages, (place) => existsSync(join(PROJECT, place)), {
    dev: !/\b(dev|production)\b/.test(omitted),
  });
  const npm = process.env['npm_execpath'];
  const node = chooseNode();
  // With optional packages refused, or a package manager that is not npm, there is nothing to do here.
  if (missing.length === 0 || !npm || node === undefined || node === process.execPath || /\boptional\b/.test(omitted))
    return;
  console.log(`新しいNodeが要るパッケージを、そのNodeで入れ直します: ${missing.join('、')}`);
  // npm ci empties node_modules, where this Node lies: it has to run from another place.
  const folder = mkdtempSync(join(tmpdir(), 'complete-install-'));
  try {
    const copy = join(folder, basename(node));
    copyFileSync(node, copy);
    const { status } = spawnSync(copy, [npm, 'ci', '--ignore-scripts'], {
      cwd: PROJECT,
      stdio: 'inherit',
      env: { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter) },
    });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) complete();
