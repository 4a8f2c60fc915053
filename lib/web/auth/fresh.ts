import 'server-only';
import { redirect } from 'next/navigation';
import { provedLately } from '@/lib/accounts/rules/session';
import { systemClock } from '@/lib/core/clock';
import { requirePerson } from '../visitor';

/** The way to the page where one shows again that it is oneself, and back. */
export function proveAgainAt(path: string): never {
  redirect(`/sign-in/again?${new URLSearchParams({ next: path })}`);
}

/** The signed-in person, who has shown within ten minutes that it is them; else the way to do so. */
export async function requireFreshPerson(path: string): ReturnType<typeof requirePerson> {
  const visit = await requirePerson();
  const { reauthenticatedAt } = visit.who;
  if (!provedLately(reauthenticatedAt, systemClock.now())) proveAgainAt(path);
  return visit;
}
