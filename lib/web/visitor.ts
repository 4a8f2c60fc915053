import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { noteUse } from '@/lib/accounts/commands/note-use';
import { staffHold } from '@/lib/accounts/rules/session';
import { systemClock } from '@/lib/core/clock';
import { addressInLocale, localeFromAddress } from '@/lib/core/locale';
import type { PersonContext, Role, StaffContext } from '@/lib/platform/context';
import { hashToken } from '@/lib/platform/crypto';
import { type HeldRole, type LiveSession, lookUpSession } from '@/lib/platform/db/session-lookup';
import { markActionBegan } from './action-mark';
import { contextFor, database } from './context';
import { pathHeader } from './i18n/path-header';
import { SESSION_COOKIE } from './session-cookie';

/** Who is asking, read once a request; null for somebody not signed in. */
export const visitor = cache(async (): Promise<LiveSession | null> => {
  markActionBegan();
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!token) return null;
  return lookUpSession(database(), hashToken(token), systemClock.now());
});

const withNext = async (path: string): Promise<string> => {
  const here = (await headers()).get(pathHeader);
  if (!here) return path;
  const asked = localeFromAddress(here);
  const there = `${path}?next=${encodeURIComponent(here)}`;
  return asked === null ? there : addressInLocale(there, asked);
};

/** The signed-in person, or the way to the sign-in page. */
export const requirePerson = cache(
  async (): Promise<{ readonly ctx: PersonContext; readonly who: LiveSession }> => {
    const who = await visitor();
    if (!who) redirect(await withNext('/sign-in'));
    const ctx = contextFor(
      { kind: 'person', personId: who.personId },
      { kind: 'person', id: who.personId, name: who.name },
    );
    await noteUse(ctx, who);
    return { ctx, who };
  },
);

/** Roles that read other people's papers: they need a second factor and step down when idle. */
export const staffRoles: readonly Role[] = ['admin', 'coordinator', 'reviewer', 'advisor'];

/** The association a staff member works in now: the chosen one, else the first they hold a role in. */
export const activeAssociation = (who: LiveSession): HeldRole | null => {
  const staff = who.roles.filter((held) => staffRoles.includes(held.role));
  return staff.find((held) => held.association === who.associationId) ?? staff[0] ?? null;
};

/**
 * The signed-in person acting for the association they chose, if they hold one of the roles there.
 * Anything else is "not found": whether the page exists is not theirs to know.
 */
export const requireStaff = async (
  wanted: readonly Role[],
  subjectId?: string,
): Promise<{ readonly ctx: StaffContext; readonly who: LiveSession; readonly at: HeldRole }> => {
  const { who } = await requirePerson();
  const at = activeAssociation(who);
  if (!at) notFound();
  const held = who.roles.filter((r) => r.association === at.association).map((r) => r.role);
  if (!held.some((role) => wanted.includes(role))) notFound();
  const hold = staffHold(who, systemClock.now());
  if (hold === 'factor') redirect(await withNext('/account/second-factor'));
  if (hold === 'idle') redirect(await withNext('/sign-in/again'));
  const scope = {
    kind: 'staff' as const,
    personId: who.personId,
    associationId: at.association,
    roles: held,
    ...(subjectId ? { subjectId } : {}),
  };
  const ctx = contextFor(scope, { kind: 'person', id: who.personId, name: who.name });
  await noteUse(ctx, who);
  return { ctx, who, at };
};
