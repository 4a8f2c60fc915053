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
} as const satisfies Record<string, Audience | readonly Audience[]>;
