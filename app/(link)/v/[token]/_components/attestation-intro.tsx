import { Facts } from '@/components/ui/facts';
import { PageTitle } from '@/components/ui/page-title';
import { formatHours, formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { AttestationTask } from '@/lib/vouching/model';
import { currentLocale } from '@/lib/web/i18n/locale';
import { BeginForm } from './begin-form';

interface Props {
  readonly task: AttestationTask;
  readonly token: string;
}

/** Who asks to have which sessions confirmed, and what it is for. */
export async function AttestationIntro({ task, token }: Props) {
  const t = await getTranslations('vouching.link');
  const locale = await currentLocale();
  const applicant = task.applicantName;
  const minutes = task.sessions.reduce((sum, { shown }) => sum + shown.minutes, 0);
  return (
    <>
      <PageTitle lead={t('attestation.lead', { applicant })}>
        {t('attestation.title', { applicant })}
      </PageTitle>
      <Facts
        facts={[
          { term: t('attestation.asked'), value: task.providerName },
          {
            term: t('attestation.sessions'),
            value: t('attestation.sessionsAre', {
              count: task.sessions.length,
              hours: formatHours(locale, minutes),
            }),
          },
          { term: t('until'), value: formatInstantDate(locale, task.expiresAt, 'UTC') },
        ]}
      />
      <div className="prose mt-8">
        <h2>{t('attestation.readers')}</h2>
        <p>{t('attestation.readersAre', { applicant })}</p>
        <p>{t('attestation.notMine')}</p>
      </div>
      <BeginForm token={token} />
    </>
  );
}
