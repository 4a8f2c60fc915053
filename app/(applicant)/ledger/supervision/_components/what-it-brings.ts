import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatHours, formatMinutes } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { sayEntries } from '@/lib/readiness/labels';
import type { Readiness } from '@/lib/readiness/model';
import { getReadiness } from '@/lib/readiness/queries';
import type { CategoryCode } from '@/lib/standards/model';

const requirementOf = (readiness: Readiness, sessionId: string) => {
  const session = readiness.facts.supervision.find(({ id }) => id === sessionId);
  const id = session?.focus === 'rsc_given' ? 'rsc.about_provision' : 'rsc.received';
  return readiness.eligibility.requirements.find((each) => each.id === id);
};

/** What a session that was just logged brings: how far one is now, what it waits for, or why it does not count. */
export async function whatItBrings(
  ctx: PersonContext,
  sessionId: string,
  looking: CategoryCode | null,
): Promise<string> {
  const wishes = { looking, skipFits: true, skipPlan: true };
  const readiness = await withScope(ctx, (tx) => getReadiness(ctx, tx, ctx.scope.personId, wishes));
  const t = await getTranslations('supervision.saved');
  const locale = await getLocale();
  const entry = readiness?.entryOf.get(sessionId);
  const requirement = readiness && requirementOf(readiness, sessionId);
  if (!readiness || !entry || !requirement) return t('done');
  const needed = formatHours(locale, requirement.needed);
  if (entry.counted > 0) {
    const have = formatMinutes(requirement.counted);
    return requirement.needed === 0 || requirement.remaining === 0
      ? t('extra', { have })
      : t('brings', { have, needed });
  }
  if (entry.pending > 0) {
    const session = readiness.facts.supervision.find(({ id }) => id === sessionId);
    return t('waits', {
      length: formatMinutes(entry.pending),
      provider: session?.providerName ?? '',
      have: formatMinutes(requirement.counted + requirement.pending),
      needed,
    });
  }
  return t('apart', { why: sayEntries(readiness, locale, [sessionId]).get(sessionId)?.say ?? '' });
}
