import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from './content-error.ts';
import { FILE_SCHEMAS } from './file-schemas.ts';
import { FORMER_LIST } from './folders.ts';

/** Files that Windows, macOS, Office and editors leave beside one's own. They are passed over in silence. */
export function isSystemFile(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.startsWith('~$') ||
    name.endsWith('~') ||
    /^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|__MACOSX)$/i.test(name)
  );
}

/** Folders of the content root that are no editions. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set(['schemas', 'search']);

const EDITION_NAME = /^20\d{2}$/;

/**
 * Entries of the content root that no build reads: a copy of an edition's folder, a year with
 * a word after it, a year without its edition.json. They would be left out without a word.
 */
export function strayFolders(root: string, shownRoot: string): Finding[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !isSystemFile(name) && !OTHER_FOLDERS.has(name))
    .flatMap((entry): Finding[] => {
      const file = `${shownRoot}/${entry.name}`;
      if (EDITION_NAME.test(entry.name) && entry.isDirectory())
        return existsSync(join(root, entry.name, 'edition.json'))
          ? []
          : [
              {
                file,
                field: '（フォルダー）',
                message:
                  'edition.json がないので、版として読めません。edition.json を戻すか、フォルダーを content/ の外へ移してください / no edition.json',
              },
            ];
      return [
        {
          file,
          field: entry.isDirectory() ? '（フォルダー）' : '（ファイル）',
          message:
            'この名のものは読まれません。版のフォルダーの名は、年度（西暦4桁、半角）だけです。版なら名を直し、写しなら content/ の外へ移すか消してください / unknown name in content/',
        },
      ];
    });
}

/** Files in an edition's folder that no reader reads: a copy beside the original, a slip in a name, another format. */
export function strayFiles(folder: string, shownFolder: string): Finding[] {
  const known = [...Object.keys(FILE_SCHEMAS), 'about.mdx'];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.split('/').some(isSystemFile))
    .filter((name) => name !== FORMER_LIST)
    .filter((name) => !known.includes(name) && !/^sections\/[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.test(name))
    .map((name) => ({
      file: `${shownFolder}/${name}`,
      field: '（ファイル）',
      message: name.startsWith('sections/')
        ? '章のファイルの名は、半角の英小文字・数字・ハイフンと .mdx です（ページのアドレスになります）。名を直すか、写しなら content/ の外へ移してください / file name is not a page address'
        : `この名のファイルは読まれません。写しなら content/ の外へ移すか消し、名の書きまちがいなら直してください。読まれるのは sections/ の .mdx と ${known.join('、')} / unknown file`,
    }));
}
