import { addDays, type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import { categoryOf } from '@/lib/standards/categories';
import { openCodes, type Ruling } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import { type Overrides, publishedFees } from '@/lib/standards/overrides';
import type { Application, ApplicationState, ApplicationStep } from './model';

export const nextActors = ['applicant', 'coordinator', 'reviewers', 'nobody'] as const;
export type NextActor = (typeof nextActors)[number];

/** Who must act next, since when, and by which day, in the association's own days. */
export interface Turn {
  readonly who: NextActor;
  readonly since: Date;
  readonly by: CalendarDate | null;
}

/** How many days the desk promises for a step of its own. */
const DESK_DAYS = 7;

const actor = {
  registered: 'coordinator',
  accepted: 'applicant',
  in_progress: 'applicant',
  submitted: 'coordinator',
  under_review: 'reviewers',
  changes_requested: 'applicant',
  resubmitted: 'coordinator',
  approved: 'coordinator',
  approved_for_exam: 'applicant',
  deferred: 'applicant',
  endorsed: 'nobody',
  withdrawn: 'nobody',
  declined: 'nobody',
} as const satisfies Record<ApplicationState, NextActor>;

/**
 * Derives whose turn it is. `round` says what a page knows of the open reading: the last day given to
 * reviewers, and when all were in; from then on it is the coordinator's turn.
 */
export const turnOf = (
  application: Pick<Application, 'state' | 'stateSince' | 'dueOn'>,
  timeZone: string,
  round: { readonly dueOn: CalendarDate | null; readonly openedAt: Date | null } | null,
): Turn => {
  const who = actor[application.state];
  const since = application.stateSince;
  if (who === 'reviewers' && round?.openedAt)
    return { who: 'coordinator', since: round.openedAt, by: deskDay(round.openedAt, timeZone) };
  if (who === 'reviewers') return { who, since, by: round?.dueOn ?? application.dueOn };
  if (who === 'coordinator') return { who, since, by: deskDay(since, timeZone) };
  return { who, since, by: who === 'applicant' ? application.dueOn : null };
};

const deskDay = (since: Date, timeZone: string): CalendarDate =>
  addDays(fromInstant(since, timeZone), DESK_DAYS);

/** Why a registration waits for a person, or null where the association's rule accepts it at once. */
export const heldBecause = (facts: {
  readonly mode: 'rule' | 'coordinator';
  readonly membershipRequired: boolean;
  readonly hasMembership: boolean;
}): 'coordinator_decides' | 'membership_to_be_checked' | null => {
  if (facts.mode === 'coordinator') return 'coordinator_decides';
  if (facts.membershipRequired && !facts.hasMembership) return 'membership_to_be_checked';
  return null;
};

/** The reference people use: the year's last two digits and the association's own count. */
export const referenceOf = (ordinal: number, on: CalendarDate): string =>
  `${on.slice(2, 4)}-${String(ordinal).padStart(4, '0')}`;

const decided: readonly ApplicationState[] = [
  'approved',
  'approved_for_exam',
  'deferred',
  'changes_requested',
];

/** Whether a state says what was decided. */
export const tellsDecision = (state: ApplicationState): boolean => decided.includes(state);

/**
 * An application as the applicant knows it: until the letter of a decision is sent, it is still being
 * read, and nothing in its life says otherwise.
 */
export const asTold = <A extends Application>(
  application: A,
  steps: readonly ApplicationStep[],
  letterSent: boolean,
): { readonly application: A; readonly steps: readonly ApplicationStep[] } => {
  if (letterSent || !tellsDecision(application.state)) return { application, steps };
  const last = steps.findLastIndex((step) => step.toState === 'under_review');
  const stateSince = steps[last]?.at ?? application.submittedAt ?? application.stateSince;
  const reading = { state: 'under_review', stateSince, decidedAt: null, dueOn: null } as const;
  return { application: { ...application, ...reading }, steps: steps.slice(0, last + 1) };
};

/** One stop on the way of an application. */
export interface Stop {
  readonly state: ApplicationState | 'decision';
  readonly at: Date | null;
  readonly by: 'rule' | 'person';
  readonly phase: 'done' | 'now' | 'ahead' | 'stopped';
}

const path = [
  'registered',
  'accepted',
  'in_progress',
  'submitted',
  'under_review',
  'decision',
] as const;
const pathOf: Partial<Record<ApplicationState, (typeof path)[number]>> = {
  changes_requested: 'in_progress',
  resubmitted: 'submitted',
};

/** The way so far, step by step, where it stands, and what is still to come. */
export const wayOf = (
  state: ApplicationState,
  steps: readonly ApplicationStep[],
): readonly Stop[] => {
  const past = steps.map((step, index): Stop => {
    const isLast = index === steps.length - 1;
    const ended = state === 'withdrawn' || state === 'declined';
    const phase = !isLast || state === 'endorsed' ? 'done' : ended ? 'stopped' : 'now';
    const by = step.actorKind === 'rule' ? 'rule' : 'person';
    return { state: step.toState, at: step.at, by, phase };
  });
  const here = path.indexOf(pathOf[state] ?? (state as (typeof path)[number]));
  const ahead = here < 0 ? [] : path.slice(here + 1);
  return [
    ...past,
    ...ahead.map((each): Stop => ({ state: each, at: null, by: 'person', phase: 'ahead' })),
  ];
};

/** The categories one may apply for: those the desk has opened, as far as the published standards offer them. */
export const offeredNow = (opened: readonly string[], ruling: Ruling): readonly CategoryCode[] =>
  openCodes(ruling).filter((code) => opened.includes(code));

/**
 * Where somebody applies: at the association that serves the area they live in, never at another, even if
 * they work there; null where none does, for then the network itself endorses those whose employer asks for
 * it. Source: az_policies, ne_policies.
 */
export const associationFor = <A extends { readonly areas: readonly string[] }>(
  area: string,
  associations: readonly A[],
): A | null => associations.find(({ areas }) => areas.includes(area)) ?? null;

/** What one step costs, for one category or for all that have no line of their own. */
export interface ShownFee {
  readonly kind: (typeof publishedFees)[number];
  readonly category: string | null;
  readonly cents: number;
}

/**
 * What an association asks for, step by step: a step it published in its overlay is asked as published, any
 * other as its own list of fees says. An amount for a family stands at each of its categories on offer.
 */
export function feesHere(
  listed: readonly {
    readonly kind: string;
    readonly category: string | null;
    readonly cents: number;
  }[],
  overrides: Overrides,
  offered: readonly CategoryCode[],
): readonly ShownFee[] {
  return publishedFees.flatMap((kind): readonly ShownFee[] => {
    const published = overrides[`fees.${kind}`];
    if (published === undefined)
      return listed.flatMap((fee) =>
        fee.kind === kind ? [{ kind, category: fee.category, cents: fee.cents }] : [],
      );
    const own = offered.flatMap((category) => {
      const cents = published[category] ?? published[categoryOf(category).family];
      return cents === undefined ? [] : [{ kind, category, cents }];
    });
    return published.all === undefined
      ? own
      : [...own, { kind, category: null, cents: published.all }];
  });
}
