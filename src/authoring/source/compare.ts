import type { Edition } from '../../editions/edition.ts';
import { carriersOf } from './carriers.ts';
import { CoverageIndex, wordsOf } from './coverage.ts';
import { editionFigures, type Figure, figuresIn, missingFigures } from './figures.ts';
import { type SourceUnit, sourceUnits } from './units.ts';

/**
 * Below this share of its words in one piece of the edition, a sentence counts as not carried. On the
 * first edition and its own pamphlet it flags some six of a hundred sentences and scraps of tables.
 */
const CARRIED = 0.75;
/** Shorter pieces without an end are scraps of a table or a drawing. */
const SCRAP = 12;
/** Above this share of common words two sentences are one that was changed. */
const SAME_SENTENCE = 0.5;

/** A sentence that the edition may lack. */
export interface Uncarried extends SourceUnit {
  /** Share of its words in the piece that comes nearest. */
  readonly share: number;
  /** The piece of the edition that comes nearest. */
  readonly nearest: string | undefined;
  readonly missing: readonly string[];
}

/** A sentence that differs from last year's text. */
export interface TextChange {
  readonly before?: SourceUnit;
  readonly after?: SourceUnit;
  /** The piece of the edition that carries it, or carried it. */
  readonly nearest: string | undefined;
}

/** An edition held against the text of its pamphlet. */
export interface SourceComparison {
  readonly units: number;
  readonly uncarried: readonly Uncarried[];
  /** Scraps of tables and drawings that are not carried: seldom of weight. */
  readonly scraps: readonly Uncarried[];
  /** Figures of the text that the edition lacks. */
  readonly lacking: readonly (Figure & { readonly lines: readonly number[] })[];
  /** Figures of the edition that the text lacks. */
  readonly extra: readonly Figure[];
  /** Undefined without last year's text. */
  readonly changes: readonly TextChange[] | undefined;
}

/** Lines of a text in which a figure stands. */
function linesOf(figure: Figure, lines: readonly (readonly Figure[])[]): number[] {
  return lines.flatMap((own, index) =>
    own.some(({ kind, text }) => kind === figure.kind && text === figure.text) ? [index + 1] : [],
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function textChanges(before: readonly SourceUnit[], after: readonly SourceUnit[], index: CoverageIndex): TextChange[] {
  const [old, now] = [new Set(before.map(({ text }) => text)), new Set(after.map(({ text }) => text))];
  const gone = before
    .filter(({ text }) => !now.has(text))
    .map((unit) => ({ unit, words: new Set(wordsOf(unit.text)) }));
  const taken = new Set<SourceUnit>();
  const changed = after
    .filter(({ text }) => !old.has(text))
    .map((unit): TextChange => {
      const words = new Set(wordsOf(unit.text));
      const [best] = gone
        .filter((candidate) => !taken.has(candidate.unit))
        .map((candidate) => ({ unit: candidate.unit, like: likeness(words, candidate.words) }))
        .toSorted((a, b) => b.like - a.like);
      const nearest = index.of(unit.text).carrier?.name;
      if (!best || best.like < SAME_SENTENCE) return { after: unit, nearest };
      taken.add(best.unit);
      return { before: best.unit, after: unit, nearest };
    });
  const removed = gone
    .filter(({ unit }) => !taken.has(unit))
    .map(({ unit }): TextChange => ({ before: unit, nearest: index.of(unit.text).carrier?.name }));
  return [...changed, ...removed];
}

/** Holds an edition against the text of its pamphlet and, when it is given, that text against last year's. */
export function compareSource(edition: Edition, source: string, lastYear?: string): SourceComparison {
  const units = sourceUnits(source);
  const index = new CoverageIndex(carriersOf(edition));
  const seen = new Set<string>();
  const flagged = units.flatMap((unit): Uncarried[] => {
    const { share, carrier, missing } = index.of(unit.text);
    if (share >= CARRIED || seen.has(unit.text)) return [];
    seen.add(unit.text);
    return [{ ...unit, share, nearest: carrier?.name, missing }];
  });
  const isScrap = ({ text }: SourceUnit) => text.length < SCRAP && !text.endsWith('。');
  const own = figuresIn(source);
  const data = editionFigures(edition);
  const lines = source.split(/\r?\n|\f/).map(figuresIn);
  return {
    units: units.length,
    uncarried: flagged.filter((unit) => !isScrap(unit)),
    scraps: flagged.filter(isScrap),
    lacking: missingFigures(own, data).map((figure) => ({ ...figure, lines: linesOf(figure, lines) })),
    extra: missingFigures(data, own),
    changes: lastYear === undefined ? undefined : textChanges(sourceUnits(lastYear), units, index),
  };
}
