import type { Locale } from '@/lib/core/locale';
import type { JobContext, PersonContext, StaffContext } from '@/lib/platform/context';
import { decrypt } from '@/lib/platform/crypto';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { MessageState } from './model';
import {
  findInboxRow,
  type InboxRow,
  listInboxRows,
  listPosted,
  type PostedRow,
} from './store/inbox';
import type {
  InboxMessage,
  InboxParams,
  MessageParams,
  MessageTemplate,
  RenderedMessage,
} from './templates/model';
import { renderInbox, renderMessage } from './templates/render';
import { carriesSecrets, joinSecrets, type MessageSecrets } from './templates/secrets';

/**
 * For how many seconds the longest waiting message is overdue; 0 when nothing is.
 * Grows when no worker runs. Messages that wait for their next attempt are not overdue.
 */
export const outboxDelay = (ctx: JobContext): Promise<number> =>
  withScope(ctx, async (tx) => {
    const now = ctx.clock.now();
    const oldest = await tx.message.findFirst({
      where: { state: 'queued', nextAttemptAt: { lte: now } },
      orderBy: { nextAttemptAt: 'asc' },
      select: { nextAttemptAt: true },
    });
    return oldest ? Math.floor((now.getTime() - oldest.nextAttemptAt.getTime()) / 1000) : 0;
  });

/** A mail as its reader got it, or would get it. */
export interface KeptMail extends RenderedMessage {
  readonly id: string;
  readonly to: string;
  readonly state: MessageState;
  readonly createdAt: Date;
  /** Its codes and links were wiped after it was sent. */
  readonly wiped: boolean;
}

const keptColumns = {
  id: true,
  template: true,
  locale: true,
  params: true,
  secretParams: true,
  toEmail: true,
  toName: true,
  state: true,
  sentAt: true,
  createdAt: true,
} as const;

type KeptRow = Awaited<ReturnType<typeof keptRows>>[number];

const keptRows = (tx: Tx, id: string | undefined, page: number) =>
  tx.message.findMany({
    ...(id ? { where: { id } } : {}),
    select: keptColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: KEPT_ON_A_PAGE,
    skip: (page - 1) * KEPT_ON_A_PAGE,
  });

const toKept = (row: KeptRow): KeptMail => {
  const sealed = row.secretParams && decrypt('mail-payload', row.secretParams, row.id);
  const params = joinSecrets(
    row.params as unknown as MessageParams[MessageTemplate],
    sealed ? (JSON.parse(sealed) as MessageSecrets) : null,
  );
  const rendered = renderMessage(
    row.template as MessageTemplate,
    params,
    row.locale === 'es' ? 'es' : 'en',
  );
  return {
    ...rendered,
    id: row.id,
    to: row.toName ? `${row.toName} <${row.toEmail}>` : row.toEmail,
    state: row.state as MessageState,
    createdAt: row.createdAt,
    wiped: carriesSecrets(row.template as MessageTemplate) && row.secretParams === null,
  };
};

export const KEPT_ON_A_PAGE = 50;

/** Every mail there is, newest first: the demo's mailbox. */
export const listKeptMail = (
  ctx: JobContext,
  page: number,
): Promise<{ readonly mails: readonly KeptMail[]; readonly total: number }> =>
  withScope(ctx, async (tx) => ({
    mails: (await keptRows(tx, undefined, page)).map(toKept),
    total: await tx.message.count(),
  }));

/** One mail of the demo's mailbox; null when there is none of that id. */
export const getKeptMail = (ctx: JobContext, id: string): Promise<KeptMail | null> =>
  withScope(ctx, async (tx) => {
    const [row] = await keptRows(tx, id, 1);
    return row ? toKept(row) : null;
  });

/** A message as the inbox shows it: the same words as the mail, never a code or a link that is a key. */
export interface ReceivedMessage extends InboxMessage {
  readonly id: string;
  readonly createdAt: Date;
  readonly read: boolean;
}

const toReceived = (row: InboxRow, locale: Locale): ReceivedMessage => {
  const params = row.params as unknown as InboxParams<MessageTemplate>;
  const { link, ...said } = renderInbox(row.template, params, locale);
  return {
    ...said,
    // The path of today, whatever the address of the house was when it was sent.
    ...(link && row.link ? { link: { ...link, href: row.link } } : {}),
    id: row.id,
    createdAt: row.createdAt,
    read: row.readAt !== null,
  };
};

export const INBOX_PAGE = 30;

/** A page of the person's messages, newest first. */
export const listInbox = async (
  ctx: PersonContext,
  tx: Tx,
  page: number,
  locale: Locale,
): Promise<{ readonly messages: readonly ReceivedMessage[]; readonly total: number }> => {
  const { rows, total } = await listInboxRows(tx, ctx.scope.personId, page, INBOX_PAGE);
  return { messages: rows.map((row) => toReceived(row, locale)), total };
};

/** One message of the person's; null when it is not theirs. */
export const getInboxMessage = async (
  ctx: PersonContext,
  tx: Tx,
  id: string,
  locale: Locale,
): Promise<ReceivedMessage | null> => {
  const row = await findInboxRow(tx, ctx.scope.personId, id);
  return row ? toReceived(row, locale) : null;
};

/** A mail of the association and how it fares; what it says stays with its reader. */
export type PostedMail = Omit<PostedRow, 'params' | 'link'> & { readonly subject: string };

/** The association's mails, those that are stuck or all, 50 a page; nothing for who does not run the desk. */
export const listMail = async (
  ctx: StaffContext,
  tx: Tx,
  filter: { readonly stuckOnly: boolean; readonly page: number },
  locale: Locale,
): Promise<{ readonly mails: readonly PostedMail[]; readonly total: number }> => {
  if (!ctx.scope.roles.some((role) => role === 'coordinator' || role === 'admin'))
    return { mails: [], total: 0 };
  const { rows, total } = await listPosted(tx, ctx.scope, filter, KEPT_ON_A_PAGE);
  const mails = rows.map(({ params, link: _link, ...row }) => ({
    ...row,
    subject: renderInbox(row.template, params as unknown as InboxParams<MessageTemplate>, locale)
      .title,
  }));
  return { mails, total };
};
