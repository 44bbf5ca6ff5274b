/** Yen; whole yen only. */
export type Yen = number & { readonly __unit: 'yen' };

/** Checks and brands an amount. Throws a RangeError for fractions, negatives and unsafe integers. */
export function yen(amount: number): Yen {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`金額「${amount}」は0以上の整数の円ではありません`);
  return amount as Yen;
}

/** `29,380` */
export function figureText(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `29,380円` */
export function yenText(amount: number): string {
  return `${figureText(amount)}円`;
}

/** Sums insured as the pamphlet writes them: `1,000万円`, `1億円`. Falls back to plain yen. */
export function sumText(amount: number): string {
  if (amount > 0 && amount % 100_000_000 === 0) return `${figureText(amount / 100_000_000)}億円`;
  if (amount > 0 && amount % 10_000 === 0) return `${figureText(amount / 10_000)}万円`;
  return yenText(amount);
}
