import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import { type EmployerLetter, employerLetter } from '@/lib/readiness/rules/employer-letter';
import { requirePerson } from '@/lib/web/visitor';

/** The letter of whoever is signed in, as of today. */
export async function ownLetter(): Promise<EmployerLetter | null> {
  const { ctx, who } = await requirePerson();
  const wishes = { skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  return readiness && employerLetter(readiness, who.name);
}
