import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { buildYears, contentRoot } from './editions/load.ts';
import { sectionSchema } from './schemas/index.ts';

/** Ids are `2025/exclusions` and `2025/about`. */
const sections = defineCollection({
  loader: glob({
    base: contentRoot(),
    pattern: buildYears().flatMap((year) => [`${year}/sections/[a-z]*.mdx`, `${year}/about.mdx`]),
    generateId: ({ entry }) => entry.replace('/sections/', '/').replace(/\.mdx$/, ''),
  }),
  schema: sectionSchema,
});

export const collections = { sections };
