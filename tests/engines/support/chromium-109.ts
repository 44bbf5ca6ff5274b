import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { PROJECT } from '../../support/build-site.ts';

const FOLDER = join(PROJECT, '.cache/chromium-109');

/** Where the browser and the libraries it was built with lie once unpacked. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly libraries: string;
}

/**
 * The oldest Chromium we serve, as @sparticuz/chromium ships it (x64 Linux, brotli files).
 * Unpacked once into .cache; undefined on machines it was not built for.
 */
export function unpackChromium109(): UnpackedBrowser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const unpacked = { executablePath: join(FOLDER, 'chromium'), libraries: join(FOLDER, 'aws/lib') };
  if (existsSync(FOLDER)) return unpacked;
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  // Made beside and moved into place, so that a stopped run leaves no half browser.
  const fresh = `${FOLDER}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const unpack = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(fresh, 'chromium'), unpack('chromium.br'));
  chmodSync(join(fresh, 'chromium'), 0o755);
  for (const name of ['aws.tar.br', 'swiftshader.tar.br']) {
    const folder = name.startsWith('aws') ? join(fresh, 'aws') : fresh;
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-x', '-C', folder], { input: unpack(name) });
  }
  if (existsSync(FOLDER)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, FOLDER);
  return unpacked;
}
