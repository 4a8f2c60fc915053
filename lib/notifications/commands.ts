import { recordAudit } from '@/lib/audit/commands';
import type { Locale } from '@/lib/core/locale';
import { err, ok, type Result } from '@/lib/core/result';
import type { Context, JobContext, PersonContext, StaffContext } from '@/lib/platform/context';
import { encrypt } from '@/lib/platform/crypto';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { env } from '@/lib/platform/env';
import { KEEP_SECRETS_MS } from './rules';
import { markRead, sendAgain } from './store/inbox';
import { wipeOldSecrets } from './store/outbox';
import type { MessageParams, MessageTemplate } from './templates/model';
import { splitSecrets } from './templates/secrets';

const PRODUCT = 'Attune';

/** What a caller says of a message; who it is for, who sends it and the address of its page are filled in. */
export type MessageFacts<T extends MessageTemplate> = Omit<
  MessageParams[T],
  'recipientName' | 'senderName' | 'link'
>;

/** A message to put into the outbox, in the business transaction. */
export interface NewMessage<T extends MessageTemplate> {
  readonly template: T;
  /** Codes and capability links among them are sealed, and wiped once sent. */
  readonly params: MessageFacts<T>;
  readonly to: { readonly email: string; readonly name: string };
  /** The association, or the product where none is concerned. */
  readonly sender?: string;
  readonly locale: Locale;
  /** The account whose inbox shows it too. */
  readonly personId?: string;
  readonly associationId?: string;
  /** The page of the one task, as a path; never a capability link. */
  readonly link?: string;
  /** What it is about, so that its delivery can be shown there. */
  readonly about?: {
    readonly kind: 'reference_request' | 'attestation_request';
    readonly id: string;
  };
  /** The same key twice is one message. */
  readonly dedupeKey: string;
}

/** Puts a message into the outbox. The row is the fact; the worker sends it. Said twice, it is one message. */
export const enqueueMessage = async <T extends MessageTemplate>(
  tx: Tx,
  ctx: Context,
  message: NewMessage<T>,
): Promise<void> => {
  const id = ctx.newId();
  const now = ctx.clock.now();
  const { open, secrets } = splitSecrets<T>({
    ...message.params,
    ...(message.link ? { link: `${env().publicUrl}${message.link}` } : {}),
    recipientName: message.to.name || null,
    senderName: message.sender ?? PRODUCT,
  } as unknown as MessageParams[T]);
  const secret = secrets ? encrypt('mail-payload', JSON.stringify(secrets), id) : null;
  // No column is named after ON CONFLICT: that would ask for the right to read the row, which most
  // senders do not have.
  await tx.$executeRaw`INSERT INTO message (id, person_id, association_id, template, locale, params, secret_params, to_email, to_name,
      link, about_kind, about_id, dedupe_key, next_attempt_at, created_at)
    VALUES (${id}::uuid, ${message.personId ?? null}::uuid, ${message.associationId ?? null}::uuid, ${message.template}, ${message.locale},
      ${JSON.stringify(open)}::jsonb, ${secret}, ${message.to.email}, ${message.to.name}, ${message.link ?? null},
      ${message.about?.kind ?? null}, ${message.about?.id ?? null}::uuid, ${message.dedupeKey}, ${now}::timestamptz, ${now}::timestamptz)
    ON CONFLICT DO NOTHING`;
};

/** Wipes codes and links of mails that never went out and are too old to be tried again. */
export const wipeSecrets = (ctx: JobContext): Promise<number> =>
  withScope(ctx, (tx) => wipeOldSecrets(tx, new Date(ctx.clock.now().getTime() - KEEP_SECRETS_MS)));

/** Marks one of one's own messages as read, or all of them. Done twice, it is done once. */
export const readMessages = (ctx: PersonContext, id?: string): Promise<number> =>
  withScope(ctx, (tx) => markRead(tx, ctx.scope.personId, ctx.clock.now(), id));

/** Lets a mail that was refused or given up go again. */
export const retryMessage = (ctx: StaffContext, id: string): Promise<Result<null, 'not_found'>> =>
  withScope(ctx, async (tx) => {
    if (!(await sendAgain(tx, id, ctx.clock.now()))) return err('not_found');
    await recordAudit(tx, ctx, {
      action: 'message.retried',
      objectKind: 'message',
      objectId: id,
      associationId: ctx.scope.associationId,
    });
    return ok(null);
  });
