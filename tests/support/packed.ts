import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text or file as a good host sends it: brotli at its highest level. */
export function packed(bytes: string | Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
