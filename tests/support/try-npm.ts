/**
 * `npm run test:npm`: whether the README's commands work with the Node and npm that
 * people have. For each pair, from the registry: a fresh clone of the last
 * commit, `npm ci`, `npm run build`, a check and some unit tests; once more as a host does it, with
 * NODE_ENV=production. Takes minutes and 1 GB for a while, so it is not part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PROJECT } from './build-site.ts';

interface Pair {
  readonly node: string;
  readonly npm: string;
  readonly production?: boolean;
}

/** What Debian, nodejs.org and hosts bring: the oldest and the newest npm of each line of Node. */
const PAIRS: readonly Pair[] = [
  { node: '20.18.3', npm: '10.8.2' },
  { node: '22.14.0', npm: '10.9.2' },
  { node: '22.19.0', npm: '10.9.4' },
  { node: '24.21.0', npm: '11.19.1' },
  { node: '20.18.3', npm: '10.8.2', production: true },
];

const root = mkdtempSync(join(tmpdir(), 'try-npm-'));
/** Without what the npm that runs this command has set. */
const outside = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV$|INIT_CWD$)/i.test(name)),
);

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = outside): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`.slice(-4000));
}

/** Installs one package into a folder of its own and gives its place. */
function fetchPackage(name: string, version: string): string {
  const folder = join(root, `${name}-${version}`);
  const place = join(folder, 'node_modules', name);
  if (existsSync(place)) return place;
  mkdirSync(folder);
  run('npm', ['install', '--no-save', '--silent', '--prefix', folder, `${name}@${version}`], root);
  return place;
}

function tryPair({ node, npm, production = false }: Pair): void {
  const nodePlace = join(fetchPackage(`node-${process.platform}-${process.arch}`, node), 'bin');
  const npmPlace = join(fetchPackage('npm', npm), 'bin/npm-cli.js');
  const commands = mkdtempSync(join(root, 'commands-'));
  symlinkSync(join(nodePlace, 'node'), join(commands, 'node'));
  symlinkSync(npmPlace, join(commands, 'npm'));
  const clone = mkdtempSync(join(root, 'clone-'));
  run('git', ['clone', '--quiet', '--no-hardlinks', PROJECT, clone], root);
  const env = {
    ...outside,
    PATH: [commands, outside['PATH']].join(delimiter),
    ...(production ? { NODE_ENV: 'production' } : {}),
  };
  const steps = [
    ['ci'],
    ['run', 'build'],
    ['run', 'verify', '--', 'dist'],
    ...(production
      ? []
      : [
          ['run', 'lint'],
          ['run', 'test:unit', '--', 'tests/unit/cli'],
        ]),
  ];
  try {
    for (const step of steps) run('npm', step, clone, env);
    console.log(
      `通りました: Node ${node}、npm ${npm}${production ? '、NODE_ENV=production' : ''}（.bin/node は${existsSync(join(clone, 'node_modules/.bin/node')) ? 'ある' : 'ない'}）`,
    );
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

try {
  for (const pair of PAIRS) tryPair(pair);
} finally {
  rmSync(root, { recursive: true, force: true });
}
