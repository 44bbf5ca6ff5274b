/** Bytes of each character that Shift_JIS (as browsers and Windows know it) has, found by reading all of them. */
function table(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const bytes = new Map<string, readonly number[]>();
  const add = (...own: number[]) => {
    const text = decoder.decode(Uint8Array.from(own));
    if (!text.includes('\ufffd') && [...text].length === 1 && !bytes.has(text)) bytes.set(text, own);
  };
  for (let first = 0; first < 256; first += 1) add(first);
  for (let first = 0x81; first <= 0xfc; first += 1)
    for (let second = 0x40; second <= 0xfc; second += 1) add(first, second);
  return bytes;
}

let known: Map<string, readonly number[]> | undefined;

/** A text in Shift_JIS. Throws for a character that it lacks. */
export function shiftJisBytes(text: string): Uint8Array {
  known ??= table();
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const own = known?.get(letter);
      if (!own) throw new Error(`「${letter}」はShift_JISにありません`);
      return own;
    }),
  );
}
