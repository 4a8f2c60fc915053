import { formatTime } from '@/lib/platform/format';
import type { NewRscSession, RscSession } from '@/lib/supervision/model';
import type { ActionConflict } from '@/lib/web/action-result';
import { sessionWords } from './session-words';

/** Both versions of a session side by side: what is stored now and what was typed. */
export async function conflictOf(now: RscSession, typed: NewRscSession): Promise<ActionConflict> {
  const { t, locale, when, how, length } = await sessionWords();
  const typedName = typed.provider.kind === 'new' ? typed.provider.name : '';
  const sameProvider = typed.provider.kind === 'known' && typed.provider.id === now.providerId;
  return {
    message: t('conflict', { time: formatTime(locale, now.updatedAt, 'UTC') }),
    version: String(now.version),
    fields: [
      { label: t('column.when'), theirs: when(now.when), yours: when(typed.when) },
      { label: t('column.length'), theirs: length(now.minutes), yours: length(typed.minutes) },
      { label: t('column.how'), theirs: how(now), yours: how(typed) },
      {
        label: t('column.provider'),
        theirs: now.providerName ?? t('provider.nobody'),
        yours: sameProvider ? (now.providerName ?? '') : typedName || '…',
      },
    ],
  };
}
