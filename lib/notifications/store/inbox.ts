import type { Tx } from '@/lib/platform/db/with-scope';
import type { MessageState } from '../model';
import type { MessageTemplate } from '../templates/model';

/** A message without what only the mail may carry. */
export interface InboxRow {
  readonly id: string;
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, unknown>>;
  readonly link: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

const shown = (personId: string) => ({ personId, template: { not: 'sign_in_code' } });

const columns = {
  id: true,
  template: true,
  params: true,
  link: true,
  createdAt: true,
  readAt: true,
} as const;

type Found = Omit<InboxRow, 'template' | 'params'> & {
  readonly template: string;
  readonly params: unknown;
};

const toRow = (row: Found): InboxRow => ({
  ...row,
  template: row.template as MessageTemplate,
  params: row.params as InboxRow['params'],
});

/** A page of somebody's messages, newest first, with how many there are. */
export const listInboxRows = async (
  tx: Tx,
  personId: string,
  page: number,
  size: number,
): Promise<{ readonly rows: readonly InboxRow[]; readonly total: number }> => {
  const rows = await tx.message.findMany({
    where: shown(personId),
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
  });
  return { rows: rows.map(toRow), total: await tx.message.count({ where: shown(personId) }) };
};

export const findInboxRow = async (
  tx: Tx,
  personId: string,
  id: string,
): Promise<InboxRow | null> => {
  const row = await tx.message.findFirst({ where: { ...shown(personId), id }, select: columns });
  return row ? toRow(row) : null;
};

/** Marks one message as read, or all; answers how many were not yet. */
export const markRead = async (tx: Tx, personId: string, at: Date, id?: string): Promise<number> =>
  (
    await tx.message.updateMany({
      where: { ...shown(personId), readAt: null, ...(id ? { id } : {}) },
      data: { readAt: at },
    })
  ).count;

/** A mail of an association on its way, as its desk sees it: no content beyond the subject. */
export interface PostedRow extends InboxRow {
  readonly toEmail: string;
  readonly toName: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly nextAttemptAt: Date;
}

const stuck = {
  OR: [{ state: { in: ['refused', 'dead'] } }, { state: 'queued', attempts: { gt: 0 } }],
};
// Who reads one's own application is not one's own to know, even at the desk.
const aboutReading = ['review_assigned', 'review_reminder', 'reviews_in', 'reviewer_stepped_back'];

/** A page of an association's mails, newest first. */
export const listPosted = async (
  tx: Tx,
  desk: { readonly associationId: string; readonly personId: string },
  filter: { readonly stuckOnly: boolean; readonly page: number },
  size: number,
): Promise<{ readonly rows: readonly PostedRow[]; readonly total: number }> => {
  const { associationId, personId } = desk;
  const own = await tx.application.count({ where: { associationId, personId } });
  const where = {
    associationId,
    ...(filter.stuckOnly ? stuck : {}),
    ...(own > 0 ? { template: { notIn: aboutReading } } : {}),
  };
  const rows = await tx.message.findMany({
    where,
    select: {
      ...columns,
      toEmail: true,
      toName: true,
      state: true,
      attempts: true,
      lastError: true,
      nextAttemptAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (filter.page - 1) * size,
    take: size,
  });
  return {
    rows: rows.map((row) => ({
      ...toRow(row),
      ...row,
      state: row.state as MessageState,
    })) as PostedRow[],
    total: await tx.message.count({ where }),
  };
};

/** Lets a mail go again; false where it is not this desk's, or has nothing left to be sent with. */
export const sendAgain = async (tx: Tx, id: string, at: Date): Promise<boolean> => {
  const rows = await tx.$queryRaw<{ again: boolean }[]>`
    SELECT retry_message(${id}::uuid, ${at}::timestamptz) AS again`;
  return rows[0]?.again ?? false;
};
