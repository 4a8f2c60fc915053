import { type CalendarDate, compareDates } from '@/lib/core/calendar-date';
import { categoryOf } from '@/lib/standards/categories';
import type { Edition } from '@/lib/standards/editions/edition';
import {
  type ProviderStanding,
  type SupervisedRow,
  supervisedRows,
} from '@/lib/standards/editions/providers';
import { editionOn } from '@/lib/standards/editions/registry';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import type {
  addOnStatuses,
  CategoryCode,
  supervisionFormats,
  supervisionKinds,
} from '@/lib/standards/model';
import {
  type PortfolioInput,
  portfolioSchema,
  type SupervisionProvider,
} from '@/lib/standards/portfolio';
import type { Reason } from '@/lib/standards/reasons';

/** What a supervisor holds, as somebody who asks would name it. */
export const supervisorKinds = [
  'FA',
  'FS',
  'FS-master',
  'FRS',
  'MHS',
  'MHM-C',
  'MHM-other',
  'none',
  'unknown',
] as const;
export type SupervisorKind = (typeof supervisorKinds)[number];
export const addOns = ['none', 'emerging', 'endorsed'] as const;
export type AddOn = (typeof addOns)[number];

/** A session as one thinks of it: with whom, on which day, of what kind. */
export interface SessionAsked {
  readonly category: CategoryCode;
  readonly on: CalendarDate;
  readonly kind: (typeof supervisionKinds)[number];
  readonly format: (typeof supervisionFormats)[number];
  readonly provider: SupervisionProvider;
}

/** Who may give reflective supervision to whom, and between which days that is so. */
export interface WhoMay {
  readonly row: SupervisedRow;
  readonly standings: readonly ProviderStanding[];
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export interface SessionAnswer {
  readonly answer: 'counts' | 'waits' | 'does_not_count';
  readonly reason: Reason | null;
  readonly edition: string;
  /** Null where the category asks for no reflective supervision. */
  readonly whoMay: WhoMay | null;
  /** A Master's degree of one's own would change the answer. */
  readonly masterChanges: boolean;
}

const categoryFor = {
  FA: 'IFA',
  FS: 'IFS',
  'FS-master': 'IFS',
  FRS: 'IFRS',
  MHS: 'IMHS',
  'MHM-C': 'IMHM-C',
  'MHM-other': 'IMHM-P',
} as const satisfies Partial<Record<SupervisorKind, CategoryCode>>;

/** A supervisor who holds this on the day asked about, and nobody knows since when. */
export function supervisorOf(
  kind: SupervisorKind,
  addOn: AddOn,
  on: CalendarDate,
): SupervisionProvider {
  if (kind === 'unknown') return { endorsements: [], ers: [], vetted: [], standing: 'unknown' };
  const held = { from: on, until: null };
  const status: (typeof addOnStatuses)[number] | null = addOn === 'none' ? null : addOn;
  return {
    endorsements: kind === 'none' ? [] : [{ ...held, category: categoryFor[kind] }],
    ers: status ? [{ ...held, status }] : [],
    vetted: [],
    ...(kind === 'FS-master' ? { degree: 'master' as const } : {}),
    standing: 'stated',
  };
}

const later = (a: CalendarDate, b: CalendarDate) => (compareDates(a, b) < 0 ? b : a);
const earlier = (a: CalendarDate, b: CalendarDate) => (compareDates(a, b) < 0 ? a : b);

function portfolioWith(asked: SessionAsked, today: CalendarDate, ownMaster: boolean) {
  const { category, on, kind, format, provider } = asked;
  const { family, track } = categoryOf(category);
  // Whether an hour lies after the degree is told in words; here it does.
  const degreed = family !== 'FS' || ownMaster;
  return portfolioSchema.parse({
    format: 'attune-portfolio/1',
    asOf: later(today, on),
    category,
    education: degreed ? [{ level: 'master' }] : [{ level: 'bachelor' }],
    supervision: [
      {
        heldOn: on,
        minutes: 60,
        kind,
        format,
        focus: family === 'ERS' || family === 'FRS' ? 'rsc_given' : 'own_work',
        tracks: [track],
        provider,
      },
    ],
  } satisfies PortfolioInput);
}

interface Judging {
  readonly today: CalendarDate;
  readonly edition: Edition;
}

function judged(asked: SessionAsked, { today, edition }: Judging, ownMaster: boolean) {
  const portfolio = portfolioWith(asked, today, ownMaster);
  const answer = evaluatePortfolio(portfolio, {
    skipFits: true,
    skipPlan: true,
    edition,
    overlay: null,
  });
  const entry = answer.entries.find(({ path }) => path === 'supervision[0]');
  const reason = entry?.reasons[0] ?? null;
  if (entry?.counted) return { answer: 'counts', reason: null } as const;
  return { answer: entry?.pending ? 'waits' : 'does_not_count', reason } as const;
}

const rowOf = (category: CategoryCode): SupervisedRow | null =>
  supervisedRows.find((row) => row === categoryOf(category).family) ?? null;

/** Who may supervise somebody of a category on a day; null where the category asks for none. */
export function whoMayGive(
  category: CategoryCode,
  on: CalendarDate,
  editions: readonly Edition[],
): WhoMay | null {
  const row = rowOf(category);
  const period = editionOn(on, editions)?.providers.find(
    (each) => each.from <= on && (each.until === null || on <= each.until),
  );
  if (!row || !period) return null;
  return { row, standings: period.serves.value[row], from: period.from, until: period.until };
}

/**
 * Whether an hour counts, waits or does not, with its reason: the evaluator's own answer for a ledger
 * that holds nothing but this session. Null before the first edition.
 */
export function judgeSession(
  asked: SessionAsked,
  today: CalendarDate,
  editions: readonly Edition[],
): SessionAnswer | null {
  const edition = editionOn(later(today, asked.on), editions);
  if (!edition || !editionOn(asked.on, editions)) return null;
  const judging = { today, edition };
  const found = judged(asked, judging, false);
  return {
    ...found,
    edition: edition.id,
    whoMay: whoMayGive(asked.category, asked.on, editions),
    masterChanges: judged(asked, judging, true).answer !== found.answer,
  };
}

/** One credential of a supervisor as the register shows it. */
export interface ShownCredential {
  readonly category: CategoryCode;
  readonly standing: 'endorsed' | 'emerging';
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate;
}

/** A supervisor as far as the register shows them. */
export const supervisorShown = (shown: readonly ShownCredential[]): SupervisionProvider => {
  const isAddOn = ({ category }: ShownCredential) => categoryOf(category).family === 'ERS';
  const span = ({ issuedOn, validUntil }: ShownCredential) => ({
    from: issuedOn,
    until: validUntil,
  });
  return {
    endorsements: shown
      .filter((each) => !isAddOn(each))
      .map((each) => ({ ...span(each), category: each.category })),
    ers: shown.filter(isAddOn).map((each) => ({ ...span(each), status: each.standing })),
    vetted: [],
    standing: 'stated',
  };
};

/**
 * The answer for a supervisor of the register. It shows what is held today: of a day before that, what
 * would count now waits for the coordinator instead of being refused.
 */
export function judgeShown(
  asked: Omit<SessionAsked, 'provider'>,
  shown: readonly ShownCredential[],
  today: CalendarDate,
  editions: readonly Edition[],
): SessionAnswer | null {
  const provider = supervisorShown(shown);
  const found = judgeSession({ ...asked, provider }, today, editions);
  if (found?.answer !== 'does_not_count' || shown.every(({ issuedOn }) => issuedOn <= asked.on))
    return found;
  const before = supervisorShown(
    shown.map((each) => ({
      ...each,
      issuedOn: earlier(asked.on, each.issuedOn),
    })),
  );
  const had = judgeSession({ ...asked, provider: before }, today, editions);
  if (had?.answer !== 'counts') return found;
  return { ...found, answer: 'waits', reason: 'provider_to_be_verified' };
}
