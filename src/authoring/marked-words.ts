/** A stretch of a text: in both, only in the earlier, only in the later one. */
export interface MarkedStretch {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Above this the table of the comparison grows too large; then only the ends are compared. */
const LARGEST = 4_000_000;

function words(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Lengths of the longest common subsequences of the ends of two lists. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, next] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array];
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

/** Two texts word by word: what stayed, what went, what came. Put together, `same` and `gone` give the earlier text, `same` and `come` the later. */
export function markedWords(before: string, after: string): MarkedStretch[] {
  const [a, b] = [words(before), words(after)];
  const stretches: { kind: MarkedStretch['kind']; text: string }[] = [];
  const add = (kind: MarkedStretch['kind'], text: string | undefined) => {
    if (text === undefined || text === '') return;
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else stretches.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length && a[i] === b[j]) {
    add('same', a[i]);
    i += 1;
    j += 1;
  }
  if ((a.length - i) * (b.length - j) > LARGEST) {
    add('gone', a.slice(i).join(''));
    add('come', b.slice(j).join(''));
    return stretches;
  }
  const [restA, restB] = [a.slice(i), b.slice(j)];
  const lengths = commonLengths(restA, restB);
  let [x, y] = [0, 0];
  while (x < restA.length && y < restB.length) {
    if (restA[x] === restB[y]) {
      add('same', restA[x]);
      x += 1;
      y += 1;
    } else if ((lengths[x + 1]?.[y] ?? 0) >= (lengths[x]?.[y + 1] ?? 0)) {
      add('gone', restA[x]);
      x += 1;
    } else {
      add('come', restB[y]);
      y += 1;
    }
  }
  add('gone', restA.slice(x).join(''));
  add('come', restB.slice(y).join(''));
  return stretches;
}

/** Signs that mean something in HTML as references. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One side of a comparison as HTML: what is only here stands in `<del>` or `<ins>`. */
export function markedSide(stretches: readonly MarkedStretch[], side: 'before' | 'after'): string {
  const own = side === 'before' ? 'gone' : 'come';
  const tag = side === 'before' ? 'del' : 'ins';
  return stretches
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => (kind === own ? `<${tag}>${escaped(text)}</${tag}>` : escaped(text)))
    .join('');
}
