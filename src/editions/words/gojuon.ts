/** Rows of the 五十音 order, by the first sound of a reading. */
const ROWS = [
  { id: 'a', label: 'あ', sounds: 'あいうえおぁぃぅぇぉゔ' },
  { id: 'ka', label: 'か', sounds: 'かきくけこがぎぐげご' },
  { id: 'sa', label: 'さ', sounds: 'さしすせそざじずぜぞ' },
  { id: 'ta', label: 'た', sounds: 'たちつてとだぢづでどっ' },
  { id: 'na', label: 'な', sounds: 'なにぬねの' },
  { id: 'ha', label: 'は', sounds: 'はひふへほばびぶべぼぱぴぷぺぽ' },
  { id: 'ma', label: 'ま', sounds: 'まみむめも' },
  { id: 'ya', label: 'や', sounds: 'やゆよゃゅょ' },
  { id: 'ra', label: 'ら', sounds: 'らりるれろ' },
  { id: 'wa', label: 'わ', sounds: 'わをん' },
] as const;

export type GojuonRow = (typeof ROWS)[number];

const collator = new Intl.Collator('ja');

/** Sorts entries by their hiragana reading and puts them under あ か さ …; empty rows are left out. */
export function gojuonGroups<Entry extends { readonly reading: string }>(
  entries: readonly Entry[],
): { row: GojuonRow; entries: Entry[] }[] {
  const sorted = entries.toSorted((a, b) => collator.compare(a.reading, b.reading));
  return ROWS.map((row) => ({
    row,
    entries: sorted.filter(({ reading }) => row.sounds.includes(reading.charAt(0))),
  })).filter((group) => group.entries.length > 0);
}
