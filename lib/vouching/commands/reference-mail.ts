import type { ReferenceRequest } from '@/generated/prisma/client';
import { fromInstant } from '@/lib/core/calendar-date';
import { isLocale } from '@/lib/core/locale';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getRulebook } from '@/lib/rulebook/queries';
import { editionNamed } from '@/lib/rulebook/rules/standards';
import { categoryOf } from '@/lib/standards/categories';
import { categoryAsked, slotsFor } from '../rules/slots';
import { askerBehindLink } from '../store/askers';
import { associationOf } from '../store/associations';
import type { FreshLink } from './links';

/** Sends the link to the one who is asked. It travels sealed and is wiped once sent. */
export async function mailRater(
  tx: Tx,
  ctx: Context,
  request: ReferenceRequest,
  link: FreshLink,
  template: 'reference_request' | 'reference_reminder',
): Promise<void> {
  const { timeZone } = await associationOf(tx, request.associationId);
  await enqueueMessage(tx, ctx, {
    template,
    params: {
      applicantName: request.applicantName,
      category: categoryOf(categoryAsked(request.category)).name,
      dueOn: fromInstant(link.tokenExpiresAt, timeZone),
      capabilityLink: link.address,
    },
    to: { email: request.raterEmail, name: request.raterName },
    sender: request.associationName,
    locale: isLocale(request.locale) ? request.locale : 'en',
    associationId: request.associationId,
    about: { kind: 'reference_request', id: request.id },
    dedupeKey: `${template}:${request.id}:${link.tokenHash.slice(0, 16)}`,
  });
}

/** Tells the applicant that something came back. Never what. */
export async function mailAsker(
  tx: Tx,
  ctx: Context,
  request: ReferenceRequest,
  template: 'reference_completed' | 'reference_declined',
): Promise<void> {
  const asker = await askerBehindLink(tx);
  if (!asker) return;
  const path = '/application/references';
  const book = await getRulebook(ctx, tx);
  const places = slotsFor(editionNamed(book, request.edition), request.category).length;
  const remaining = Math.max(0, places - asker.completed);
  const told = {
    to: { email: asker.email, name: asker.name },
    sender: request.associationName,
    locale: isLocale(asker.locale) ? asker.locale : 'en',
    personId: asker.person_id,
    associationId: request.associationId,
    link: path,
    dedupeKey: `${template}:${request.id}`,
  };
  const refereeName = request.raterName;
  if (template === 'reference_declined')
    return enqueueMessage(tx, ctx, { ...told, template, params: { refereeName } });
  return enqueueMessage(tx, ctx, { ...told, template, params: { refereeName, remaining } });
}
