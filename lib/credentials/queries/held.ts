import { fromInstant } from '@/lib/core/calendar-date';
import type { SignedInContext, StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { actionsOn, type CredentialAction } from '../machine';
import type { Credential, CredentialEvent, PublicAnswer } from '../model';
import { mayManageCredential } from '../policy';
import { factsOf, publicAnswerOn } from '../rules';
import { type CredentialStatus, credentialStatus } from '../status';
import { findCredential, listByPerson, listForDesk } from '../store/credentials';
import { listEvents } from '../store/events';
import { findOffice } from '../store/office';

/** A credential with its life and what it is worth today. */
export interface HeldCredential {
  readonly credential: Credential;
  readonly events: readonly CredentialEvent[];
  readonly status: CredentialStatus;
  /** The number that took its place. */
  readonly replacement: Credential | null;
  readonly timeZone: string;
}

/** Everything the person holds or held, newest first. */
export const getOwnCredentials = async (
  ctx: SignedInContext,
  tx: Tx,
): Promise<readonly HeldCredential[]> => {
  const held: HeldCredential[] = [];
  for (const credential of await listByPerson(tx, ctx.scope.personId))
    held.push(withoutNotes(await withLife(ctx, tx, credential)));
  return held;
};

const withoutNotes = (held: HeldCredential): HeldCredential => ({
  ...held,
  events: held.events.map((event) => ({ ...event, note: null })),
});

const withLife = async (
  ctx: SignedInContext,
  tx: Tx,
  credential: Credential,
): Promise<HeldCredential> => {
  const { timeZone } = await findOffice(tx, credential.associationId);
  const events = await listEvents(tx, credential.id);
  const today = fromInstant(ctx.clock.now(), timeZone);
  const { replacedById } = credential;
  return {
    credential,
    events,
    status: credentialStatus(factsOf(credential, events, timeZone), today),
    replacement: replacedById ? await findCredential(tx, replacedById) : null,
    timeZone,
  };
};

/** What the desk sees of one credential; the actions are the buttons it may press. */
export interface DeskCredential extends HeldCredential {
  readonly actions: readonly CredentialAction[];
}

/** A credential for the desk, or null where this visitor has no part in it. */
export const getDeskCredential = async (
  ctx: StaffContext,
  tx: Tx,
  id: string,
): Promise<DeskCredential | null> => {
  const credential = await findCredential(tx, id);
  if (!credential || !mayManageCredential(ctx, credential)) return null;
  const held = await withLife(ctx, tx, credential);
  return { ...held, actions: actionsOn(credential.state) };
};

/** A line of the desk's list, with what it is worth today. */
export interface DeskLine {
  readonly credential: Credential;
  readonly answer: PublicAnswer;
}

/** A page of the association's credentials, newest first; found by a part of the name or by its number. */
export const getDeskCredentials = async (
  ctx: StaffContext,
  tx: Tx,
  filter: { readonly search: string; readonly state: string; readonly page: number },
): Promise<{
  readonly rows: readonly DeskLine[];
  readonly total: number;
  readonly pages: number;
}> => {
  const { timeZone } = await findOffice(tx, ctx.scope.associationId);
  const today = fromInstant(ctx.clock.now(), timeZone);
  const found = await listForDesk(tx, ctx.scope.associationId, filter);
  const rows = found.rows.map((credential) => ({
    credential,
    answer: publicAnswerOn(credential, today),
  }));
  return { ...found, rows };
};
