import { recordAudit } from '@/lib/audit/commands';
import type { PersonContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { ProviderChoice, RscProviderId } from '../model';
import { findProvider, insertProvider } from '../store/providers';

/** Adds a provider that is not known yet, with its audit row; nobody stays nobody. */
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

/**
 * The person's provider of that address, or of that name where no address is given; written down when
 * new. The same one named eight times at once is one provider.
 */
export const findOrAddProvider = (
  ctx: PersonContext,
  provider: { readonly name: string; readonly email: string | null },
): Promise<RscProviderId | null> =>
  withScope(ctx, async (tx) => {
    const choice = { kind: 'new', ...provider } as const;
    const known = await findProvider(tx, ctx.scope.personId, choice);
    return known ?? addProvider(tx, ctx, choice);
  });
