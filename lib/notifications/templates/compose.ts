import type { WordValues } from '@/lib/platform/translator';
import type { InboxParams, MessageTemplate } from './model';
import type { Wording } from './wording';

/** What one template says: the values for its words, and which of its paragraphs stand. */
export interface Draft {
  readonly values: WordValues;
  readonly keys: readonly string[];
  /** Paragraphs that come as text, before those of the catalogue. */
  readonly letter?: readonly string[];
}
type Compose<T extends MessageTemplate> = (params: InboxParams<T>, wording: Wording) => Draft;
type Composers = { readonly [T in MessageTemplate]: Compose<T> };

const changed = (
  params: { readonly at: string; readonly timeZone: string },
  wording: Wording,
  first = 'p1',
): Draft => ({ values: { at: wording.instant(params.at, params.timeZone) }, keys: [first, 'p2'] });

const asked = (
  params: InboxParams<'reference_request' | 'reference_reminder'>,
  wording: Wording,
): WordValues => ({
  applicant: wording.name(params.applicantName),
  category: wording.words(params.category),
  dueOn: wording.day(params.dueOn),
});

const ended = (
  params: InboxParams<'credential_suspended' | 'credential_revoked'>,
  wording: Wording,
): Draft => ({
  values: {
    number: params.number,
    category: wording.words(params.category),
    from: wording.day(params.from),
    reason: wording.words(params.reason),
  },
  keys: ['p1', 'reason', 'p2'],
});

const aboutAccounts = {
  sign_in_code: ({ minutes }) => ({ values: { minutes }, keys: ['p1', 'p2'] }),
  welcome: () => ({ values: {}, keys: ['p1', 'p2'] }),
  email_change_confirm: ({ minutes, newAddress }, { words }) => ({
    values: { minutes, newAddress: words(newAddress) },
    keys: ['p1', 'p2'],
  }),
  email_changed_notice: (params, wording) => {
    const draft = changed(params, wording);
    return { ...draft, values: { ...draft.values, newAddress: wording.words(params.newAddress) } };
  },
  password_changed_notice: changed,
  factor_changed_notice: (params, wording) => changed(params, wording, params.change),
  role_granted: ({ role, needsSecondFactor }, { words }) => ({
    values: { role: words(role) },
    keys: ['p1', ...(needsSecondFactor ? ['factor'] : []), 'p2'],
  }),
} satisfies Partial<Composers>;

const aboutRegistering = {
  registration_received: ({ category }, { words }) => ({
    values: { category: words(category) },
    keys: ['p1', 'p2'],
  }),
  registration_accepted: ({ category }, { words }) => ({
    values: { category: words(category) },
    keys: ['p1', 'p2'],
  }),
  registration_declined: ({ category, reason, note }, { words }) => ({
    values: { category: words(category), reason: words(reason), note: words(note ?? '') },
    keys: ['p1', 'reason', ...(note ? ['note'] : []), 'p2'],
  }),
  registration_held_staff: ({ applicantName, category, reference }, { name, words }) => ({
    values: { applicant: name(applicantName), category: words(category), reference },
    keys: ['p1', 'p2'],
  }),
} satisfies Partial<Composers>;

const aboutVouching = {
  reference_request: (params, wording) => ({
    values: asked(params, wording),
    keys: ['p1', 'p2', 'p3', 'p4'],
  }),
  reference_reminder: (params, wording) => ({
    values: asked(params, wording),
    keys: ['p1', 'p2', 'p3'],
  }),
  reference_completed: ({ refereeName, remaining }, { name }) => ({
    values: { referee: name(refereeName), remaining },
    keys: ['p1', 'p2'],
  }),
  reference_declined: ({ refereeName }, { name }) => ({
    values: { referee: name(refereeName) },
    keys: ['p1', 'p2'],
  }),
  attestation_request: (params, wording) => ({
    values: {
      applicant: wording.name(params.applicantName),
      sessions: params.sessions,
      duration: wording.duration(params.minutes),
      dueOn: wording.day(params.dueOn),
    },
    keys: ['p1', 'p2', 'p3'],
  }),
  attestation_completed: ({ providerName }, { name }) => ({
    values: { provider: name(providerName) },
    keys: ['p1', 'p2'],
  }),
  request_expired: ({ what, askedName }, { name }) => ({
    values: { name: name(askedName) },
    keys: [what, 'p2'],
  }),
} satisfies Partial<Composers>;

const aboutApplications = {
  application_submitted: ({ category, submittedOn }, { words, day }) => ({
    values: { category: words(category), submittedOn: day(submittedOn) },
    keys: ['p1', 'p2', 'p3'],
  }),
  application_submitted_staff: ({ applicantName, category, shortfallAccepted }, wording) => ({
    values: { applicant: wording.name(applicantName), category: wording.words(category) },
    keys: ['p1', ...(shortfallAccepted ? ['shortfall'] : []), 'p2'],
  }),
  review_assigned: ({ category, dueOn }, { words, day }) => ({
    values: { category: words(category), dueOn: day(dueOn) },
    keys: ['p1', 'p2'],
  }),
  review_reminder: ({ category, dueOn, overdue }, { words, day }) => ({
    values: { category: words(category), dueOn: day(dueOn) },
    keys: [overdue ? 'overdue' : 'due', 'p2'],
  }),
  reviews_in: ({ category, reference }, { words }) => ({
    values: { category: words(category), reference },
    keys: ['p1', 'p2'],
  }),
  reviewer_stepped_back: ({ category, reference, reviewerName, because }, { name, words }) => ({
    values: { category: words(category), reference, reviewer: name(reviewerName) },
    keys: [because, 'p2'],
  }),
  changes_requested: ({ category, items, respondBy }, { words, day }) => ({
    values: { category: words(category), items, respondBy: day(respondBy) },
    keys: ['p1', 'p2'],
  }),
  application_resubmitted: ({ category, round }, { words }) => ({
    values: { category: words(category), round },
    keys: ['p1', 'p2'],
  }),
  decision_letter: ({ letter }, { words }) => ({
    values: { subject: words(letter.subject) },
    keys: [],
    letter: letter.paragraphs.map(words),
  }),
} satisfies Partial<Composers>;

const aboutCredentials = {
  credential_issued: ({ category, mark, number, validUntil }, { words, day }) => ({
    values: {
      category: words(category),
      mark,
      number,
      validUntil: validUntil ? day(validUntil) : '',
    },
    keys: ['p1', 'p2', ...(validUntil ? ['until'] : [])],
  }),
  credential_suspended: ended,
  credential_revoked: ended,
  credential_reissued: ({ category, mark, number, oldNumber, reason }, { words }) => ({
    values: { category: words(category), mark, number, oldNumber, reason: words(reason) },
    keys: ['p1', 'reason', 'p2'],
  }),
} satisfies Partial<Composers>;

const aboutStandards = {
  edition_changed: ({ category, edition, from, missing, offered }, { words, day }) => ({
    values: { category: words(category), edition, from: day(from), missing: words(missing ?? '') },
    keys: ['p1', offered ? (missing ? 'missing' : 'enough') : 'gone', 'p2'],
  }),
  edition_changed_staff: ({ edition, from, applications }, { day }) => ({
    values: { edition, from: day(from), applications },
    keys: ['p1', 'p2'],
  }),
  overlay_changed: ({ category, from, missing }, { words, day }) => ({
    values: { category: words(category), from: day(from), missing: words(missing ?? '') },
    keys: ['p1', missing ? 'missing' : 'enough', 'p2'],
  }),
  overlay_changed_staff: ({ from, applications }, { day }) => ({
    values: { from: day(from), applications },
    keys: ['p1', 'p2'],
  }),
} satisfies Partial<Composers>;

/** One composer for each template; the only place that knows what a message says. */
export const composers: Composers = {
  ...aboutAccounts,
  ...aboutRegistering,
  ...aboutVouching,
  ...aboutApplications,
  ...aboutCredentials,
  ...aboutStandards,
};
