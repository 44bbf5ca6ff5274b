import { statSync } from 'node:fs';
import { ForEditors } from '../authoring/for-editors.ts';
import { ContentError } from '../editions/files/content-error.ts';

/** What the system says when a file cannot be read or written, in words. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'ファイルかフォルダーがありません',
  EACCES: '読み書きする権限がありません。ほかの人のものでないか、確かめてください',
  EPERM: '読み書きできません。Excelなどで開いたままなら、閉じてください',
  EBUSY: 'ほかのプログラムが使っています。Excelなどで開いたままなら、閉じてください',
  EROFS: '書き込めない場所です',
  ENOSPC: '空きが足りません',
  EISDIR: 'ファイルの名が要るところに、フォルダーの名が書かれています',
  ENOTDIR: 'フォルダーの名が要るところに、ファイルの名が書かれています',
  EEXIST: '同じ名のものが、もうあります',
};

function words(error: unknown): string {
  if (error instanceof ContentError || error instanceof ForEditors) return error.message;
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  const system = SYSTEM[code];
  if (system) return `${path === undefined ? '' : `${path}：`}${system} / ${code}`;
  return `思わぬ誤りで止まりました：${message}\nこの文と、打った命令を、手を入れる人に知らせてください（足あとは DEBUG=1 を付けて打つと出ます）`;
}

/** Ends the command with a message; the exit status says that nothing was done. */
export function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Why a path that somebody typed is no file to read, in words; undefined when it is one. */
export function notAFile(path: string): string | undefined {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return `${path} がありません。ファイルの場所と名を確かめてください`;
  return entry.isFile() ? undefined : `${path} はフォルダーです。中のファイルの名まで書いてください`;
}

/**
 * Runs a command of editors. Whatever goes wrong is said in words, without the English trace of a
 * program; a wrong option brings the usage.
 */
export async function runCommand(usage: string, command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    refuse(String(code).startsWith('ERR_PARSE_ARGS') ? usage : words(error));
    if (process.env['DEBUG']) console.error(error);
  }
}
