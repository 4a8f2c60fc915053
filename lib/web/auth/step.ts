import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { decrypt, encrypt } from '@/lib/platform/crypto';

const STEP_COOKIE = '__Host-attune.step';
const SECONDS = 15 * 60;

const stepSchema = z.strictObject({
  /** Binds a mailed code to the browser that asked for it. */
  browser: z.string(),
  email: z.string(),
  next: z.string(),
  /** What has been proved so far; opened by the accounts domain only. */
  ticket: z.string().optional(),
  stage: z.enum(['code', 'factor', 'name', 'proof', 'new_email']),
});

/** Where a sign-in under way stands: a quarter of an hour in one browser, closed under our key. */
export type Step = Readonly<z.output<typeof stepSchema>>;

export async function readStep(): Promise<Step | null> {
  const sealed = (await cookies()).get(STEP_COOKIE)?.value;
  const text = sealed ? decrypt('sign-in-code', sealed, 'step') : null;
  return text === null ? null : stepSchema.parse(JSON.parse(text));
}

export async function writeStep(step: Step): Promise<void> {
  const sealed = encrypt('sign-in-code', JSON.stringify(step), 'step');
  (await cookies()).set(STEP_COOKIE, sealed, {
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
    path: '/',
    maxAge: SECONDS,
  });
}

export async function dropStep(): Promise<void> {
  (await cookies()).delete({ name: STEP_COOKIE, path: '/', secure: true });
}
