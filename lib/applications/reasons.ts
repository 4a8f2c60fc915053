/** What a decision may come to. 'approved' waits for its number; 'endorsed' has it. */
export const decisionOutcomes = [
  'approved',
  'endorsed',
  'emerging',
  'approved_for_exam',
  'deferred',
  'changes_requested',
] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** The outcomes that must give reasons. */
export const reasonedOutcomes = ['emerging', 'deferred', 'changes_requested'] as const;
export type ReasonedOutcome = (typeof reasonedOutcomes)[number];

/** When an application may come again: at once, once the point is met, or after some months. */
export type Resubmission = 'now' | 'when_met' | { readonly afterMonths: number };

/** What one reason answers. Its words are `letters.reasons.<code>.label` and `.letter`. */
export interface ReasonAnswers {
  /** The requirement of the standards it is about, or null where it is about none alone. */
  readonly requirement: string | null;
  readonly section:
    | 'education'
    | 'employment'
    | 'training'
    | 'supervision'
    | 'references'
    | 'competencies'
    | 'agreements'
    | 'application';
  readonly asksDocument: boolean;
  readonly resubmit: Resubmission;
  readonly needsNote: boolean;
  readonly outcomes: readonly ReasonedOutcome[];
}

type Section = ReasonAnswers['section'];

const shortfall = (requirement: string, section: Section, emerging = false): ReasonAnswers => ({
  requirement,
  section,
  asksDocument: false,
  resubmit: 'when_met',
  needsNote: false,
  outcomes: emerging ? ['deferred', 'emerging'] : ['deferred'],
});
const repair = (requirement: string, section: Section): ReasonAnswers => ({
  requirement,
  section,
  asksDocument: false,
  resubmit: 'now',
  needsNote: false,
  outcomes: ['deferred', 'changes_requested'],
});
const paper = (requirement: string, section: Section): ReasonAnswers => ({
  ...repair(requirement, section),
  asksDocument: true,
});
const explained = (answers: ReasonAnswers): ReasonAnswers => ({ ...answers, needsNote: true });

const catalogue = {
  training_hours_short: shortfall('training.total', 'training'),
  training_dei_short: shortfall('training.dei', 'training'),
  training_rsc_provision_short: shortfall('training.rsc_provision', 'training', true),
  training_evidence_missing: paper('training.total', 'training'),
  rsc_hours_short: shortfall('rsc.received', 'supervision'),
  rsc_about_provision_short: shortfall('rsc.about_provision', 'supervision', true),
  rsc_provider_unverified: paper('rsc.received', 'supervision'),
  rsc_not_attested: repair('rsc.received', 'supervision'),
  rsc_entries_unclear: explained(repair('rsc.received', 'supervision')),
  employment_short: shortfall('employment', 'employment'),
  employment_wrong_kind: explained(shortfall('employment', 'employment')),
  employment_unclear: explained(repair('employment', 'employment')),
  rsc_provided_short: shortfall('employment.rsc_provided', 'employment', true),
  leadership_short: shortfall('leadership', 'employment'),
  education_not_met: shortfall('education', 'education'),
  transcript_missing: paper('education', 'education'),
  transcript_unreadable: paper('education', 'education'),
  reference_missing: repair('references.count', 'references'),
  reference_expired: repair('references.count', 'references'),
  reference_slots: { ...repair('references.slots', 'references'), outcomes: [...reasonedOutcomes] },
  reference_endorsed_rater: repair('references.endorsed_rater', 'references'),
  references_support: {
    ...shortfall('references.count', 'references'),
    resubmit: { afterMonths: 6 },
  },
  competencies_not_shown: explained(shortfall('competencies', 'competencies')),
  membership_missing: paper('membership', 'application'),
  agreement_missing: repair('agreements', 'agreements'),
  base_endorsement_missing: shortfall('base_endorsement', 'application'),
  category_other_fits: explained({
    ...shortfall('category', 'application'),
    requirement: null,
    resubmit: 'now',
  }),
  other: {
    requirement: null,
    section: 'application',
    asksDocument: false,
    resubmit: 'now',
    needsNote: true,
    outcomes: reasonedOutcomes,
  },
} as const satisfies Readonly<Record<string, ReasonAnswers>>;

export type ReasonCode = keyof typeof catalogue;

/** The closed list, in the order in which a coordinator reads it. */
export const reasonCodes = Object.keys(catalogue) as readonly ReasonCode[];

/** What a reason means for the applicant. */
export const reasonAnswers = (code: ReasonCode): ReasonAnswers => catalogue[code];

/** The reasons that may be given for an outcome. */
export const reasonsFor = (outcome: DecisionOutcome): readonly ReasonCode[] =>
  reasonCodes.filter((code) =>
    (catalogue[code].outcomes as readonly DecisionOutcome[]).includes(outcome),
  );

/** One reason as given, with the coordinator's own words where there are any. */
export interface GivenReason {
  readonly code: ReasonCode;
  readonly note: string | null;
}

export type ReasonsRefusal =
  | { readonly kind: 'reasons_missing' }
  | { readonly kind: 'reasons_not_asked' }
  | { readonly kind: 'reason_does_not_fit'; readonly code: ReasonCode }
  | { readonly kind: 'note_missing'; readonly code: ReasonCode }
  | { readonly kind: 'reason_twice'; readonly code: ReasonCode };

const refusalOf = (
  outcome: DecisionOutcome,
  { code, note }: GivenReason,
): ReasonsRefusal | null => {
  if (!reasonsFor(outcome).includes(code)) return { kind: 'reason_does_not_fit', code };
  return catalogue[code].needsNote && !note?.trim() ? { kind: 'note_missing', code } : null;
};

/** Everything that speaks against deciding with these reasons; empty when nothing does. */
export const refusalsOf = (
  outcome: DecisionOutcome,
  reasons: readonly GivenReason[],
): readonly ReasonsRefusal[] => {
  const reasoned = (reasonedOutcomes as readonly DecisionOutcome[]).includes(outcome);
  if (!reasoned) return reasons.length > 0 ? [{ kind: 'reasons_not_asked' }] : [];
  if (reasons.length === 0) return [{ kind: 'reasons_missing' }];
  const codes = reasons.map((reason) => reason.code);
  const twice = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
  return [
    ...reasons.map((reason) => refusalOf(outcome, reason)).filter((refusal) => refusal !== null),
    ...[...twice].map((code) => ({ kind: 'reason_twice', code }) as const),
  ];
};

/** When the application may come again, by the strictest of its reasons. */
export const resubmissionFor = (reasons: readonly GivenReason[]): Resubmission => {
  const answers = reasons.map((reason) => reasonAnswers(reason.code).resubmit);
  const months = answers.flatMap((answer) =>
    typeof answer === 'object' ? [answer.afterMonths] : [],
  );
  if (months.length > 0) return { afterMonths: Math.max(...months) };
  return answers.includes('when_met') ? 'when_met' : 'now';
};
