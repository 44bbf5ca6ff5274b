import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { ContentError, type Finding } from './content-error.ts';
import { issueWords } from './issue-words.ts';
import { jsonFault } from './json-fault.ts';
import { readText } from './read-text.ts';

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
}

function shown(value: unknown): string {
  const text = value === undefined ? '（なし）' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Turns zod's issues into findings with file, field, what was found and what is expected. */
export function findingsOf(
  error: z.ZodError,
  file: string,
  value: unknown,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): Finding[] {
  return error.issues.flatMap((issue) => {
    // A key that does not belong is the place to look at, not the object around it.
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path): Finding => {
      const found = valueAt(value, path);
      return {
        file,
        line: lineOf(path),
        field: path.map(String).join('.') || '（全体）',
        message: `${issueWords(issue, found)}（いまの値 / found: ${shown(found)}）`,
      };
    });
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line of a field, or of its nearest ancestor that exists. */
function lineOfPath(text: string, tree: Node | undefined, path: readonly PropertyKey[]): number | undefined {
  if (!tree) return undefined;
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return undefined;
}

/** The line of a field in a file that has been read before, for findings of rules that look at several files. */
export function lineOfField(path: string, keys: readonly (string | number)[]): number | undefined {
  const text = readText(path, path);
  return lineOfPath(text, parseTree(text), keys);
}

/** The line of each object that carries an `id`, in a file that has been read before. */
export function linesOfIds(path: string): ReadonlyMap<string, number> {
  const text = readText(path, path);
  const lines = new Map<string, number>();
  const visit = (node: Node | undefined): void => {
    for (const child of node?.children ?? []) {
      const [key, value] = child.children ?? [];
      if (child.type === 'property' && key?.value === 'id' && typeof value?.value === 'string')
        lines.set(value.value, lineAt(text, child.offset));
      visit(child);
    }
  };
  visit(parseTree(text));
  return lines;
}

/** A parsed data file that no schema has checked yet. Throws a ContentError with the line of a fault in writing. */
export function parseJson(
  text: string,
  shownPath: string,
): { readonly value: unknown; readonly tree: Node | undefined } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  if (errors[0]) {
    const line = lineAt(text, errors[0].offset);
    throw new ContentError([
      {
        file: shownPath,
        field: '（JSONの書き方）',
        ...jsonFault(text, line, printParseErrorCode(errors[0].error)),
      },
    ]);
  }
  return { value: JSON.parse(text), tree };
}

/**
 * Reads and checks one JSON file of an edition.
 * Throws a ContentError that names file, line, field, what was found and what is expected.
 */
export function readJson<Schema extends z.ZodType>(path: string, shownPath: string, schema: Schema): z.infer<Schema> {
  const text = readText(path, shownPath);
  const { value, tree } = parseJson(text, shownPath);
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new ContentError(findingsOf(result.error, shownPath, value, (path_) => lineOfPath(text, tree, path_)));
  }
  return result.data;
}
