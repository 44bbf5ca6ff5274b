/**
 * Sees to the web servers that tests/servers starts: takes what is there, else
 * installs Debian's packages (as root). Elsewhere it says what is missing;
 * those tests are then left out, except under CI, where they fail.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findServer, missingServers, PACKAGES } from '../servers/find-server.ts';

if (missingServers().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  // The packages would start their servers at once: the tests start their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // openssl makes the certificate that the tests' servers show.
  const packages = ['openssl', ...missingServers().flatMap((name) => PACKAGES[name])];
  console.log(`検査に使うサーバーを入れます（Debian の ${packages.join('、')}）`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
}
const missing = missingServers();
if (missing.length > 0) console.warn(`ないサーバー: ${missing.join('、')}。これらの設定の検査は、ここではできません`);
else
  console.log(
    `サーバー: ${Object.keys(PACKAGES)
      .map((name) => findServer(name as keyof typeof PACKAGES))
      .join('、')}`,
  );
