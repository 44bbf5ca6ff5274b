/** Scripts inside the page: bundled, small, without what constants switch off. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineScript } from '../../../src/scripts/inline.ts';
import { PROJECT } from '../../support/build-site.ts';

const folder = join(PROJECT, '.cache/inline-test');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const script = (name: string, constants = {}) => inlineScript(join('.cache/inline-test', name), constants);

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ページの中のスクリプト', () => {
  test('型とimportのあるモジュールが、1つの文になる。定数は値になる', async () => {
    write('part.ts', 'export const twice = (value: number): number => value * 2;');
    write(
      'main.ts',
      `import { twice } from './part.ts'; declare const AT: string; declare const ON: boolean;
       if (ON) (globalThis as any).seen = [AT, twice(21)]; else (globalThis as any).seen = 'left out';`,
    );
    const context: { seen?: unknown } = {};
    const text = await script('main.ts', { AT: '/cyber/', ON: true });
    vm.runInNewContext(text, context);
    expect(context.seen).toEqual(['/cyber/', 42]);
    expect(text).not.toContain('left out');
    expect(text).not.toMatch(/\n/);
  });

  test('名は外へ漏れず、2つのスクリプトが同じ名を使える', async () => {
    write(
      'names.ts',
      'const a = 1; function b() { return a; } (globalThis as any).sum = ((globalThis as any).sum ?? 0) + b();',
    );
    const text = await script('names.ts');
    const context: Record<string, unknown> = {};
    vm.runInNewContext(`${text};${text}`, context);
    expect(Object.keys(context)).toEqual(['sum']);
    expect(context['sum']).toBe(2);
  });

  test('同じものは1度だけ組み、もとが変われば組み直す', async () => {
    write('changing.ts', '(globalThis as any).v = 1;');
    const [first, again] = [await script('changing.ts'), await script('changing.ts')];
    expect(again).toBe(first);
    write('changing.ts', '(globalThis as any).v = 2;');
    utimesSync(join(folder, 'changing.ts'), new Date(), new Date(Date.now() + 5000));
    expect(await script('changing.ts')).not.toBe(first);
  });

  test('要素を閉じてしまう文字は、止める', async () => {
    write('closing.ts', '(globalThis as any).html = "</scr" + "ipt>";');
    await expect(script('closing.ts')).resolves.toBeTypeOf('string');
    write('comment.ts', '(globalThis as any).html = "<!--" + Date.now();');
    await expect(script('comment.ts')).rejects.toThrow('ページの中に置けない');
  });

  test('誤りは、その場所とともに知らせる', async () => {
    write('wrong.ts', "import './nowhere.ts';");
    await expect(script('wrong.ts')).rejects.toThrow(/wrong\.ts/);
  });
});
