import type { StaffContext } from '@/lib/platform/context';
import type { Review } from './model';

const atDesk = (ctx: StaffContext): boolean =>
  ctx.scope.roles.some((role) => role === 'coordinator' || role === 'admin');

/** Only the reviewer themself writes a review, and only while they hold the role. */
export const mayWriteReview = (ctx: StaffContext, review: Review): boolean =>
  ctx.scope.roles.includes('reviewer') && review.reviewerId === ctx.scope.personId;

/** The desk of the association assigns and decides; never on an application of one's own. */
export const mayRunReview = (
  ctx: StaffContext,
  application: { readonly associationId: string; readonly personId: string },
): boolean =>
  atDesk(ctx) &&
  application.associationId === ctx.scope.associationId &&
  application.personId !== ctx.scope.personId;
