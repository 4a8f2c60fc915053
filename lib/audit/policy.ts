import type { Context } from '@/lib/platform/context';

/** Only an association's administrators read its audit. */
export const mayReadTrail = (ctx: Context): boolean =>
  ctx.scope.kind === 'staff' && ctx.scope.roles.includes('admin');
