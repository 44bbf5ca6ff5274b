/** Generated changes: of every value of every data file, and of every clause. Each must be in the report of differences. */
import { describe, expect, test } from 'vitest';
import { type Change, diffSources } from '../../../src/authoring/diff/index.ts';
import { leavesOf } from '../../../src/editions/files/leaves.ts';
import { type EditionSources, readSources } from '../../../src/editions/files/sources.ts';
import { contentRoot } from '../../../src/editions/load.ts';
import { mdxParts, PAGE_PART } from '../../../src/editions/mdx/parts.ts';

const sources = readSources('2014', contentRoot());
const jsonFiles = [...sources.files.keys()].filter((name) => name.endsWith('.json'));
const mdxFiles = [...sources.files.keys()].filter((name) => name.endsWith('.mdx'));

function fileOf(name: string): string {
  const text = sources.files.get(name);
  if (text === undefined) throw new Error(`${name} がありません`);
  return text;
}

function withFile(name: string, text: string): EditionSources {
  return { id: '2015', files: new Map(sources.files).set(name, text) };
}

/** Only the file at hand, so that thousands of comparisons stay quick. */
function diffFile(name: string, text: string): Change[] {
  return diffSources(
    { id: '2014', files: new Map([[name, fileOf(name)]]) },
    { id: '2015', files: new Map([[name, text]]) },
  );
}

/** A different value of the same type. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 10;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value}改`;
  return value === null ? 'なし' : [...(value as unknown[]), '追加'];
}

function setAt(root: unknown, keys: readonly (string | number)[], value: unknown): void {
  const last = keys.at(-1);
  const holder = keys
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], root) as Record<
    string | number,
    unknown
  >;
  if (last !== undefined) holder[last] = value;
}

test('同じ版どうしに違いはない', () => {
  expect(diffSources(sources, { ...sources, id: '2015' })).toEqual([]);
});

describe('データのファイルの値', () => {
  test.each(jsonFiles)('%s のどの値を変えても、その値の道筋で報告される', (name) => {
    const leaves = leavesOf(JSON.parse(fileOf(name)));
    expect(leaves.length).toBeGreaterThan(0);
    const missed = leaves.filter(({ path, keys, value }) => {
      const copy: unknown = JSON.parse(fileOf(name));
      setAt(copy, keys, other(value));
      const changes = diffFile(name, JSON.stringify(copy, null, 2));
      // A changed name (id, term, type) renames the path: then the old path is reported as gone.
      return !changes.some(
        (change) =>
          change.file === name &&
          change.area !== 'file' &&
          (path === change.field || path.startsWith(`${change.field}.`)),
      );
    });
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  test.each(jsonFiles)('%s のどの値を消しても報告される', (name) => {
    const missed = leavesOf(JSON.parse(fileOf(name))).filter(({ keys }) => {
      const copy: unknown = JSON.parse(fileOf(name));
      setAt(copy, keys, undefined);
      return diffFile(name, JSON.stringify(copy, null, 2)).every(({ area }) => area === 'file');
    });
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  test.each(jsonFiles)('%s のどの並びから1つを消しても、増やしても、入れ替えても報告される', (name) => {
    const lists: (string | number)[][] = [];
    const find = (node: unknown, keys: (string | number)[]): void => {
      if (node === null || typeof node !== 'object') return;
      if (Array.isArray(node) && node.length > 0) lists.push(keys);
      for (const [key, inner] of Object.entries(node)) find(inner, [...keys, Array.isArray(node) ? Number(key) : key]);
    };
    find(JSON.parse(fileOf(name)), []);
    const changed = (keys: readonly (string | number)[], edit: (list: unknown[]) => unknown[]) => {
      const copy: unknown = JSON.parse(fileOf(name));
      const list = keys.reduce<unknown>(
        (node, key) => (node as Record<string | number, unknown>)[key],
        copy,
      ) as unknown[];
      const edited = edit(list);
      if (JSON.stringify(edited) === JSON.stringify(list)) return true;
      setAt(copy, keys, edited);
      return diffFile(name, JSON.stringify(copy, null, 2)).some(({ area }) => area !== 'file');
    };
    const missed = lists.flatMap((keys) => {
      const edits: [string, (list: unknown[]) => unknown[]][] = [
        ['先頭を消す', (list) => list.slice(1)],
        ['末尾を消す', (list) => list.slice(0, -1)],
        ['重ねる', (list) => [...list, structuredClone(list[0])]],
        ['逆に並べる', (list) => list.toReversed()],
      ];
      return edits.filter(([, edit]) => !changed(keys, edit)).map(([label]) => `${keys.join('.')} ${label}`);
    });
    expect(missed).toEqual([]);
  });

  test('保険料の変更は、円と%の差で報告される', () => {
    const before = fileOf('premiums.json');
    const [change, ...rest] = diffFile('premiums.json', before.replace('30390', '30970'));
    expect(rest).toEqual([]);
    expect(change).toMatchObject({
      area: 'premium',
      subject: '一般医院・診療所 S1 年間保険料（円）',
      before: '30,390',
      after: '30,970',
      premium: { yen: 580 },
    });
    expect(change?.premium?.percent).toBeCloseTo(1.91, 2);
  });

  test('日付・連絡先の変更は、日付・連絡先の欄で報告される', () => {
    const edition = fileOf('edition.json');
    expect(diffFile('edition.json', edition.replace('2014-03-14', '2015-03-13'))).toMatchObject([
      {
        area: 'date',
        subject: '申込締切日',
        before: '2014年3月14日（金）［2014-03-14］',
        after: '2015年3月13日（金）［2015-03-13］',
      },
    ]);
    expect(diffFile('edition.json', edition.replace('092-000-1540', '092-000-1541'))).toMatchObject([
      { area: 'contact', subject: '取扱代理店 電話番号', before: '092-000-1540', after: '092-000-1541' },
    ]);
  });

  test('値の変わらない書式だけの違いも、ファイルとして報告される', () => {
    const change = diffFile('edition.json', `${JSON.stringify(JSON.parse(fileOf('edition.json')))}\n`);
    expect(change).toMatchObject([{ area: 'file', kind: 'changed', file: 'edition.json' }]);
  });

  test.each([...jsonFiles, ...mdxFiles])('%s を消すと、ファイルの削除として報告される', (name) => {
    const files = new Map(sources.files);
    files.delete(name);
    expect(
      diffSources(sources, { id: '2015', files }).some((change) => change.file === name && change.kind === 'removed'),
    ).toBe(true);
  });
});

describe('MDXの条項', () => {
  /** One group of a file as a file of its own: what is not touched need not be read again for each change. */
  interface Page {
    readonly name: string;
    readonly source: string;
  }
  const pages = mdxFiles.flatMap((name): Page[] =>
    fileOf(name)
      .split(/(?=^<Group )/m)
      .filter((source) => source.startsWith('<Group '))
      .map((source) => ({ name, source })),
  );
  const diffPage = ({ name, source }: Page, changed: string) =>
    diffSources({ id: '2014', files: new Map([[name, source]]) }, { id: '2015', files: new Map([[name, changed]]) });

  /** Every addressed part, with where its opening tag begins and ends. */
  const parts = pages.flatMap((page) =>
    mdxParts(page.source, page.name)
      .parts.filter(({ id }) => id !== PAGE_PART)
      .map((part) => {
        const start = page.source.search(new RegExp(`<${part.form} [^>]*?id="${part.id}"`));
        return { ...part, page, start, bodyStart: page.source.indexOf('>', start) + 1 };
      }),
  );

  test('条項・号・例外・まとまりが1つ残らず対象になっている', () => {
    const tags = mdxFiles.reduce(
      (count, name) => count + (fileOf(name).match(/<(Group|Clause|Item|Exception) /g)?.length ?? 0),
      0,
    );
    expect(parts).toHaveLength(tags);
    expect(parts.filter(({ start }) => start < 0)).toEqual([]);
  });

  test('どの条項の文を変えても、その条項の変更として報告される', () => {
    const missed = parts.filter(({ page, id, bodyStart }) => {
      const changes = diffPage(
        page,
        `${page.source.slice(0, bodyStart)}\n\n挿入した文。\n\n${page.source.slice(bodyStart)}`,
      );
      return !changes.some(
        (change) => change.field === id && change.kind === 'changed' && change.after?.includes('挿入した文。'),
      );
    });
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  test('どの属性を変えても、消しても、その条項の属性として報告される', () => {
    const missed = parts.flatMap(({ page, id, start, bodyStart, attributes }) => {
      const tag = page.source.slice(start, bodyStart);
      const reported = (edited: string) =>
        diffPage(page, page.source.slice(0, start) + edited + page.source.slice(bodyStart)).map(({ field }) => field);
      const changed = reported(tag.replace(/ (?!id=)(\w+)="([^"]*)"/g, ' $1="$2改"'));
      const removed = reported(tag.replace(/ (?!id=)\w+="[^"]*"/g, ''));
      return Object.keys(attributes)
        .map((name) => `${id}.${name}`)
        .filter((field) => !changed.includes(field) || !removed.includes(field));
    });
    expect(missed).toEqual([]);
  });

  test('どの条項を消しても削除として、加えても追加として報告される', () => {
    const missed = parts.filter(({ page, form, id, start }) => {
      const close = `</${form}>`;
      const end = page.source.indexOf(close, start) + close.length;
      const without = page.source.slice(0, start) + page.source.slice(end);
      const removed = diffPage(page, without).some((change) => change.kind === 'removed' && change.field === id);
      const added = diffPage({ ...page, source: without }, page.source).some(
        (change) => change.kind === 'added' && change.field === id,
      );
      return !removed || !added;
    });
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  test('条項の中のどの1行を書き換えても報告される', () => {
    const missed = pages.flatMap((page) => {
      const lines = page.source.split('\n');
      return lines.flatMap((line, index) => {
        if (line.trim() === '' || line.trim().startsWith('<')) return [];
        return diffPage(page, lines.with(index, `${line}改`).join('\n')).some(({ area }) => area !== 'file')
          ? []
          : [`${page.name} ${line}`];
      });
    });
    expect(missed).toEqual([]);
  });

  test('見出し部分のどの値を変えても報告される', () => {
    const missed = mdxFiles.flatMap((name) =>
      mdxParts(fileOf(name), name).front.flatMap(({ path }) => {
        const changed = fileOf(name).replace(
          new RegExp(`^(${path}: (?:>-\\n *)?)(.)`, 'm'),
          (_, head: string, first: string) =>
            head + (first === '[' ? '["99", ' : /\d/.test(first) ? `9${first}` : `改${first}`),
        );
        return diffFile(name, changed).some((change) => change.area === 'text' && change.field === path)
          ? []
          : [`${name} ${path}`];
      }),
    );
    expect(missed).toEqual([]);
  });

  test('条項を別のファイルへ移すと、削除と追加ではなく移動として報告される', () => {
    const from = fileOf('sections/exclusions.mdx');
    const start = from.indexOf('<Clause id="common-01"');
    const end = from.indexOf('</Clause>', start) + '</Clause>'.length;
    const to = fileOf('sections/cautions.mdx');
    const into = to.indexOf('>', to.indexOf('<Group ')) + 1;
    const moved = withFile('sections/exclusions.mdx', from.slice(0, start) + from.slice(end));
    const files = new Map(moved.files).set(
      'sections/cautions.mdx',
      `${to.slice(0, into)}\n\n${from.slice(start, end)}\n${to.slice(into)}`,
    );
    const changes = diffSources(sources, { id: '2015', files }).filter(({ field }) => field === 'common-01');
    expect(changes).toMatchObject([{ kind: 'moved', after: expect.stringContaining('sections/cautions.mdx') }]);
  });

  test('読めなくなったMDXも、ページの変更として報告される', () => {
    const source = fileOf('sections/claims.mdx');
    expect(diffFile('sections/claims.mdx', source.replace('</Clause>', '')).length).toBeGreaterThan(0);
  });
});
