import { Facts } from '@/components/ui/facts';
import { PageTitle } from '@/components/ui/page-title';
import { formatInstantDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { ReferenceTask } from '@/lib/vouching/model';
import { currentLocale } from '@/lib/web/i18n/locale';
import { DeclineForm } from '../../_components/decline-form';
import { BeginForm } from './begin-form';

interface Props {
  readonly task: ReferenceTask;
  readonly token: string;
}

/** Who asks for what, who will read it, and the two ways on. */
export async function ReferenceIntro({ task, token }: Props) {
  const t = await getTranslations('vouching.link');
  const locale = await currentLocale();
  const applicant = task.applicantName;
  return (
    <>
      <PageTitle eyebrow={task.associationName} lead={t('reference.lead', { applicant })}>
        {t('reference.title', { applicant })}
      </PageTitle>
      <Facts
        facts={[
          { term: t('reference.for'), value: task.category },
          { term: t('reference.asked'), value: task.raterName },
          { term: t('reference.time'), value: t('reference.minutes') },
          { term: t('until'), value: formatInstantDate(locale, task.expiresAt, task.timeZone) },
        ]}
      />
      <div className="prose mt-8">
        <h2>{t('reference.readers')}</h2>
        <p>{t('reference.readersAre', { association: task.associationName, applicant })}</p>
        <p>{t(task.waivesAccess ? 'reference.waived' : 'reference.notWaived', { applicant })}</p>
        <p>{t('reference.unknowns', { count: task.maxUnknown })}</p>
        <p>{t('saves')}</p>
      </div>
      <BeginForm token={token} />
      <div className="mt-10">
        <DeclineForm applicant={applicant} association={task.associationName} token={token} />
      </div>
    </>
  );
}
