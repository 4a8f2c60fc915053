/**
 * The policy table of doors: every page, route handler and server action, and who may use it.
 * `npm run check` fails when the sources hold a door that is not listed here, or the reverse;
 * `npm test` compares the table with what the build really serves.
 *
 * The key of a page is its file, of a route handler `file#METHOD`, of an action `file#exportedName`.
 * The value says who gets past the door. What they may do behind it is decided by policy.ts.
 */

/**
 * anyone: no account; link: the holder of a capability link; person: anyone signed in;
 * the roles: a member with that role in the active association; network: the Alliance's staff;
 * demo: exists in demo builds only.
 */
type Audience =
  | 'anyone'
  | 'link'
  | 'person'
  | 'advisor'
  | 'reviewer'
  | 'coordinator'
  | 'admin'
  | 'network'
  | 'demo';

export const doors = {
  'app/(public)/[locale]/help/page.tsx': 'anyone',
  'app/(public)/[locale]/page.tsx': 'anyone',
  'app/(public)/[locale]/privacy/page.tsx': 'anyone',
  'app/page.tsx': 'anyone',
  'app/readyz/route.ts#GET': 'anyone',
  'app/(account)/sign-in/page.tsx': 'anyone',
  'app/(account)/sign-in/actions.ts#askCodeAction': 'anyone',
  'app/(account)/sign-in/code/page.tsx': 'anyone',
  'app/(account)/sign-in/code/actions.ts#useCodeAction': 'anyone',
  'app/(account)/sign-in/code/actions.ts#sendCodeAgainAction': 'anyone',
  'app/(account)/sign-in/name/page.tsx': 'anyone',
  'app/(account)/sign-in/name/actions.ts#signUpAction': 'anyone',
  'app/(account)/sign-out/route.ts#POST': 'anyone',
  'app/(account)/signed-out/page.tsx': 'anyone',
  'app/api/auth/session/route.ts#GET': 'anyone',
  'app/dev/personas/page.demo.tsx': 'demo',
  'app/dev/personas/enter/route.demo.ts#POST': 'demo',
  'app/(link)/v/[token]/page.tsx': 'link',
  'app/(link)/v/actions.ts#beginTaskAction': 'link',
  'app/(link)/v/actions.ts#declineTaskAction': 'link',
  'app/(link)/v/declined/page.tsx': 'anyone',
  'app/(link)/v/task/[id]/actions.ts#answerAttestationAction': 'link',
  'app/(link)/v/task/[id]/actions.ts#autosaveDraftAction': 'link',
  'app/(link)/v/task/[id]/actions.ts#saveDraftAction': 'link',
  'app/(link)/v/task/[id]/actions.ts#sendRatingAction': 'link',
  'app/(link)/v/task/[id]/check/page.tsx': 'link',
  'app/(link)/v/task/[id]/done/page.tsx': 'link',
  'app/(link)/v/task/[id]/page.tsx': 'link',
  'app/(link)/v/task/[id]/saved/page.tsx': 'link',
  'app/(applicant)/application/references/actions.ts#remindAction': 'person',
  'app/(applicant)/application/references/actions.ts#withdrawAction': 'person',
  'app/(applicant)/application/references/ask/actions.ts#askAction': 'person',
  'app/(applicant)/application/references/ask/page.tsx': 'person',
  'app/(applicant)/application/references/page.tsx': 'person',
  'app/(applicant)/ledger/supervision/confirm/actions.ts#askProviderAction': 'person',
  'app/(applicant)/ledger/supervision/confirm/actions.ts#remindProviderAction': 'person',
  'app/(applicant)/ledger/supervision/confirm/actions.ts#withdrawAttestationAction': 'person',
  'app/(applicant)/ledger/supervision/confirm/page.tsx': 'person',
  'app/(coordinator)/association/content-pack/actions.ts#loadPackAction': 'admin',
  'app/(coordinator)/association/content-pack/actions.ts#retirePackAction': 'admin',
  'app/(coordinator)/association/content-pack/page.tsx': 'admin',
  'app/(coordinator)/requests/[personId]/page.tsx': ['coordinator', 'admin'],
  'app/(coordinator)/requests/actions.ts#resendAction': ['coordinator', 'admin'],
  'app/(coordinator)/requests/actions.ts#resendToProviderAction': ['coordinator', 'admin'],
  'app/(coordinator)/requests/actions.ts#withdrawForAction': ['coordinator', 'admin'],
  'app/(coordinator)/requests/actions.ts#withdrawFromProviderAction': ['coordinator', 'admin'],
  'app/(coordinator)/requests/page.tsx': ['coordinator', 'admin'],
  'app/(applicant)/home/page.tsx': 'person',
  'app/(applicant)/ledger/education/[id]/page.tsx': 'person',
  'app/(applicant)/ledger/education/actions.ts#addEducationAction': 'person',
  'app/(applicant)/ledger/education/actions.ts#changeEducationAction': 'person',
  'app/(applicant)/ledger/education/actions.ts#voidEducationAction': 'person',
  'app/(applicant)/ledger/education/new/page.tsx': 'person',
  'app/(applicant)/ledger/education/page.tsx': 'person',
  'app/(applicant)/ledger/employment/[id]/page.tsx': 'person',
  'app/(applicant)/ledger/employment/actions.ts#addJobAction': 'person',
  'app/(applicant)/ledger/employment/actions.ts#changeJobAction': 'person',
  'app/(applicant)/ledger/employment/actions.ts#voidJobAction': 'person',
  'app/(applicant)/ledger/employment/new/page.tsx': 'person',
  'app/(applicant)/ledger/employment/page.tsx': 'person',
  'app/(applicant)/ledger/leadership/[id]/page.tsx': 'person',
  'app/(applicant)/ledger/leadership/actions.ts#addLeadershipAction': 'person',
  'app/(applicant)/ledger/leadership/actions.ts#changeLeadershipAction': 'person',
  'app/(applicant)/ledger/leadership/actions.ts#voidLeadershipAction': 'person',
  'app/(applicant)/ledger/leadership/new/page.tsx': 'person',
  'app/(applicant)/ledger/leadership/page.tsx': 'person',
  'app/(applicant)/ledger/membership/[id]/page.tsx': 'person',
  'app/(applicant)/ledger/membership/actions.ts#addMembershipAction': 'person',
  'app/(applicant)/ledger/membership/actions.ts#changeMembershipAction': 'person',
  'app/(applicant)/ledger/membership/actions.ts#voidMembershipAction': 'person',
  'app/(applicant)/ledger/membership/new/page.tsx': 'person',
  'app/(applicant)/ledger/membership/page.tsx': 'person',
  'app/(applicant)/ledger/page.tsx': 'person',
  'app/(applicant)/ledger/supervision/[id]/page.tsx': 'person',
  'app/(applicant)/ledger/supervision/actions.ts#changeSessionAction': 'person',
  'app/(applicant)/ledger/supervision/actions.ts#logSessionAction': 'person',
  'app/(applicant)/ledger/supervision/actions.ts#saveNoteAction': 'person',
  'app/(applicant)/ledger/supervision/actions.ts#voidSessionAction': 'person',
  'app/(applicant)/ledger/supervision/new/page.tsx': 'person',
  'app/(applicant)/ledger/supervision/page.tsx': 'person',
  'app/(applicant)/ledger/training/[id]/page.tsx': 'person',
  'app/(applicant)/ledger/training/actions.ts#addTrainingAction': 'person',
  'app/(applicant)/ledger/training/actions.ts#changeTrainingAction': 'person',
  'app/(applicant)/ledger/training/actions.ts#voidTrainingAction': 'person',
  'app/(applicant)/ledger/training/new/page.tsx': 'person',
  'app/(applicant)/ledger/training/page.tsx': 'person',
  'app/(applicant)/log/page.tsx': 'person',
  'app/(applicant)/progress/page.tsx': 'person',
} as const satisfies Record<string, Audience | readonly Audience[]>;
