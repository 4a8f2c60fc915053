import { allow, type Decision, refuse } from '@/lib/core/decision';
import type { Actor, Role } from '@/lib/platform/context';

export const associationActions = [
  'read_settings',
  'change_settings',
  'change_fees',
  'publish_text',
  'read_people',
  'grant_role',
  'revoke_role',
] as const;
export type AssociationAction = (typeof associationActions)[number];

const nobody = {
  read_settings: false,
  change_settings: false,
  change_fees: false,
  publish_text: false,
  read_people: false,
  grant_role: false,
  revoke_role: false,
} as const satisfies Record<AssociationAction, boolean>;

const everything = {
  read_settings: true,
  change_settings: true,
  change_fees: true,
  publish_text: true,
  read_people: true,
  grant_role: true,
  revoke_role: true,
} as const satisfies Record<AssociationAction, boolean>;

/** Who may do what with an association itself: every role and every action, each no included. */
export const associationPolicy = {
  admin: everything,
  coordinator: { ...nobody, read_settings: true, read_people: true },
  advisor: nobody,
  reviewer: nobody,
  rsc_provider: nobody,
  trainer: nobody,
  exam_scorer: nobody,
} as const satisfies Record<Role, Record<AssociationAction, boolean>>;

/** Whether somebody holding these roles here may do this. */
export const mayWithAssociation = (
  actor: Actor,
  roles: readonly Role[],
  action: AssociationAction,
): Decision<'not_allowed'> =>
  actor.kind === 'person' && roles.some((role) => associationPolicy[role][action])
    ? allow
    : refuse('not_allowed');
