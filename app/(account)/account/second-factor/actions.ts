'use server';

import { redirect } from 'next/navigation';
import {
  beginFactor,
  confirmFactor,
  removeFactor,
  replaceOwnRecoveryCodes,
} from '@/lib/accounts/commands/change-factor';
import { confirmFactorSchema, nothingSchema } from '@/lib/accounts/schema';
import type { ActionResult } from '@/lib/web/action-result';
import { proveAgainAt } from '@/lib/web/auth/fresh';
import { safeNext, withNext } from '@/lib/web/auth/next-path';
import { dropSessionCookie, signInThrough } from '@/lib/web/auth/session';
import { forgetShown, keepToShow } from '@/lib/web/auth/shown-once';
import { answerForm, refused } from '@/lib/web/form';
import { requirePerson } from '@/lib/web/visitor';

const HERE = '/account/second-factor';

/** Makes the key that the page then shows. */
export async function beginFactorAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, async (input) => {
    const { ctx, who } = await requirePerson();
    const here = withNext(HERE, safeNext(input.next));
    const begun = await beginFactor(ctx, who.sessionId);
    if (!begun.ok && begun.error === 'prove_again') proveAgainAt(here);
    redirect(here);
  });
}

/** Takes the first six digits; goes on to the recovery codes. */
export async function confirmFactorAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, confirmFactorSchema, async (input) => {
    const { ctx, who } = await requirePerson();
    const next = safeNext(input.next);
    const seen: { codes?: readonly string[]; refusal?: string } = {};
    await signInThrough('proof', async () => {
      const confirm = { sessionId: who.sessionId, typed: input.code };
      const confirmed = await confirmFactor(ctx, confirm);
      if (!confirmed.ok) {
        seen.refusal = confirmed.error;
        return null;
      }
      seen.codes = confirmed.value.recoveryCodes;
      return confirmed.value.session;
    });
    if (seen.codes) {
      await keepToShow(who.personId, seen.codes);
      redirect(withNext(`${HERE}/codes`, next));
    }
    if (seen.refusal === 'prove_again') proveAgainAt(withNext(HERE, next));
    if (seen.refusal === 'has_factor') redirect(HERE);
    return refused(form, { code: 'accounts.errors.notDigits' });
  });
}

/** Ten new recovery codes in place of the old ones. */
export async function renewCodesAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, async () => {
    const { ctx, who } = await requirePerson();
    const codes = await replaceOwnRecoveryCodes(ctx, who.sessionId);
    if (codes.ok) {
      await keepToShow(who.personId, codes.value);
      redirect(`${HERE}/codes`);
    }
    if (codes.error === 'prove_again') proveAgainAt(HERE);
    redirect(HERE);
  });
}

/** Turns the second factor off, and every session with it. */
export async function removeFactorAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, async () => {
    const { ctx, who } = await requirePerson();
    const removed = await removeFactor(ctx, who.sessionId);
    if (!removed.ok && removed.error === 'prove_again') proveAgainAt(HERE);
    if (!removed.ok) redirect(HERE);
    await dropSessionCookie();
    redirect('/sign-in');
  });
}

/** The codes are kept elsewhere now: they are never shown again. */
export async function codesKeptAction(
  _before: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  return answerForm(form, nothingSchema, async (input) => {
    await requirePerson();
    await forgetShown();
    redirect(safeNext(input.next));
  });
}
