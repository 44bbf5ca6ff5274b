/** As much of CBOR (RFC 8949) as Pagefind's files use: whole numbers, texts, lists, all of stated length. */

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

interface Head {
  readonly type: number;
  /** Value of a number, bytes of a text, items of a list. */
  readonly value: number;
  readonly end: number;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const type = first >> 5;
  const short = first & 31;
  if (short < 24) return { type, value: short, end: at + 1 };
  const length = [1, 2, 4][short - 24];
  if (length === undefined) throw new TypeError(`CBOR at ${at}: unexpected length`);
  return { type, value: bytes.readUIntBE(at + 1, length), end: at + 1 + length };
}

/** Where the item that begins at `at` ends. Throws a TypeError on kinds of item that Pagefind does not write. */
export function itemEnd(bytes: Buffer, at: number): number {
  const { type, value, end } = headAt(bytes, at);
  if (type === NUMBER || type === NEGATIVE) return end;
  if (type === TEXT) return end + value;
  if (type !== LIST) throw new TypeError(`CBOR at ${at}: unexpected type ${type}`);
  let next = end;
  for (let item = 0; item < value; item += 1) next = itemEnd(bytes, next);
  return next;
}

/** The items of the list that begins at `at`, each as its own bytes. */
export function listItems(bytes: Buffer, at = 0): Buffer[] {
  const { type, value, end } = headAt(bytes, at);
  if (type !== LIST) throw new TypeError(`CBOR at ${at}: not a list`);
  const items: Buffer[] = [];
  let next = end;
  for (let item = 0; item < value; item += 1) {
    const start = next;
    next = itemEnd(bytes, start);
    items.push(bytes.subarray(start, next));
  }
  return items;
}

/** The text that an item is. */
export function textOf(item: Buffer): string {
  const { type, value, end } = headAt(item, 0);
  if (type !== TEXT) throw new TypeError('CBOR: not a text');
  return item.toString('utf8', end, end + value);
}

function head(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value]);
  if (value < 0x100) return Buffer.from([(type << 5) | 24, value]);
  return Buffer.from([(type << 5) | 25, value >> 8, value & 255]);
}

/** A text as an item. */
export function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

/** A list of items. */
export function list(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head(LIST, items.length), ...items]);
}
