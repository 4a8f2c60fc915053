import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { AgreementText, Association, Fee, MemberOfStaff } from './model';
import { type AssociationAction, mayWithAssociation } from './policy';
import { textsOf } from './store/agreements';
import { associationById, feesOf } from './store/association';
import { staffOf } from './store/roles';

const may = (ctx: StaffContext, action: AssociationAction): boolean =>
  mayWithAssociation(ctx.actor, ctx.scope.roles, action).allowed;

export interface OwnAssociation {
  readonly association: Association;
  readonly fees: readonly Fee[];
  readonly mayChange: boolean;
}

/** The association one acts for, its fees, and whether one may change them; null for who may not look. */
export const getOwnAssociation = async (
  ctx: StaffContext,
  tx: Tx,
): Promise<OwnAssociation | null> => {
  if (!may(ctx, 'read_settings')) return null;
  const { associationId } = ctx.scope;
  const association = await associationById(tx, associationId);
  if (!association) return null;
  const fees = await feesOf(tx, associationId);
  return { association, fees, mayChange: may(ctx, 'change_settings') };
};

export interface OwnTexts {
  readonly texts: readonly AgreementText[];
  readonly mayPublish: boolean;
}

/** Every version of the texts people sign here, the newest first. */
export const listOwnTexts = async (ctx: StaffContext, tx: Tx): Promise<OwnTexts | null> => {
  if (!may(ctx, 'read_settings')) return null;
  const texts = await textsOf(tx, ctx.scope.associationId);
  return { texts, mayPublish: may(ctx, 'publish_text') };
};

export interface OwnStaff {
  readonly staff: readonly MemberOfStaff[];
  readonly mayChange: boolean;
}

/** Everybody who holds a role here. */
export const listStaff = async (ctx: StaffContext, tx: Tx): Promise<OwnStaff | null> => {
  if (!may(ctx, 'read_people')) return null;
  const staff = await staffOf(tx, ctx.scope.associationId, ctx.clock.now());
  return { staff, mayChange: may(ctx, 'grant_role') };
};
