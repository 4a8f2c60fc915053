import type { SignedInContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { listAssociations } from './store';

/** The associations a person can choose from; everybody signed in may see their names. */
export const getAssociationNames = (
  _ctx: SignedInContext,
  tx: Tx,
): Promise<readonly { readonly id: string; readonly name: string }[]> => listAssociations(tx);
