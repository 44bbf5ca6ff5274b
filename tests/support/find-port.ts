import { createServer } from 'node:net';

/** The first of `count` neighbouring ports on loopback that are free now. */
export async function findPorts(count: number, from = 4400, to = 4900): Promise<number> {
  const isFree = (port: number) =>
    new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
  for (let start = from; start + count <= to; start += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(start + index)));
    if (free.every(Boolean)) return start;
  }
  throw new Error(`空いているポートが ${from}–${to} にありません`);
}
