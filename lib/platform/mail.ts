import { domainToASCII } from 'node:url';
import nodemailer from 'nodemailer';
import { oneLine } from '@/lib/core/plain-text';

export interface Mailbox {
  readonly address: string;
  readonly name?: string;
}
export interface OutgoingMail {
  readonly to: Mailbox;
  readonly from: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for every attempt to send one message, so that a twin can be told. */
  readonly messageId: string;
  readonly replyTo?: Mailbox;
  readonly listUnsubscribe?: string;
}
export type MailFailure = 'temporary' | 'permanent' | 'unreachable';
export type MailOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind: MailFailure;
      readonly code: string;
      readonly reason: string;
    };
export interface MailConfig {
  /** Null where no server is set: every mail then answers "unreachable". */
  readonly smtpUrl: string | null;
  readonly connectionTimeoutMs?: number;
  readonly responseTimeoutMs?: number;
}
export interface Mailer {
  sendMail(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
}

const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/u;
const HOST = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/u;
const MESSAGE_ID = /^<[\w.+-]+@[\w.-]+>$/u;

/** The address with its domain in ASCII, or null where it is not one plain mailbox. */
export const plainAddress = (address: string): string | null => {
  if (address.length > 320) return null;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const written = address.slice(at + 1);
  if (at < 1 || local.length > 64 || !LOCAL.test(local) || /[\s\p{C}]/u.test(written)) return null;
  const host = domainToASCII(written);
  return host.length <= 253 && HOST.test(host) ? `${local}@${host}` : null;
};

/** Reads a setting such as "Attune <no-reply@example.org>"; null where it is not one mailbox. */
export const parseMailbox = (text: string): Mailbox | null => {
  const match = /^([^<>]*)<([^<>\s]+)>$/u.exec(text.trim());
  const address = plainAddress(match?.[2] ?? text.trim());
  if (!address) return null;
  const name = oneLine((match?.[1] ?? '').replaceAll('"', ''));
  return name ? { address, name } : { address };
};

const failed = (kind: MailFailure, code: string, reason: string): MailOutcome => ({
  ok: false,
  kind,
  code,
  reason: oneLine(reason, 300),
});

interface SmtpError {
  readonly code?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  readonly responseCode?: number;
  readonly message?: string;
}

// Signing in or agreeing on encryption says nothing about this mail: the setting is wrong.
const ownFaults: readonly string[] = ['EAUTH', 'ENOAUTH', 'ETLS', 'EDNS', 'EREQUIRETLS'];
const notReached = ({ code = '', syscall, timeoutType = '' }: SmtpError): boolean =>
  ownFaults.includes(code) ||
  syscall === 'connect' ||
  ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'].includes(timeoutType);

/** Which kind of failure it was: try again later, never again, or look at the server. */
export const outcomeOf = (error: SmtpError): MailOutcome => {
  const { code = 'UNKNOWN', responseCode = 0, message = '' } = error;
  const label = responseCode ? String(responseCode) : code;
  if (notReached(error)) return failed('unreachable', label, message);
  if (responseCode >= 500) return failed('permanent', label, message);
  if (responseCode >= 400) return failed('temporary', label, message);
  if (code === 'EENVELOPE') return failed('permanent', label, message);
  return failed('temporary', label, message);
};

const headersOf = (mail: OutgoingMail): Record<string, string> => {
  const base = { 'Auto-Submitted': 'auto-generated' };
  if (!mail.listUnsubscribe) return base;
  const url = new URL(mail.listUnsubscribe);
  if (url.protocol !== 'https:') throw new TypeError('A way to unsubscribe must be an https link.');
  return {
    ...base,
    'List-Unsubscribe': `<${url.href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
};

interface NodemailerAddress {
  readonly name: string;
  readonly address: string;
}

const mailboxOf = (mailbox: Mailbox): NodemailerAddress | null => {
  const address = plainAddress(mailbox.address);
  return address ? { address, name: oneLine(mailbox.name ?? '', 120) } : null;
};

const transportFor = (config: MailConfig, smtpUrl: string) => {
  const wait = config.connectionTimeoutMs ?? 10_000;
  return nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: wait,
    greetingTimeout: wait,
    dnsTimeout: wait,
    socketTimeout: config.responseTimeoutMs ?? 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
};

const noMailer: Mailer = {
  sendMail: async () => failed('unreachable', 'NOT_CONFIGURED', 'No mail server is set.'),
  close: () => undefined,
};

/** A way to send mail. Whatever the server does becomes an answer; nothing it does is thrown. */
export const createMailer = (config: MailConfig): Mailer => {
  if (config.smtpUrl === null) return noMailer;
  const transport = transportFor(config, config.smtpUrl);
  const sendMail = async (mail: OutgoingMail): Promise<MailOutcome> => {
    const [to, from] = [mailboxOf(mail.to), mailboxOf(mail.from)];
    const replyTo = mail.replyTo ? mailboxOf(mail.replyTo) : undefined;
    if (!to) return failed('permanent', 'INVALID_ADDRESS', 'The address is not one mailbox.');
    if (!from || replyTo === null) throw new TypeError('The sender is not one mailbox.');
    if (!MESSAGE_ID.test(mail.messageId)) throw new TypeError('The message id is malformed.');
    const headers = headersOf(mail);
    try {
      await transport.sendMail({
        to,
        from,
        ...(replyTo ? { replyTo } : {}),
        envelope: { from: from.address, to: [to.address] },
        subject: oneLine(mail.subject),
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        headers,
      });
      return { ok: true };
    } catch (error) {
      return outcomeOf(error as SmtpError);
    }
  };
  return { sendMail, close: () => transport.close() };
};
