/** What a change is about; the order is the order of the report. */
export const AREAS = {
  clause: '条項',
  premium: '保険料・保険金額',
  date: '日付・期間',
  contact: '連絡先',
  value: 'そのほかの値',
  text: 'ページの題・まとまり・前書き',
  cited: '引用している事実が変わり、本文が変わる条項',
  file: 'ファイル',
} as const;
export type Area = keyof typeof AREAS;

export const CHANGE_KINDS = { changed: '変更', added: '追加', removed: '削除', moved: '移動' } as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** One difference between two editions. */
export interface Change {
  readonly area: Area;
  readonly kind: ChangeKind;
  /** File inside the edition's folder. */
  readonly file: string;
  /** Path of the value, or address of the clause. */
  readonly field: string;
  /** What it is in words: a spoken code with its title, a type with its size. */
  readonly subject: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** For premiums: the difference in yen and in per cent of the earlier premium. */
  readonly premium?: { readonly yen: number; readonly percent: number } | undefined;
}
