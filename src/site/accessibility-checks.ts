/** One thing that tests check about how people can use the pages. */
export interface AccessibilityCheck {
  readonly id: string;
  readonly words: string;
  /** Success criteria of WCAG 2.2 that it speaks to; a machine judges none of them whole. */
  readonly criteria: readonly string[];
}

/** In the order of the page; which tests they are is in tests/support/record-run.ts. */
export const ACCESSIBILITY_CHECKS = [
  {
    id: 'axe-pages',
    words: 'すべてのページを、幅1280pxと320pxで、axe-coreの規則に照らす',
    criteria: ['1.1.1', '1.3.1', '1.4.3', '2.4.2', '2.4.4', '3.1.1', '4.1.2'],
  },
  {
    id: 'axe-states',
    words: '計算と検索の画面を、答えや誤りの出た状態ごとに、axe-coreの規則に照らす',
    criteria: ['1.3.1', '1.4.3', '3.3.2', '4.1.2'],
  },
  {
    id: 'reflow',
    words: 'すべてのページが、幅1280px、375px、320pxで横にはみ出さない',
    criteria: ['1.4.10'],
  },
  {
    id: 'large-text',
    words: '文字だけを2倍にしても、すべてのページが同じ3つの幅で横にはみ出さない',
    criteria: ['1.4.4'],
  },
  {
    id: 'keyboard',
    words: 'キーボードだけで、本文へ跳び、項目と計算の答えに着き、検索の結果を開く',
    criteria: ['2.1.1', '2.4.1', '2.4.3'],
  },
  { id: 'targets', words: '押せるものの高さが24px以上ある', criteria: ['2.5.8'] },
  { id: 'errors', words: '計算の欄の誤りを、欄のそばの言葉で伝える', criteria: ['3.3.1', '3.3.3'] },
  { id: 'messages', words: '検索の件数と計算の答えを、打ち終えてから1度だけ読み上げに知らせる', criteria: ['4.1.3'] },
  { id: 'forced-colors', words: '色を決められた画面（強制カラー）でも、いまの章が分かる', criteria: ['1.4.1'] },
  { id: 'no-script', words: 'スクリプトが動かなくても、章のページを読める', criteria: [] },
] as const satisfies readonly AccessibilityCheck[];

export type AccessibilityCheckId = (typeof ACCESSIBILITY_CHECKS)[number]['id'];
