import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import type { Overlay } from '@/lib/standards/editions/overlay';
import type { Eligibility, EntryAnswer } from '@/lib/standards/eligibility';
import type { CategoryCode } from '@/lib/standards/model';
import type { Overrides } from '@/lib/standards/overrides';
import type {
  EducationEntry,
  EmploymentEntry,
  LeadershipEntry,
  Portfolio,
  ReferenceEntry,
  SupervisionEntry,
  TrainingEntry,
} from '@/lib/standards/portfolio';
import type { StandingRecord } from '@/lib/standing/model';
import type { AttestationAnswer } from '@/lib/vouching/model';

/** The nouns of a ledger that a portfolio lists, in its order. */
export const ledgerNouns = [
  'education',
  'employment',
  'training',
  'supervision',
  'leadership',
  'references',
] as const;
export type LedgerNoun = (typeof ledgerNouns)[number];

/** A ledger row as the portfolio will say it, with the id it is known by at home. */
export type Kept<T> = T & { readonly id: string };

export type KeptSession = Omit<SupervisionEntry, 'provider'> & {
  readonly id: string;
  readonly providerId: string | null;
  readonly providerName: string | null;
  /** What the provider last said of it as it stands now. */
  readonly answer: AttestationAnswer | null;
};

/** Everything the standards may need to know of one person, read in one go. Voided rows are not in it. */
export interface LedgerFacts {
  readonly education: readonly Kept<EducationEntry>[];
  readonly employment: readonly Kept<EmploymentEntry>[];
  readonly training: readonly Kept<TrainingEntry>[];
  readonly supervision: readonly KeptSession[];
  readonly leadership: readonly Kept<LeadershipEntry>[];
  readonly references: readonly Kept<ReferenceEntry>[];
  readonly endorsements: Portfolio['person']['endorsements'];
  readonly memberships: Portfolio['person']['memberships'];
  readonly agreements: Portfolio['person']['agreements'];
  readonly providers: ReadonlyMap<string, StandingRecord>;
}

/** What is asked of a ledger: which category, on which day, by which association's settings. */
export interface Question {
  readonly category: CategoryCode;
  readonly asOf: CalendarDate;
  readonly edition?: string;
  readonly association?: string;
  readonly overrides?: Overrides;
}

/** A portfolio, and for every one of its paths the ledger row it came from. */
export interface Projection {
  readonly portfolio: Portfolio;
  readonly idOf: ReadonlyMap<string, string>;
}

/** The application a person has open, as far as their home needs it. */
export interface OpenApplication {
  readonly id: string;
  readonly reference: string;
  readonly category: CategoryCode;
  readonly edition: string;
  readonly editionPinnedAt: Date | null;
  readonly state: string;
  readonly stateSince: Date;
  readonly registeredAt: Date;
  readonly acceptedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly dueOn: CalendarDate | null;
}

/** Where a person is at home: what the day is there and whose settings apply. */
export interface Home {
  readonly today: CalendarDate;
  readonly association: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly timeZone: string;
    readonly categories: readonly CategoryCode[];
  } | null;
  readonly application: OpenApplication | null;
}

/** How far somebody is, with every entry's part in it by the id of its row. */
export interface Readiness {
  readonly question: Question;
  readonly home: Home;
  readonly facts: LedgerFacts;
  readonly portfolio: Portfolio;
  /** The edition it was judged by. */
  readonly edition: Edition;
  /** What the association published over it. */
  readonly overlay: Overlay | null;
  readonly eligibility: Eligibility;
  readonly entryOf: ReadonlyMap<string, EntryAnswer>;
}

/** An entry's answer with its sentence. */
export type SaidEntry = EntryAnswer & { readonly say: string };
