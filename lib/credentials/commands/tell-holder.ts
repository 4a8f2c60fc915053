import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Words } from '@/lib/core/locale';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { getCategoryName } from '@/lib/rulebook/queries';
import type { Credential } from '../model';
import { formatCredentialNumber } from '../number';
import { markOf } from '../rules';
import { findHolder } from '../store/office';

/** What a holder can be told of. */
export type News =
  | { readonly kind: 'credential_issued' }
  | {
      readonly kind: 'credential_suspended' | 'credential_revoked';
      readonly reason: Words;
      readonly from: CalendarDate;
    }
  | { readonly kind: 'credential_reissued'; readonly reason: Words; readonly old: Credential };

/** Tells the holder, in their language and at their address of today. */
export const tellHolder = async (
  tx: Tx,
  ctx: StaffContext,
  credential: Credential,
  news: News,
): Promise<void> => {
  const holder = await findHolder(tx, credential.personId);
  if (!holder) return;
  const category = await getCategoryName(ctx, tx, credential);
  const number = formatCredentialNumber(credential.number);
  const mark = markOf(credential.category);
  const envelope = {
    to: { email: holder.email, name: holder.name },
    sender: credential.associationName,
    locale: holder.locale,
    personId: credential.personId,
    associationId: credential.associationId,
    link: '/credentials',
    dedupeKey: `${news.kind}:${credential.id}:${credential.version}`,
  };
  switch (news.kind) {
    case 'credential_issued': {
      const params = { category, number, mark, validUntil: credential.validUntil };
      return enqueueMessage(tx, ctx, { ...envelope, template: news.kind, params });
    }
    case 'credential_reissued': {
      const oldNumber = formatCredentialNumber(news.old.number);
      const params = { category, number, mark, oldNumber, reason: news.reason };
      return enqueueMessage(tx, ctx, { ...envelope, template: news.kind, params });
    }
    default: {
      const params = { category, number, reason: news.reason, from: news.from };
      return enqueueMessage(tx, ctx, { ...envelope, template: news.kind, params });
    }
  }
};
