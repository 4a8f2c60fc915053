import type { Association } from './model';

/** Why a role was not given. */
export type GrantRoleError = 'not_allowed' | 'already_over';

/** Why a role was not taken away. */
export type RevokeRoleError = 'not_allowed' | 'not_found' | 'last_admin';

/** Why a text was not published. */
export type PublishTextError = 'not_allowed';

/** Why settings were not saved; on a conflict, what stands now. */
export type SettingsError =
  | { readonly kind: 'not_allowed' }
  | { readonly kind: 'conflict'; readonly current: Association };
