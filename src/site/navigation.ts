import type { Edition, Section } from '../editions/load.ts';

export interface NavigationEntry {
  readonly slug: string;
  readonly label: string;
}

/** Pages that the site makes beside the sections, with their names. */
export const GENERATED_LABELS = {
  emergency: '万一のとき',
  calculator: '保険料の計算',
  index: '五十音索引',
  booklet: '全章を1冊で',
} as const;

/** The main navigation: what people come for, in the order of need. */
const MAIN = ['emergency', 'coverage', 'exclusions', 'premiums', 'calculator', 'outline', 'claims', 'contacts'] as const;

/** The eight entries of the page head. A section that an edition lacks is left out. */
export function mainNavigation(edition: Edition): NavigationEntry[] {
  return MAIN.flatMap((slug) => {
    const label = slug in GENERATED_LABELS ? GENERATED_LABELS[slug as keyof typeof GENERATED_LABELS] : edition.sections.find((section) => section.slug === slug)?.nav;
    return label ? [{ slug, label }] : [];
  });
}

/** `1–5章`, `13章（先）`: where a section stands in the pamphlet. */
export function chapterRange(section: Section, edition: Edition): string {
  const labels = section.chapters.map((id) => edition.facts.chapters.find((chapter) => chapter.id === id)).filter((chapter) => chapter !== undefined);
  const [first] = labels;
  const last = labels.at(-1);
  if (!first || !last) return '';
  // Two chapters of the pamphlet carry the number 13; their order tells them apart.
  const twin = edition.facts.chapters.filter(({ label }) => label === first.label);
  if (labels.length === 1) return twin.length > 1 ? `${first.label}（${twin[0] === first ? '先' : '後'}）` : first.label;
  const number = (label: string) => label.replace('章', '');
  const numbered = labels.filter(({ label }) => /^\d/.test(label));
  if (numbered.length >= 5 && section.slug === 'glossary') return '全章';
  const range = numbered.length === 1 ? `${numbered[0]?.label}` : `${number(numbered[0]?.label ?? '')}–${number(numbered.at(-1)?.label ?? '')}章`;
  return first.label.startsWith('表') ? `${first.label}・${range}` : range;
}

/** Section before and after a section, in the pamphlet's order. */
export function neighbours(edition: Edition, slug: string): { previous: Section | undefined; next: Section | undefined } {
  const index = edition.sections.findIndex((section) => section.slug === slug);
  return { previous: edition.sections[index - 1], next: index < 0 ? undefined : edition.sections[index + 1] };
}
