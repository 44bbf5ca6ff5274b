/** The form of a second transcription: what each year's files in tests/fixtures/ must export. */

/** A premium: `[facility, type, size, ① yen, ② yen, yearly premium in yen]`; the size is empty where there is one premium. */
export type PremiumLine = readonly [
  facility: string,
  type: string,
  size: string,
  liability: number,
  response: number,
  premium: number,
];

export interface PremiumsTranscription {
  readonly premiums: readonly PremiumLine[];
  /** Notes that are printed beside the tables: the facility under whose tables one stands, and words of it. */
  readonly notes: readonly (readonly [facility: string, ...words: string[]])[];
}

interface OfficeCopy {
  readonly role: string;
  readonly name: string;
  readonly department: string;
  readonly postalCode: string;
  readonly address: string;
  readonly tel: string;
  readonly fax: string | null;
  readonly open: string;
  readonly close: string;
}

export interface FactsTranscription {
  readonly facts: {
    readonly document: { readonly number: string; readonly createdIso: string };
    readonly dates: Readonly<
      Record<
        | 'periodStart'
        | 'periodEnd'
        | 'periodStartIso'
        | 'periodEndIso'
        | 'deadline'
        | 'deadlineIso'
        | 'providersAsOfIso',
        string
      >
    >;
    readonly contacts: {
      readonly agency: OfficeCopy;
      readonly insurer: OfficeCopy;
      readonly desk: Readonly<Record<'name' | 'tel' | 'nightFrom' | 'handledFrom', string>>;
      readonly adr: Readonly<Record<'tel' | 'charge' | 'open' | 'close' | 'closed', string>>;
    };
    readonly web: { readonly insurer: string; readonly adr: string };
    readonly midTerm: {
      readonly cutoffDay: number;
      readonly startDay: number;
      readonly monthsAheadByCutoff: number;
      readonly monthsAheadAfterCutoff: number;
      readonly monthsUntilDeduction: number;
    };
    readonly exampleCosts: readonly { readonly yen: number }[];
  };
  /** Terms and figures that the restated page of each section must contain. */
  readonly mustContain: readonly { readonly section: string; readonly words: readonly string[] }[];
  /** Exclusions of each group: numbered items, their ア・イ・ウ, and their exceptions. */
  readonly exclusions: Readonly<
    Record<string, { readonly items: number; readonly parts: number; readonly exceptions: number }>
  >;
  /** Every ただし and 除く: the clause, words of the exception, and what the source lets be true of it. */
  readonly exceptions: readonly (readonly [clause: string, words: string, sense: string])[];
  /** For each exclusion, the words that join (または, および, もしくは, その他, 等 …) as the source prints them. */
  readonly connectives: readonly (readonly [clause: string, ...words: string[]])[];
}

export interface TablesTranscription {
  readonly matrix: readonly (readonly [kind: string, allRisk: '〇' | '×', leakOnly: '〇' | '×'])[];
  readonly threats: readonly {
    readonly value: string;
    readonly approx: boolean;
    readonly source: string | null;
    readonly words: readonly string[];
  }[];
  readonly responseFlow: object;
  readonly costs: readonly { readonly yen: number | null; readonly words: readonly string[] }[];
  readonly coverage: readonly {
    readonly chapter: string;
    readonly liability: readonly string[];
    readonly categories: readonly string[];
    readonly named: readonly string[];
    readonly absent: readonly string[];
  }[];
  readonly supportFunctions: readonly {
    readonly title: string;
    readonly items: readonly string[];
    readonly by: readonly string[];
  }[];
  readonly supportSteps: readonly { readonly from: string; readonly to: string; readonly words: readonly string[] }[];
  readonly furtherServices: readonly {
    readonly title: string;
    readonly fee: string;
    readonly words: readonly string[];
  }[];
  readonly claimDocuments: readonly object[];
  readonly figuresByChapter: Readonly<Record<string, readonly string[]>>;
  /** The terms that the glossary explains, by the chapter that says most of each. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/**
 * What the source says of a question. `paid`: within its conditions it is covered; `not-paid`: it is among the cases
 * that are not; `silent`: the source does not say, and whom to ask must stand there; `way`: how, where, when, what it is.
 */
export type Says = 'paid' | 'not-paid' | 'silent' | 'way';

export interface AnswersTranscription {
  /** By the answer's id: what the source says, then the words that answer and clauses share. */
  readonly answers: Readonly<Record<string, readonly [Says, ...string[]]>>;
}
