/** The lock file as npm 10 reads it, which Node 20 and 22 bring: stricter than npm 11, which writes it here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';
import { PROJECT } from '../../support/build-site.ts';

type Packages = Readonly<
  Record<string, { readonly version?: string; readonly peerDependencies?: Readonly<Record<string, string>> }>
>;

/** Where Node finds a package from a place in node_modules; undefined when it is not there. */
function found(packages: Packages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}

/**
 * Peers, optional ones too, that are there in another version than they are asked for in. npm 11 lets an optional one
 * pass; npm 10 wants a second one beside it, and `npm ci` stops, because the lock file has none.
 */
function wrongPeers(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([place, { peerDependencies = {} }]) =>
    Object.entries(peerDependencies).flatMap(([name, range]) => {
      const peer = found(packages, place, name);
      const version = peer === undefined ? undefined : packages[peer]?.version;
      return version === undefined || satisfies(version, range) ? [] : [`${place} → ${name}@${range}：${version}`];
    }),
  );
}

const lock = () => JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as { packages: Packages };

test('npm 10 の npm ci も通る：ちがう版の相手（peer）がない', () => {
  // When this fails: npx npm@10.8.2 install --package-lock-only
  expect(wrongPeers(lock().packages)).toEqual([]);
});

test('ちがう版の相手を見つける', () => {
  expect(
    wrongPeers({
      '': {},
      'node_modules/old': { version: '6.5.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/b': { version: '1.0.0', peerDependencies: { old: '>=8' } },
      'node_modules/c': { version: '1.0.0', peerDependencies: { old: '^6.0.0', absent: '1' } },
    }),
  ).toEqual(['node_modules/a/node_modules/b → old@>=8：6.5.0']);
});

test('package.json と同じものを数えあげている', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const root = lock().packages[''] as unknown as Record<string, Record<string, string>>;
  expect([root['dependencies'], root['devDependencies']]).toEqual([dependencies, devDependencies]);
});
