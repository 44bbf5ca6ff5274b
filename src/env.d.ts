declare namespace App {
  interface Locals {
    /** Set by the page before its content renders; see src/site/links.ts. */
    place: import('./site/links.ts').PagePlace;
  }
}
