import type { Context } from '@/lib/platform/context';

/** The desk of the association issues and changes credentials; never one's own. */
export const mayManageCredential = (
  ctx: Context,
  about: { readonly associationId: string; readonly personId: string },
): boolean => {
  const { scope } = ctx;
  return (
    scope.kind === 'staff' &&
    scope.associationId === about.associationId &&
    scope.personId !== about.personId &&
    scope.roles.some((role) => role === 'coordinator' || role === 'admin')
  );
};

/** Only the holder decides about the register. */
export const isHolder = (ctx: Context, about: { readonly personId: string }): boolean =>
  (ctx.scope.kind === 'person' || ctx.scope.kind === 'staff') &&
  ctx.scope.personId === about.personId;
