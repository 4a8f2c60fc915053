import { hmac, sameText } from '@/lib/platform/crypto';

const LIFE_MS = 60_000;

const signed = (documentId: string, sessionId: string, until: number): string =>
  hmac('download-ticket', `${documentId}|${sessionId}|${until}`);

/** A ticket that opens one file in one signed-in browser for a minute, as often as it asks. */
export const ticketFor = (documentId: string, sessionId: string, now: Date): string => {
  const until = now.getTime() + LIFE_MS;
  return `${until}.${signed(documentId, sessionId, until)}`;
};

/** Whether a ticket is for this file and this session and has not run out. */
export const isTicket = (
  ticket: string,
  documentId: string,
  sessionId: string,
  now: Date,
): boolean => {
  const match = /^(\d{13,14})\.([0-9a-f]{64})$/.exec(ticket);
  if (!match?.[1] || !match[2]) return false;
  const until = Number(match[1]);
  const fresh = until > now.getTime() && until <= now.getTime() + LIFE_MS;
  return fresh && sameText(match[2], signed(documentId, sessionId, until));
};
