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
} as const satisfies Record<string, Audience | readonly Audience[]>;
