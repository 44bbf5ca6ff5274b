/** Small files of the site that no page is: notices, security.txt, icons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licensesText } from '../../../src/publishing/licenses.ts';
import { securityText } from '../../../src/publishing/security-text.ts';
import { PROJECT } from '../../support/build-site.ts';

describe('licenses.txt', () => {
  const text = licensesText();
  test.each([
    ['preact', 'Jason Miller'],
    ['pagefind', 'Copyright (c) Pagefind'],
    ['@digital-go-jp/design-tokens', 'デジタル庁'],
    ['kuromoji', 'Nara Institute of Science'],
  ])('%s の版と、権利の表示がある', (name, holder) => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    const part = text.split('='.repeat(72)).find((found) => found.includes(`\n${name} ${version}\n`)) ?? '';
    expect(part.toLowerCase()).toContain(holder.toLowerCase());
    expect(part).toMatch(/permi(t|ssion)/i);
  });

  test('IPADIC の条件は、終わりまである', () => {
    expect(text).toContain('A large portion of the dictionary entries');
    expect(text).toContain('NO WARRANTY');
  });
});

describe('security.txt', () => {
  const built = new Date('2015-11-22T03:00:00Z');
  test('連絡先、180日後の期限、言語、公開するアドレスが入る', () => {
    expect(securityText('mailto:web@example.jp', built, new URL('https://example.jp/.well-known/security.txt'))).toBe(
      'Contact: mailto:web@example.jp\nExpires: 2016-05-20T03:00:00Z\nPreferred-Languages: ja\nCanonical: https://example.jp/.well-known/security.txt\n',
    );
  });
  test.each(['web@example.jp', 'http://example.jp/', 'mailto:', ''])('「%s」は連絡先でないと断る', (contact) => {
    expect(() => securityText(contact, built)).toThrow('SECURITY_CONTACT');
  });
});

describe('印', () => {
  const ico = readFileSync(join(PROJECT, 'public/favicon.ico'));
  const png = readFileSync(join(PROJECT, 'public/apple-touch-icon.png'));
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

  test('favicon.ico は16、32、48ピクセルの絵からなり、1キロバイトに届かない', () => {
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
    const sizes = [0, 1, 2].map((index) => {
      const at = ico.readUInt32LE(6 + 16 * index + 12);
      expect(ico.subarray(at, at + 4)).toEqual(PNG);
      return [ico[6 + 16 * index], ico.readUInt32BE(at + 16), ico.readUInt32BE(at + 20)];
    });
    expect(sizes).toEqual([16, 32, 48].map((size) => [size, size, size]));
    expect(ico.length).toBeLessThan(1000);
  });

  test('apple-touch-icon.png は180ピクセル四方で、1キロバイトに届かない', () => {
    expect([png.subarray(0, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PNG, 180, 180]);
    expect(png.length).toBeLessThan(1000);
  });
});
