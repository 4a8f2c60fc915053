import 'server-only';
import { cookies } from 'next/headers';
import type { CapabilityContext } from '@/lib/platform/context';
import { hashToken } from '@/lib/platform/crypto';
import { markActionBegan } from './action-mark';
import { contextFor } from './context';

/** Holds the token of one task while it is worked on, for that task's address alone. */
const TASK_COOKIE = '__Secure-attune.task';
const HOURS = 8;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Acts as whoever holds a link. What cannot be a token is a link that opens nothing. */
export const linkContext = (token: unknown): CapabilityContext => {
  markActionBegan();
  const text = typeof token === 'string' && TOKEN.test(token) ? token : '';
  const tokenHash = hashToken(text);
  return contextFor(
    { kind: 'capability', tokenHash },
    { kind: 'outsider', via: `link ${tokenHash.slice(0, 12)}` },
  );
};

/** The clean address of a task: no token in it. */
export const taskPath = (id: string): string => `/v/task/${id}`;

/** Keeps the token for the task's own address, so that two tasks in two windows never meet. */
export const holdTask = async (id: string, token: string): Promise<void> => {
  (await cookies()).set(TASK_COOKIE, token, {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: taskPath(id),
    maxAge: HOURS * 3600,
  });
};

/** Acts as whoever holds the task of the present address; the cookie alone decides which it is. */
export const heldTask = async (): Promise<CapabilityContext> =>
  linkContext((await cookies()).get(TASK_COOKIE)?.value);
