import type { AttestationRequest } from '@/generated/prisma/client';
import { fromInstant } from '@/lib/core/calendar-date';
import { isLocale } from '@/lib/core/locale';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { askerBehindLink } from '../store/askers';
import { askedTotals } from '../store/attestations';
import type { FreshLink } from './links';

/** Sends a provider the link to the sessions they are asked about. */
export async function mailProvider(
  tx: Tx,
  ctx: Context,
  request: AttestationRequest,
  link: FreshLink,
): Promise<void> {
  await enqueueMessage(tx, ctx, {
    template: 'attestation_request',
    params: {
      applicantName: request.applicantName,
      ...(await askedTotals(tx, request.id)),
      // The last day that is over nowhere in the Americas: no association's zone belongs to a ledger.
      dueOn: fromInstant(link.tokenExpiresAt, 'America/Los_Angeles'),
      capabilityLink: link.address,
    },
    to: { email: request.providerEmail, name: request.providerName },
    locale: isLocale(request.locale) ? request.locale : 'en',
    about: { kind: 'attestation_request', id: request.id },
    dedupeKey: `attestation_request:${request.id}:${link.tokenHash.slice(0, 16)}`,
  });
}

/** Tells the applicant that the provider has answered. */
export async function mailAttested(
  tx: Tx,
  ctx: Context,
  request: AttestationRequest,
): Promise<void> {
  const asker = await askerBehindLink(tx);
  if (!asker) return;
  const path = '/ledger/supervision/confirm';
  await enqueueMessage(tx, ctx, {
    template: 'attestation_completed',
    params: {
      providerName: request.providerName,
    },
    to: { email: asker.email, name: asker.name },
    locale: isLocale(asker.locale) ? asker.locale : 'en',
    personId: asker.person_id,
    link: path,
    dedupeKey: `attestation_completed:${request.id}`,
  });
}
