import { type JobFacts, jobTraits } from '@/lib/employment/model/job';
import { getTranslations } from '@/lib/platform/words';
import type { Lines } from '../../_components/answers';
import { competencyNames } from '../../_components/competency-names';
import { dayWords } from '../../_components/day-words';

export async function words() {
  return { t: await getTranslations('employment'), ...(await dayWords()) };
}

/** How an entry is called: "Home visitor at Bright Start". */
export async function titleOf({ jobTitle, employer }: JobFacts): Promise<string> {
  const { t } = await words();
  return t('at', { title: jobTitle, employer });
}

/** Everything an entry says, for comparing two versions. */
export async function show(job: JobFacts): Promise<Lines> {
  const { t, span } = await words();
  const names = await getTranslations('competencies');
  const tracks = await getTranslations('supervision.tracks');
  return [
    { label: t('fields.kind'), value: t(`kind.${job.kind}`) },
    { label: t('fields.employer'), value: job.employer },
    { label: t('fields.jobTitle'), value: job.jobTitle },
    { label: t('column.when'), value: span(job.from, job.until) },
    { label: t('fields.paid'), value: t(`paid.${job.paid ? 'yes' : 'no'}`) },
    { label: t('fields.ftePercent'), value: String(job.ftePercent) },
    { label: tracks('label'), value: job.tracks.join(', ') },
    { label: t('fields.familiesImh'), value: String(job.familiesImh ?? '') },
    { label: t('fields.familiesEcmh'), value: String(job.familiesEcmh ?? '') },
    {
      label: t('leaves.title'),
      value: job.leaves.map(({ from, until }) => span(from, until)).join('; '),
    },
    {
      label: t('fields.traits'),
      value: jobTraits
        .filter((trait) => job[trait])
        .map((trait) => t(`traits.${trait}`))
        .join(' '),
    },
    { label: t('fields.supervisorCategory'), value: job.supervisorCategory ?? '' },
    { label: names('label'), value: await competencyNames(job.competencies) },
  ];
}
