import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { whileNobodyBuilds } from '../../support/build-lock.ts';

const project = mkdtempSync(join(tmpdir(), 'build-lock-'));
const lock = join(project, '.cache/build.lock');
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('同じプロジェクトの組み立ては、1つずつ。失敗しても次が始まり、何も残らない', async () => {
  let building = 0;
  const seen: number[] = [];
  const build = async (fails: boolean) => {
    building += 1;
    seen.push(building);
    await setTimeout(30);
    building -= 1;
    if (fails) throw new Error('failed');
  };
  const ends = await Promise.allSettled(
    [true, false, false].map((fails) => whileNobodyBuilds(project, () => build(fails))),
  );
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(seen).toEqual([1, 1, 1]);
  expect(existsSync(lock)).toBe(false);
});

test('止められた組み立ての残したものは、次を止めない', async () => {
  mkdirSync(join(project, '.cache'), { recursive: true });
  // No process has this number: it is above every limit of Linux.
  writeFileSync(lock, '4194305');
  expect(await whileNobodyBuilds(project, async () => 'built')).toBe('built');
  writeFileSync(lock, '');
  utimesSync(lock, 1, 1);
  expect(await whileNobodyBuilds(project, async () => 'built')).toBe('built');
});
