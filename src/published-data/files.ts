import { createHash } from 'node:crypto';
import { z } from 'zod';
import { premiumRowId } from '../components/figures/premium-tables/text.ts';
import { ofPlan } from '../domain/premium/index.ts';
import type { Clause } from '../editions/clauses/model.ts';
import type { Edition } from '../editions/edition.ts';
import { capSentence, premiumConditions } from '../editions/words/premium-words.ts';
import { sourceText } from '../editions/words/source.ts';
import { CLAUSE_KINDS } from '../schemas/index.ts';
import { type Published, type PublishedItem, type PublishedName, publishedSchemas } from '../schemas/published-data.ts';

/** Until who may use it is decided, the terms are those of LICENSE; a test holds the two together. */
const USE =
  'このデータの利用許諾は、権利を持つ人がまだ決めていません。決まるまで、複製・改変・再配布の許諾はありません。引用するときは、版の名と項目の符号を書いてください。';

type Unhashed<Name extends PublishedName> = Omit<PublishedItem<Name>, 'hash'>;

/** An item with the hash of everything else in it, by which a copy can be checked and a change noticed. */
function hashed<Item extends object>(item: Item): Item & { hash: string } {
  return { ...item, hash: createHash('sha256').update(JSON.stringify(item)).digest('hex') };
}

function sourceOf(clause: Pick<Clause, 'chapter' | 'at'>, { facts }: Edition): PublishedItem<'clauses'>['source'] {
  const chapter = facts.chapters.find(({ id }) => id === clause.chapter);
  return {
    chapter: chapter?.label ?? clause.chapter,
    chapterTitle: chapter?.title ?? clause.chapter,
    at: clause.at,
    text: sourceText(clause, facts),
  };
}

/** The way from `data/` to a clause on its page. */
function addressOf({ section, id }: Pick<Clause, 'section' | 'id'>): string {
  return `../${section}/#${id}`;
}

function clauseItems(edition: Edition): Unhashed<'clauses'>[] {
  return edition.clauses.map((clause) => ({
    id: clause.id,
    code: clause.code,
    title: clause.title,
    kind: clause.kind,
    kindName: CLAUSE_KINDS[clause.kind],
    plan: clause.plan ?? null,
    form: clause.form,
    parent: clause.parent ?? null,
    section: clause.section,
    text: clause.text,
    see: [...clause.see],
    address: addressOf(clause),
    source: sourceOf(clause, edition),
  }));
}

function premiumItems(edition: Edition): Unhashed<'premiums'>[] {
  const { premiums, facts, clauseById } = edition;
  return premiums.facilities.flatMap((facility) =>
    facility.tables.flatMap((table) =>
      table.rows.flatMap((row) => {
        const id = premiumRowId(facility, row, facts.product.plans);
        const clause = clauseById.get(id);
        if (!clause) throw new Error(`「${id}」という条項はありません / unknown clause`);
        const notes = premiums.notes
          .filter((note) => note.of.includes(facility.id))
          .map(({ text, ref }) => ({ text, ref }));
        return facts.product.plans.flatMap((plan) =>
          Object.entries(ofPlan(row, plan.id).premium).map(([size, premium]) => ({
            id,
            facility: { id: facility.id, label: facility.label },
            plan: plan.name,
            type: ofPlan(row, plan.id).type,
            size: size === 'all' ? null : Number(size),
            sizeUnit: facility.sizeUnit,
            liability: row.liability,
            response: row.response,
            premium,
            conditions: `${premiumConditions(premiums, facility)}。${capSentence(premiums)}`,
            notes,
            address: addressOf(clause),
            source: sourceOf(clause, edition),
          })),
        );
      }),
    ),
  );
}

/** What contacts may carry; not each has all of it. */
interface ContactFields {
  readonly role: string;
  readonly name: string;
  readonly department?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly address?: string | undefined;
  readonly tel: string;
  readonly fax?: string | undefined;
  readonly calledAt?: string | undefined;
  readonly hoursNote?: string | undefined;
  readonly telNote?: string | undefined;
  readonly website?: string | undefined;
}

/** The clause that carries each contact; the desk has a shorter name there. */
const CONTACT_CLAUSES = {
  agency: 'contact-agency',
  insurer: 'contact-insurer',
  incidentDesk: 'contact-desk',
  adr: 'contact-adr',
} as const;

function contactItems(edition: Edition): Unhashed<'contacts'>[] {
  const { contacts } = edition.facts;
  return (Object.keys(CONTACT_CLAUSES) as (keyof typeof CONTACT_CLAUSES)[]).map((key) => {
    const id = CONTACT_CLAUSES[key];
    const clause = edition.clauseById.get(id);
    if (!clause) throw new Error(`「${id}」という条項はありません / unknown clause`);
    const entry: ContactFields = contacts[key];
    return {
      id,
      key,
      role: entry.role,
      name: entry.name,
      department: entry.department ?? null,
      postalCode: entry.postalCode ?? null,
      address: entry.address ?? null,
      tel: entry.tel,
      fax: entry.fax ?? null,
      hours: contacts[key].hours,
      notes: [entry.calledAt, entry.hoursNote, entry.telNote].filter((note) => note !== undefined),
      website: entry.website ?? null,
      page: addressOf(clause),
      source: sourceOf(clause, edition),
    };
  });
}

const ITEMS = { clauses: clauseItems, premiums: premiumItems, contacts: contactItems } as const;

/** Names of the data files, without `.json`. */
export const PUBLISHED_NAMES = Object.keys(publishedSchemas) as PublishedName[];

/** The content of one data file of an edition. Throws when it would not fit its own schema. */
export function publishedData<Name extends PublishedName>(name: Name, edition: Edition): Published<Name> {
  const { facts } = edition;
  const items: readonly object[] = ITEMS[name](edition);
  return publishedSchemas[name].parse({
    $schema: `${name}.schema.json`,
    edition: {
      id: edition.id,
      label: facts.label,
      product: facts.product.name,
      start: facts.period.start,
      end: facts.period.end,
      document: facts.document,
    },
    notice: `${facts.product.name}の${facts.document.kind}（${facts.document.number}）の内容を、項目ごとに書き直した概要です。パンフレットや約款と違うときは、パンフレットと約款の記載によります。${facts.label}で、保険期間の終わりまでのものです。`,
    use: USE,
    home: '../',
    items: items.map(hashed),
  }) as Published<Name>;
}

/** The JSON Schema of a data file, as it is published beside it. */
export function publishedSchema(name: PublishedName): object {
  return z.toJSONSchema(publishedSchemas[name]);
}
