import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUILD_TIME } from '../../site/build-clock.ts';
import { filesBelow } from '../files-below.ts';
import { HASHED, headersFile, locationsFor, redirectsFile, robotsFile, underBase } from '../host-rules.ts';
import { licensesText } from '../licenses.ts';
import { securityText } from '../security-text.ts';

const DEPLOY = resolve(import.meta.dirname, '../../../deploy');

/**
 * After the search's files are there: writes the files that hosts read (`_headers`, `_redirects`, `.htaccess`,
 * `web.config`) and robots.txt for this build's base path and address, the notices of
 * others' parts, and security.txt where there is somebody to write to (SECURITY_CONTACT).
 */
export function hostFiles(): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        site = config.site;
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const write = (name: string, content: string) => {
          mkdirSync(dirname(join(root, name)), { recursive: true });
          writeFileSync(join(root, name), content);
        };
        const template = (path: string) => underBase(readFileSync(join(DEPLOY, path), 'utf8'), base);
        write('_headers', headersFile(base));
        write('robots.txt', robotsFile(base, site ? new URL(site) : undefined));
        write('.htaccess', template('apache/htaccess'));
        write('licenses.txt', licensesText());
        const contact = process.env['SECURITY_CONTACT'];
        const path = '.well-known/security.txt';
        if (contact) write(path, securityText(contact, BUILD_TIME, site ? new URL(base + path, site) : undefined));
        const files = filesBelow(root);
        const pages = files.filter((name) => posix.basename(name) === 'index.html');
        write('_redirects', redirectsFile(base, pages.map(posix.dirname)));
        const hashed = files.filter((name) => HASHED.test(name));
        const folders = [...new Set(hashed.map((name) => posix.dirname(name)))];
        write('web.config', locationsFor(template('iis/web.config'), folders));
      },
    },
  };
}
