import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import type { CredentialError } from '../errors';
import { isHolder } from '../policy';
import type { ListingInput } from '../schema';
import { changeListing, lockCredential } from '../store/credentials';
import { writeEvent } from '../store/events';

/** The holder decides whether the public register shows the credential. Said twice, it is said once. */
export const setListing = (
  ctx: PersonContext,
  input: ListingInput,
): Promise<Result<{ listed: boolean }, CredentialError>> =>
  withScope(ctx, async (tx) => {
    const credential = await lockCredential(tx, input.credentialId);
    if (!credential || !isHolder(ctx, credential)) return err({ kind: 'not_found' });
    const listed = input.listed === 'yes';
    if (credential.listed === listed) return ok({ listed });
    if (credential.state === 'replaced' || credential.state === 'revoked')
      return err({ kind: 'not_now' });
    await changeListing(tx, credential.id, listed);
    const kind = listed ? 'listed' : 'unlisted';
    await writeEvent(tx, ctx, credential, { kind });
    await recordAudit(tx, ctx, {
      action: `credential.${kind}`,
      objectKind: 'credential',
      objectId: credential.id,
      associationId: credential.associationId,
      personId: credential.personId,
    });
    return ok({ listed });
  });
