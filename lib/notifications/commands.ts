import type { Context } from '@/lib/platform/context';
import { encrypt } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/db/with-scope';

/** A message to put into the outbox, in the business transaction. */
export interface NewMessage {
  readonly template: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What must not lie in the database in the clear: codes and links. Wiped once sent. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly to: { readonly email: string; readonly name: string };
  readonly locale: 'en' | 'es';
  /** The account whose inbox shows it too. */
  readonly personId?: string;
  readonly associationId?: string;
  /** The page of the one task, without host; never a capability link. */
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
export const enqueueMessage = async (tx: Tx, ctx: Context, message: NewMessage): Promise<void> => {
  const id = ctx.newId();
  const now = ctx.clock.now();
  const secret = message.secrets
    ? encrypt('mail-payload', JSON.stringify(message.secrets), id)
    : null;
  // No column is named after ON CONFLICT: that would ask for the right to read the row, which most
  // senders do not have.
  await tx.$executeRaw`INSERT INTO message (id, person_id, association_id, template, locale, params, secret_params, to_email, to_name,
      link, about_kind, about_id, dedupe_key, next_attempt_at, created_at)
    VALUES (${id}::uuid, ${message.personId ?? null}::uuid, ${message.associationId ?? null}::uuid, ${message.template}, ${message.locale},
      ${JSON.stringify(message.params)}::jsonb, ${secret}, ${message.to.email}, ${message.to.name}, ${message.link ?? null},
      ${message.about?.kind ?? null}, ${message.about?.id ?? null}::uuid, ${message.dedupeKey}, ${now}::timestamptz, ${now}::timestamptz)
    ON CONFLICT DO NOTHING`;
};
