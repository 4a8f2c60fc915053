import type { useTranslations } from 'next-intl';
import { formatMinutes } from '@/lib/platform/format';
import type { Readiness } from '@/lib/readiness/model';

/** What the provider said of a session as it stands now, for its owner; nothing where nobody answered. */
export const confirmedWords = (
  t: ReturnType<typeof useTranslations<'supervision'>>,
  { facts }: Pick<Readiness, 'facts'>,
): ((sessionId: string) => string | undefined) => {
  const sessions = new Map(facts.supervision.map((session) => [session.id, session]));
  return (sessionId) => {
    const session = sessions.get(sessionId);
    if (!session?.answer) return undefined;
    return t(`confirmed.${session.answer}`, {
      name: session.providerName ?? '',
      part: formatMinutes(session.attestedMinutes ?? 0),
      whole: formatMinutes(session.minutes),
    });
  };
};
