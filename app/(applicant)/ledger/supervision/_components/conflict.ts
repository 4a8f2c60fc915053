import type { PersonContext } from '@/lib/platform/context';
import { zoneOf } from '@/lib/platform/db/today';
import { withScope } from '@/lib/platform/db/with-scope';
import { formatTime } from '@/lib/platform/format';
import type { NewRscSession, RscProvider, RscSession } from '@/lib/supervision/model';
import { getLogBeginning } from '@/lib/supervision/queries';
import type { ActionConflict } from '@/lib/web/action-result';
import { competencyNames } from '../../_components/competency-names';
import { sessionWords } from './session-words';

const nameOf = ({ provider }: NewRscSession, known: readonly RscProvider[]): string | null => {
  if (provider.kind === 'new') return provider.name;
  if (provider.kind === 'none') return null;
  return known.find(({ id }) => id === provider.id)?.name ?? null;
};

/** Both versions of a session side by side: what is stored now and what was typed. */
export async function conflictOf(
  ctx: PersonContext,
  now: RscSession,
  typed: NewRscSession,
): Promise<ActionConflict> {
  const { t, locale, when, how, length } = await sessionWords();
  const { providers } = await withScope(ctx, (tx) => getLogBeginning(ctx, tx));
  return {
    message: t('conflict', {
      time: formatTime(locale, now.updatedAt, await withScope(ctx, (tx) => zoneOf(tx))),
    }),
    version: String(now.version),
    fields: [
      { label: t('column.when'), theirs: when(now.when), yours: when(typed.when) },
      { label: t('column.length'), theirs: length(now.minutes), yours: length(typed.minutes) },
      { label: t('column.how'), theirs: how(now), yours: how(typed) },
      {
        label: t('column.provider'),
        theirs: now.providerName ?? t('provider.nobody'),
        yours: nameOf(typed, providers) ?? t('provider.nobody'),
      },
      {
        label: t('workedOn.label'),
        theirs: await competencyNames(now.competencies),
        yours: await competencyNames(typed.competencies),
      },
    ],
  };
}
