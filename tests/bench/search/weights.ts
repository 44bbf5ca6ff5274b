/**
 * `npm run bench:search-weights [-- PIECES QUESTION.lead=1.5 …]`: what each number of src/search/query/weights.ts is
 * good for: how the lists do as it is, and with one number at a time set to the value at which it says nothing. Blocks or
 * single numbers may be named; `BLOCK.name=value` tries a value of one's own. Takes some seconds a number.
 */
import { Engine } from '../../../src/search/query/engine.ts';
import * as weights from '../../../src/search/query/weights.ts';
import '../../support/use-frozen.ts';
import {
  type Asked,
  glossaryList,
  isAnswer,
  ownList,
  PEOPLES_LISTS,
  peoplesList,
  writtenList,
} from '../../support/search-lists.ts';
import { scoresOf, share } from '../../support/search-scores.ts';
import { bookOf, openSite } from './opened.ts';

/** The value at which a number makes no difference between records, or stops nothing. */
const SILENT: Readonly<Record<string, number>> = {
  // Factors.
  ...every(weights.VARIANT, 'VARIANT', 1),
  'VARIANT.nextSynonym': 0,
  'VARIANT.nextSpelling': 0,
  ...every(weights.STANDING, 'STANDING', 1),
  'FREQUENCY.insideFigure': 1,
  'PIECES.apart': 1,
  'PIECES.shareBase': 1,
  'QUESTION.grammar': 1,
  'QUESTION.ending': 1,
  'QUESTION.loneKanji': 1,
  'QUESTION.meaning': 1,
  'QUESTION.foreign': 1,
  'QUESTION.rarity': 1,
  // What is added.
  ...every(weights.PLACE, 'PLACE', 0),
  ...every(weights.LEAD, 'LEAD', 0),
  'FREQUENCY.saturation': 0,
  'FREQUENCY.length': 0,
  'FREQUENCY.common': 0,
  'FREQUENCY.unreadShort': 0,
  'QUESTION.covered': 0,
  'QUESTION.said': 0,
  'QUESTION.lead': 0,
  'QUESTION.worthSame': 0,
  'QUESTION.worthLikely': 0,
  'QUESTION.worthAlike': 0,
  // Thresholds.
  ...every(weights.PIECES, 'PIECES', 0, ['whole', 'mostly', 'half', 'longPart', 'telling', 'tellingWhenPartial']),
  ...every(weights.PIECES, 'PIECES', 0, ['backOff', 'sentence', 'sentenceShare']),
  'QUESTION.written': 2,
  'QUESTION.same': 0.5,
  'QUESTION.itself': 0,
  'QUESTION.likely': 2,
  'QUESTION.long': 9999,
  'QUESTION.longLeast': 1,
  'QUESTION.alike': 2,
  'QUESTION.listed': 2,
  // Nothing is ranked on its text.
  'RERANKED.book': 0,
};

function every(block: object, name: string, value: number, keys = Object.keys(block)): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [`${name}.${key}`, value]));
}

const opened = await openSite();
/** Of the sets made from the written questions every so many are asked. */
const EVERY = 6;
const some = (_: Asked, place: number) => place % EVERY === 0;
const written = await writtenList(opened);
const lists: Readonly<Record<string, readonly Asked[]>> = {
  own: ownList(opened),
  'by rule': glossaryList(opened),
  people: PEOPLES_LISTS.flatMap((name) => peoplesList(opened, name)),
  written: written.filter(({ answerable }) => answerable).filter(some),
  'look-alikes': written.filter(({ answerable }) => !answerable).filter(some),
};

async function measured(): Promise<Record<string, string | number>> {
  const book = bookOf(opened);
  const engine = new Engine(opened.catalogue);
  const figures: Record<string, string | number> = {};
  for (const [name, list] of Object.entries(lists)) {
    const { all } = await scoresOf(
      list,
      async (query) => (await engine.search(query, book.retriever, book)).results,
      (record) => isAnswer(opened, record),
    );
    if (all.answerable > 0) figures[name] = share(all.first, all, 3);
    if (all.queries > all.answerable) figures[`${name} +`] = all.answered;
    if (['people', 'look-alikes'].includes(name)) figures[`${name} x`] = all.wrongAnswer;
  }
  return figures;
}

/** The numbers that are asked for, each with the value that is tried instead. */
function tried(): [name: string, value: number][] {
  const asked = process.argv.slice(2);
  if (asked.length === 0) return Object.entries(SILENT);
  return asked.flatMap((word): [string, number][] => {
    const [name = '', value] = word.split('=');
    if (value !== undefined) return [[name, Number(value)]];
    const found = Object.entries(SILENT).filter(([key]) => key === name || key.startsWith(`${name}.`));
    if (found.length === 0)
      throw new Error(`weights.ts に「${name}」はありません。PIECES か PIECES.half か PIECES.half=0.4 の形で`);
    return found;
  });
}

const queries = Object.entries(lists).map(([name, list]) => `${name} ${list.length}`);
console.log(
  `hit@1; +: found although nothing answers it; x: a wrong answer card first. Queries: ${queries.join(', ')}`,
);
/** Prints a line at once: the whole table takes a quarter of an hour. */
function line(title: string, cells: readonly (string | number)[]): void {
  console.log([title.padEnd(34), ...cells.map((cell) => String(cell).padStart(16))].join(''));
}
const asItIs = await measured();
line('', Object.keys(asItIs));
line('as it is', Object.values(asItIs));
for (const [name, value] of tried()) {
  const [block = '', key = ''] = name.split('.');
  const numbers = (weights as unknown as Record<string, Record<string, number>>)[block];
  const own = numbers?.[key];
  if (!numbers || own === undefined || Number.isNaN(value)) throw new Error(`weights.ts に ${name} はありません`);
  numbers[key] = value;
  try {
    line(`${name} ${own} → ${value}`, Object.values(await measured()));
  } finally {
    numbers[key] = own;
  }
}
