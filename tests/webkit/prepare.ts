/** `npm run test:webkit-ready`: sees to WebKitGTK and its display; installs Debian's packages (as root) when they are not there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingWebKit, WEBKIT_PACKAGES } from './webkit.ts';

const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
if (missingWebKit().length > 0 && isRootOnDebian) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`WebKitGTKを入れます（Debian の ${WEBKIT_PACKAGES.join('、')}）`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...WEBKIT_PACKAGES], {
    stdio: 'inherit',
    env,
  });
}
const missing = missingWebKit();
if (missing.length > 0)
  throw new Error(
    `${missing.join('、')} がありません。Debianの ${WEBKIT_PACKAGES.join('、')} を入れてください / WebKitGTK is needed`,
  );
console.log('WebKitGTK: そろっています');
