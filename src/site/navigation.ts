import type { Edition, GENERATED_PAGES, Section } from '../editions/load.ts';

export interface NavigationEntry {
  readonly slug: string;
  readonly label: string;
}

/** Names of the pages that the site makes beside the sections. */
export const GENERATED_LABELS: Readonly<Record<(typeof GENERATED_PAGES)[number], string>> = {
  emergency: '万一のとき',
  calculator: '保険料をしらべる',
  checklists: 'チェックリスト',
  index: '五十音索引',
  booklet: '全章を1冊で',
  accessibility: 'アクセシビリティとプライバシー',
};

/** The main navigation: what people come for, in the order of need. */
const MAIN = [
  'emergency',
  'coverage',
  'exclusions',
  'premiums',
  'calculator',
  'outline',
  'cautions',
  'claims',
  'contacts',
] as const;

/** The nine entries of the page head. A section that an edition lacks is left out. */
export function mainNavigation(edition: Edition): NavigationEntry[] {
  return MAIN.flatMap((slug) => {
    const label =
      slug in GENERATED_LABELS
        ? GENERATED_LABELS[slug as keyof typeof GENERATED_LABELS]
        : edition.sections.find((section) => section.slug === slug)?.nav;
    return label ? [{ slug, label }] : [];
  });
}

/** `1–5章`, `13章（先）`, `表紙・6–7章`, `18章ほか`: where a section stands in the pamphlet. */
export function chapterRange(section: Section, edition: Edition): string {
  const all = edition.facts.chapters;
  const places = section.chapters.map((id) => all.findIndex((chapter) => chapter.id === id));
  const chapters = places.flatMap((place) => all[place] ?? []);
  const [first, second] = chapters;
  const last = chapters.at(-1);
  if (!first || !last) return '';
  if (chapters.length >= all.length / 2) return '全章';
  const numbered = (label: string) => /^\d/.test(label);
  if (!numbered(first.label) && second)
    return `${first.label}・${chapterRange({ ...section, chapters: section.chapters.slice(1) }, edition)}`;
  if (chapters.length === 1) {
    // Two chapters of the pamphlet carry the number 13; their order tells them apart.
    const twins = all.filter(({ label }) => label === first.label);
    return twins.length > 1 ? `${first.label}（${twins[0] === first ? '先' : '後'}）` : first.label;
  }
  const inOneRun = places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);
  return inOneRun ? `${first.label.replace('章', '')}–${last.label}` : `${first.label}ほか`;
}

/** Section before and after a section, in the pamphlet's order. */
export function neighbours(
  edition: Edition,
  slug: string,
): { previous: Section | undefined; next: Section | undefined } {
  const index = edition.sections.findIndex((section) => section.slug === slug);
  return { previous: edition.sections[index - 1], next: index < 0 ? undefined : edition.sections[index + 1] };
}
