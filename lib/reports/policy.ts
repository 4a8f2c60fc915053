import type { StaffContext } from '@/lib/platform/context';

/** Whether somebody runs the desk; an advisor sees only those they advise. */
export const runsDesk = (ctx: StaffContext): boolean =>
  ctx.scope.roles.some((role) => role === 'coordinator' || role === 'admin');

/** Whose applications a list shows: all for the desk, one's advisees for an advisor, else none. */
export const listedFor = (ctx: StaffContext): 'all' | 'advisees' | 'none' => {
  if (runsDesk(ctx)) return 'all';
  return ctx.scope.roles.includes('advisor') ? 'advisees' : 'none';
};
