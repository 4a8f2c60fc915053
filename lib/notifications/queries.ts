import type { JobContext } from '@/lib/platform/context';
import { decrypt } from '@/lib/platform/crypto';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { MessageParams, MessageTemplate, RenderedMessage } from './templates/model';
import { renderMessage } from './templates/render';
import { carriesSecrets, joinSecrets, type MessageSecrets } from './templates/secrets';

type MessageState = 'queued' | 'sent' | 'refused' | 'dead';

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
