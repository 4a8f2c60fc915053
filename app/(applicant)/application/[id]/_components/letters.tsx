import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { getLetters } from '@/lib/applications/queries';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';

interface LettersProps {
  readonly letters: Awaited<ReturnType<typeof getLetters>>;
  readonly applicationId: string;
  readonly timeZone: string;
}

/** The letters the association sent, newest first. */
export async function Letters({ letters, applicationId, timeZone }: LettersProps) {
  const t = await getTranslations('applications.letter');
  const locale = await getLocale();
  return letters.map(({ id, round, letter, letterSentAt, decidedAt }) => (
    <Notice key={id} title={letter.subject}>
      <p>
        <Link href={`/application/${applicationId}/letter?round=${round}`} prefetch={false}>
          {t('read', {
            day: formatInstantDate(locale, letterSentAt ?? decidedAt, timeZone),
          })}
        </Link>
      </p>
    </Notice>
  ));
}
