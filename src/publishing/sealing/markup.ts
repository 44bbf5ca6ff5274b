/** A style element of a built page: attributes, content. Built pages are written by Astro, so their form is known. */
export const STYLE = /<style([^>]*)>([\s\S]*?)<\/style>/g;
/** A script element of a built page: attributes, content. */
export const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
