/** npm under an old Node leaves out the binaries that ask for a newer one: which are missing here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingPackages } from '../../../src/cli/complete-install.mjs';
import { PROJECT } from '../../support/build-site.ts';

const locked = { optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'], engines: { node: '>=22' } };
const machine = { platform: 'linux', arch: 'x64', libc: 'glibc' };
const places = (packages: Parameters<typeof missingPackages>[0], options = {}) =>
  missingPackages(packages, () => false, { ...machine, ...options });

test.each([
  ['この機械のもので、ないもの', {}, ['a']],
  ['ほかの機械のもの', { os: ['win32'] }, []],
  ['ほかの種類のCPUのもの', { cpu: ['arm64'] }, []],
  ['ほかのCライブラリーのもの', { libc: ['musl'] }, []],
  ['Nodeの版を求めないもの（npmがほかの訳で外したもの）', { engines: {} }, []],
  ['必ず入るもの', { optional: false }, []],
])('%s', (_, change, expected) => {
  expect(places({ a: { ...locked, ...change } })).toEqual(expected);
});

test('入っているもの、開発のものを入れないときの開発のものは、数えない', () => {
  expect(missingPackages({ a: locked }, () => true, machine)).toEqual([]);
  expect(places({ a: { ...locked, dev: true } }, { dev: false })).toEqual([]);
  expect(places({ a: { ...locked, dev: true } }, { dev: true })).toEqual(['a']);
});

test('このプロジェクトでは、どの機械でも、組み立てに要るコンパイラーが数に入る', () => {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Parameters<typeof missingPackages>[0];
  };
  for (const [platform, arch] of [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ] as const)
    expect(places(packages, { platform, arch, libc: platform === 'linux' ? 'glibc' : undefined })).toContainEqual(
      expect.stringContaining(`@rolldown/binding-${platform}-${arch}`),
    );
});

test('いま入っているものに、足りないものはない', async () => {
  const { existsSync } = await import('node:fs');
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Parameters<typeof missingPackages>[0];
  };
  expect(missingPackages(packages, (place) => existsSync(join(PROJECT, place)))).toEqual([]);
});
