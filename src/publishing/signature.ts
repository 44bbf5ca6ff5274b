import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ending of the signature beside a signed file. */
export const SIGNATURE = '.sig';

/** What a signature is for; `ssh-keygen -Y verify -n file` asks for the same. */
const NAMESPACE = 'file';
/** Under which name the public key is handed to ssh-keygen. */
const SIGNER = 'site';

function sshKeygen(args: readonly string[], input?: Buffer): { status: number; output: string } {
  const { status, error, stdout, stderr } = spawnSync('ssh-keygen', args, { input });
  if (error)
    throw new Error(
      'ssh-keygen がありません。OpenSSH（8.2以上）を入れてください / ssh-keygen is needed for signatures',
    );
  return { status: status ?? 1, output: `${stdout}${stderr}`.trim() };
}

/** Signs a file with a private SSH key (path) that asks for no passphrase, or that an agent holds (path of its public half); writes `<file>.sig`. */
export function signFile(path: string, key: string): void {
  if (!existsSync(key)) throw new Error(`SIGN_KEY の「${key}」がありません / no such key`);
  const { status, output } = sshKeygen(['-Y', 'sign', '-q', '-n', NAMESPACE, '-f', key, path]);
  if (status !== 0 || !existsSync(path + SIGNATURE))
    throw new Error(`${path} に署名できません / cannot be signed\n${output}`);
}

/** Whether `<file>.sig` is the signature of a file by the holder of a public SSH key (path of `….pub`). Throws when either is absent. */
export function isSigned(path: string, publicKey: string): boolean {
  for (const needed of [path + SIGNATURE, publicKey])
    if (!existsSync(needed)) throw new Error(`${needed} がありません / no such file`);
  const folder = mkdtempSync(join(tmpdir(), 'signers-'));
  try {
    const signers = join(folder, 'allowed');
    writeFileSync(signers, `${SIGNER} ${readFileSync(publicKey, 'utf8').trim()}\n`);
    const check = ['-Y', 'verify', '-q', '-n', NAMESPACE, '-I', SIGNER, '-f', signers, '-s', path + SIGNATURE];
    return sshKeygen(check, readFileSync(path)).status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
