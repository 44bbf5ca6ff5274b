import { existsSync } from 'node:fs';

/** The servers that have a ready file in deploy/, with Debian's packages for each. */
export const PACKAGES = {
  nginx: ['nginx-light', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
  apache2: ['apache2'],
} as const;

export type ServerName = keyof typeof PACKAGES;

/** Folders besides PATH: administrators' programs are not in everyone's. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Path of a server's program; undefined when it is not installed. */
export function findServer(name: ServerName): string | undefined {
  return FOLDERS.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
}

/** nginx's module that sends .br files; it comes as a package of its own. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Servers that the tests need and that are not installed. */
export function missingServers(): ServerName[] {
  return (Object.keys(PACKAGES) as ServerName[]).filter(
    (name) => findServer(name) === undefined || (name === 'nginx' && !existsSync(BROTLI_MODULE)),
  );
}
