import { describe, expect, test } from 'vitest';
import { fileSizeText, reproduciblePdf, withPdfLinks } from '../../../src/publishing/booklet-pdf.ts';

const EMPTY = '<ul><li data-booklet-pdf="/cyber/2014/booklet.pdf" hidden></li><li>次</li></ul>';

describe('冊子のPDFへのリンク', () => {
  test('PDFがあれば、空の項目に「全章のPDF（3.8MB）」のリンクが入る', () => {
    const html = withPdfLinks(EMPTY, new Map([['2014/booklet.pdf', 3_791_817]]));
    expect(html).toBe(
      '<ul><li data-booklet-pdf="/cyber/2014/booklet.pdf"><a href="/cyber/2014/booklet.pdf">全章のPDF（3.8MB）</a></li><li>次</li></ul>',
    );
  });

  test('もう一度動かすと、大きさだけが新しくなる', () => {
    const once = withPdfLinks(EMPTY, new Map([['2014/booklet.pdf', 3_791_817]]));
    expect(withPdfLinks(once, new Map([['2014/booklet.pdf', 870_400]]))).toBe(once.replace('3.8MB', '870KB'));
  });

  test('ほかの版のPDFしかなければ、空の項目のまま', () => {
    expect(withPdfLinks(EMPTY, new Map([['2015/booklet.pdf', 1]]))).toBe(EMPTY);
  });

  test.each([
    [1, '1KB'],
    [999_499, '999KB'],
    [1_000_000, '1.0MB'],
  ])('%i バイトは %s', (bytes, text) => {
    expect(fileSizeText(bytes)).toBe(text);
  });
});

test('刷った時と枡の通し番号だけが違うPDFは、同じバイト列になり、長さは変わらない', () => {
  const pdf = (stamp: string, first: string, second: string) =>
    Buffer.from(
      `/CreationDate (D:${stamp}+00'00')\n/ID (node${first})\n/Headers [(node${second})(node${first})]`,
      'latin1',
    );
  const at = new Date('2015-11-22T03:00:00Z');
  const one = reproduciblePdf(pdf('20151122094501', '00000508', '00000700'), at);
  const other = reproduciblePdf(pdf('20151123110000', '00000509', '00000701'), at);
  expect(one.equals(other)).toBe(true);
  expect(one.toString('latin1')).toBe(
    "/CreationDate (D:20151122030000+00'00')\n/ID (node00000001)\n/Headers [(node00000002)(node00000001)]",
  );
  expect(one.length).toBe(pdf('20151122094501', '00000508', '00000700').length);
});
