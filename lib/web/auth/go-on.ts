import 'server-only';
import { redirect } from 'next/navigation';
import type { NewSession, SignInStep } from '@/lib/accounts/model';
import type { Result } from '@/lib/core/result';
import { keepLanguage } from '../i18n/locale';
import { visitor } from '../visitor';
import type { SignInWay } from './options';
import { signInThrough } from './session';
import { dropStep, type Step, writeStep } from './step';

type Outcome<E> = Result<SignInStep, E>;

/**
 * Runs the check of a sign-in inside next-auth and goes on to whatever comes next: the page that was
 * wanted, the second factor, the name. Comes back only with a refusal.
 */
export async function goOn<E>(
  way: SignInWay,
  step: Step,
  check: () => Promise<Outcome<E>>,
): Promise<E> {
  const seen: { outcome?: Outcome<E> } = {};
  const begun = await signInThrough(way, async (): Promise<NewSession | null> => {
    const outcome = await check();
    seen.outcome = outcome;
    return outcome.ok && outcome.value.kind === 'signed_in' ? outcome.value.session : null;
  });
  const { outcome } = seen;
  if (!outcome) throw new Error('The sign-in was not asked.');
  if (begun) {
    await dropStep();
    redirect(step.next);
  }
  if (!outcome.ok) {
    // The same form sent twice: the first of them has signed this browser in.
    if (await visitor()) redirect(step.next);
    return outcome.error;
  }
  if (outcome.value.kind === 'signed_in') throw new Error('A session began without its cookie.');
  const stage = outcome.value.kind === 'factor_needed' ? 'factor' : 'name';
  await writeStep({ ...step, stage, ticket: outcome.value.ticket });
  redirect(await keepLanguage(`/sign-in/${stage}`));
}
