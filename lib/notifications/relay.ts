import { randomInt } from 'node:crypto';
import type { JobContext } from '@/lib/platform/context';
import { decrypt } from '@/lib/platform/crypto';
import { withScope } from '@/lib/platform/db/with-scope';
import { log } from '@/lib/platform/log';
import type { Mailbox, Mailer, MailOutcome, OutgoingMail } from '@/lib/platform/mail';
import type { ClaimedMessage, Verdict } from './model';
import { isUseless, verdictOn } from './rules';
import { claimDue, giveBack, settle } from './store/outbox';
import type { MessageParams, MessageTemplate } from './templates/model';
import { renderMessage } from './templates/render';
import { joinSecrets, type MessageSecrets } from './templates/secrets';

/** How mails leave: by a server, or kept here for the demo's own mailbox. */
export type Carrier =
  | { readonly kind: 'server'; readonly mailer: Mailer; readonly from: Mailbox }
  | { readonly kind: 'kept' };

export interface RelayOptions {
  readonly carrier: Carrier;
  /** Between 0 and 1; spreads attempts. */
  readonly random?: () => number;
  readonly batch?: number;
  /** Answers true when the process wants to end: nothing new is begun then. */
  readonly stopping?: () => boolean;
}

/** What one run of the relay did. */
export interface RelayReport {
  readonly taken: number;
  readonly sent: number;
  readonly failed: number;
}

// Longer than the longest a mail server may keep two mails waiting, one after the other.
const LEASE_MS = 5 * 60_000;
const BATCH = 8;
const AT_ONCE = 4;

const chance = (): number => randomInt(1_000_000) / 1_000_000;

type Leased = ClaimedMessage & { readonly token: string };

/**
 * Sends the messages that are due, until none is. Each is claimed with a lease in one short transaction,
 * sent outside of any, and settled in another only if the lease is still ours.
 */
export const relayDue = async (ctx: JobContext, options: RelayOptions): Promise<RelayReport> => {
  const total = { taken: 0, sent: 0, failed: 0 };
  const limit = options.batch ?? BATCH;
  while (!options.stopping?.()) {
    const claimed = await claim(ctx, limit);
    const done = await sendAll(ctx, options, claimed);
    total.taken += claimed.length;
    total.sent += done.filter((each) => each === 'sent').length;
    total.failed += done.filter((each) => each !== 'sent').length;
    if (claimed.length < limit || done.includes('unreachable')) break;
  }
  return total;
};

const claim = async (ctx: JobContext, limit: number): Promise<Leased[]> => {
  const now = ctx.clock.now();
  const token = ctx.newId();
  const until = new Date(now.getTime() + LEASE_MS);
  const claimed = await withScope(ctx, (tx) => claimDue(tx, now, { token, until }, limit));
  return claimed.map((each) => ({ ...each, token }));
};

type Done = 'sent' | 'failed' | 'unreachable' | 'returned';

const sendAll = async (
  ctx: JobContext,
  options: RelayOptions,
  claimed: readonly Leased[],
): Promise<Done[]> => {
  const waiting = [...claimed];
  const done: Done[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const unreachable = done.includes('unreachable');
      if (unreachable || options.stopping?.()) done.push(await putBack(ctx, next, unreachable));
      else done.push(await sendOne(ctx, options, next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return done;
};

// The same wait as the one that failed, so that a server that is down is not knocked at by each in turn.
const putBack = async (ctx: JobContext, message: Leased, wait: boolean): Promise<Done> => {
  const at = new Date(ctx.clock.now().getTime() + (wait ? 15_000 : 0));
  await withScope(ctx, (tx) => giveBack(tx, message, at));
  return 'returned';
};

const sendOne = async (ctx: JobContext, options: RelayOptions, message: Leased): Promise<Done> => {
  const answer = await attempt(ctx, options.carrier, message);
  const now = ctx.clock.now();
  const verdict: Verdict =
    answer === 'useless'
      ? { kind: 'dead', reason: 'Its code could no longer be used.' }
      : answer === 'unreadable'
        ? { kind: 'dead', reason: 'The message could not be put into words.' }
        : verdictOn(message, answer, now, (options.random ?? chance)());
  const kept = options.carrier.kind === 'kept';
  const wipe = (verdict.kind === 'sent' && !kept) || answer === 'useless';
  const ours = await withScope(ctx, (tx) => settle(tx, message, verdict, now, wipe));
  if (!ours) log.warn('lease lost', { messageId: message.id });
  if (verdict.kind !== 'sent')
    log.warn('mail not sent', {
      messageId: message.id,
      verdict: verdict.kind,
      why: verdict.reason,
    });
  if (verdict.kind === 'sent') return 'sent';
  const down = typeof answer === 'object' && !answer.ok && answer.kind === 'unreachable';
  return down ? 'unreachable' : 'failed';
};

const attempt = async (
  ctx: JobContext,
  carrier: Carrier,
  message: Leased,
): Promise<MailOutcome | 'useless' | 'unreadable'> => {
  if (carrier.kind === 'kept') return { ok: true };
  if (isUseless(message, ctx.clock.now())) return 'useless';
  const mail = composed(message, carrier.from);
  return mail ? carrier.mailer.sendMail(mail) : 'unreadable';
};

/** The secrets of a message, opened; null where there are none, undefined where they cannot be opened. */
export const openSecrets = (
  id: string,
  sealed: string | null,
): MessageSecrets | null | undefined => {
  if (sealed === null) return null;
  const opened = decrypt('mail-payload', sealed, id);
  return opened === null ? undefined : (JSON.parse(opened) as MessageSecrets);
};

const composed = (message: Leased, from: Mailbox): OutgoingMail | null => {
  try {
    const secrets = openSecrets(message.id, message.sealed);
    if (secrets === undefined) return null;
    const params = joinSecrets<MessageTemplate>(
      message.params as unknown as MessageParams[MessageTemplate],
      secrets,
    );
    const sender = params.senderName;
    const product = from.name ?? 'Attune';
    return {
      ...renderMessage(message.template, params, message.locale),
      to: { address: message.toEmail, name: message.toName },
      from: { ...from, name: sender === product ? product : `${sender} via ${product}` },
      messageId: `<${message.id}@${from.address.split('@')[1]}>`,
      ...(message.replyTo ? { replyTo: { address: message.replyTo, name: sender } } : {}),
    };
  } catch (error) {
    log.error('message unreadable', { messageId: message.id, error });
    return null;
  }
};
