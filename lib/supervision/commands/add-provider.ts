import { recordAudit } from '@/lib/audit/commands';
import type { PersonContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ProviderChoice, RscProviderId } from '../model';
import { findProvider, insertProvider } from '../store/providers';

/**
 * Writes a provider down who is not known yet, with its audit row; nobody stays nobody. The same one
 * named eight times at once is one provider.
 */
export const addProvider = async (
  tx: Tx,
  ctx: PersonContext,
  choice: ProviderChoice,
): Promise<RscProviderId | null> => {
  if (choice.kind !== 'new') return null;
  const { personId } = ctx.scope;
  const id = ctx.newId();
  const { name, email } = choice;
  const added = await insertProvider(tx, { id, personId, name, email, at: ctx.clock.now() });
  if (!added) return findProvider(tx, personId, choice);
  await recordAudit(tx, ctx, {
    action: 'rsc_provider.added',
    objectKind: 'rsc_provider',
    objectId: id,
    personId,
  });
  return id as RscProviderId;
};
